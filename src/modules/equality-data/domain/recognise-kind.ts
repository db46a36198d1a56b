import { plainText } from '../../../platform/kernel/plain-text.ts';
import { type Kind, kinds } from './kinds.ts';
import type { Layout } from './layout.ts';

/** The fields that a layout has, those of counted events and categories in headers too. */
export const fieldsIn = ({ fields, wide, counts }: Layout): Set<string> =>
  new Set([
    ...fields.flatMap((field) => (field ? [field.code] : [])),
    ...wide.flatMap(({ field, event }) => (event ? [field, event] : [field])),
    ...counts.flatMap(({ event }) => event ?? []),
  ]);

/** What kind of file this is, by its columns and by the names it goes by; null where nothing says so. */
export function recogniseKind(layout: Layout, names: readonly string[]): Kind | null {
  const present = fieldsIn(layout);
  if (layout.wide.some(({ as }) => as === 'percent'))
    return kinds.find(({ code }) => code === 'published-figures') ?? null;
  let best: { kind: Kind; score: number } | null = null;
  for (const kind of kinds) {
    if (!kind.needs.every((line) => line.some((field) => present.has(field)))) continue;
    const signs = Object.entries(kind.signs).reduce(
      (sum, [field, weight]) => sum + (present.has(field) ? weight : 0),
      0,
    );
    const score = signs + nameScore(kind, names);
    if (score > 0 && (!best || score > best.score)) best = { kind, score };
  }
  return best?.kind ?? byDefault(present, layout);
}

/** The longest word of the kind that a name holds. */
function nameScore({ names: words }: Kind, names: readonly string[]): number {
  const texts = names.map((name) => ` ${plainText(name.replace(/([a-z])([A-Z])/g, '$1 $2'))} `);
  const lengths = words
    .split('|')
    .filter((phrase) => texts.some((text) => text.includes(` ${phrase} `)))
    .map((phrase) => phrase.length);
  return lengths.length === 0 ? 0 : 3 + Math.max(...lengths) / 10;
}

/** People and nothing else said: the workforce, or a population where areas stand beside them; shares alone are published. */
function byDefault(present: Set<string>, { wide }: Layout): Kind | null {
  const of = (code: string) => kinds.find((kind) => kind.code === code) ?? null;
  const someone = wide.length > 0 || of('workforce')?.needs.every((line) => line.some((field) => present.has(field)));
  if (!someone) return null;
  if (present.has('percent') && !present.has('count')) return of('published-figures');
  return of(present.has('area-code') || present.has('area') ? 'population' : 'workforce');
}
