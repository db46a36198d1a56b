import { plainText } from '../../../platform/kernel/plain-text.ts';
import type { Band } from './definition.ts';

/** How bands are called and in what order they stand. */
export interface BandNamer {
  nameOf(key: readonly string[]): string;
  compare(a: string, b: string): number;
}

/** `AfC Band 5`, `Band 5`, `5` and `Agenda for Change band 05` are one. */
const plainBand = (text: string): string =>
  plainText(text)
    .replace(/\b(afc|agenda for change|nhs|grade)\b/g, ' ')
    .replace(/\bband\s*0*/g, 'band ')
    .replace(/^\s*0*(\d)/, 'band $1')
    .replace(/\s+/g, ' ')
    .trim();

const between = ', ';
/** Building one takes longer than many comparisons. */
const byNumber = new Intl.Collator('en-GB', { numeric: true });

/** Merged bands stand under the name of what they are merged into; all others as the file writes them. */
export function bandNamer(bands: readonly Band[], merge: Readonly<Record<string, readonly string[]>>): BandNamer {
  const merged = new Map(
    Object.entries(merge).flatMap(([name, texts]) => texts.map((text): [string, string] => [plainBand(text), name])),
  );
  const edges = bands.flatMap((band) => (typeof band === 'string' ? [] : edgeNames(band.edges)));
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? merged.get(plainBand(text)) ?? text;
    names.set(text, name);
    return name;
  };
  return {
    nameOf: (key) => bands.map((_, index) => nameOf(key[index] ?? '')).join(between),
    compare: (a, b) => edges.indexOf(a) - edges.indexOf(b) || byNumber.compare(a, b),
  };
}

/** As `equality-data` writes them, lowest first. */
const edgeNames = (edges: readonly number[]): string[] => [
  `<${edges[0]}`,
  ...edges.slice(1).map((edge, index) => `${edges[index]}-${edge}`),
  `>=${edges.at(-1)}`,
];
