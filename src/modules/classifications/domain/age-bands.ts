import type { Day } from '../../../platform/kernel/day.ts';
import { plainText } from '../../../platform/kernel/plain-text.ts';
import { unknownIn } from './unknown-words.ts';

/** From and to, both within; a band without an upper end is open. Written `25-29`, `85+`, `37`. */
interface Span {
  from: number;
  to: number;
}

const open = 130;
const bandsFrom = (starts: readonly number[]): Span[] =>
  starts.map((from, index) => ({ from, to: (starts[index + 1] ?? open + 1) - 1 }));

/** Bands that figures are shown in. `five-year` is that of the census, `workforce` that of most workforce reports. */
export const ageCuts: Readonly<Record<string, readonly Span[]>> = {
  'five-year': bandsFrom(Array.from({ length: 18 }, (_, index) => index * 5)),
  workforce: bandsFrom([16, 25, 35, 45, 55, 65]),
  'working-age': bandsFrom([0, 16, 65]),
  'adult-care': bandsFrom([0, 18, 65]),
};

export const ageCode = ({ from, to }: Span): string =>
  to >= open ? `${from}+` : from === to ? String(from) : `${from}-${to}`;

const spanOf = (code: string): Span | null => {
  const [, from, to, plus] = /^(\d+)(?:-(\d+)|(\+))?$/.exec(code) ?? [];
  if (from === undefined) return null;
  return { from: Number(from), to: plus ? open : Number(to ?? from) };
};

/** An age or band as people write it (`37`, `25 to 34`, `under 25`, `65 and over`, `Aged 85 years and over`), or null. */
export function mapAge(text: string): string | null {
  const plain = plainText(text.replace(/\b(\d+)\s*[-–—]\s*(\d+)\b/, '$1 to $2').replace('+', ' and over'));
  const words = plain
    .replace(/\b(aged?|years?( old)?|yrs?|group|band)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const unknown = unknownIn(words);
  if (unknown) return unknown;
  const number = (pattern: RegExp): number | null => {
    const found = pattern.exec(words)?.[1];
    return found === undefined ? null : Number(found);
  };
  const between = /^(\d{1,3}) (?:to|and) (?:under )?(\d{1,3})$/.exec(words);
  if (between) return checked({ from: Number(between[1]), to: Number(between[2]) });
  const exact = number(/^(\d{1,3})$/);
  if (exact !== null) return checked({ from: exact, to: exact });
  const over =
    number(/^(\d{1,3}) (?:and (?:over|above|older)|or (?:over|above|older)|plus|over)$/) ??
    number(/^>? ?(\d{1,3}) and over$/);
  if (over !== null) return checked({ from: over, to: open });
  const above = number(/^(?:over|above|older than|>) ?(\d{1,3})$/);
  if (above !== null) return checked({ from: above + 1, to: open });
  const below = number(/^(?:under|below|less than|younger than|<) ?(\d{1,3})$/);
  if (below !== null) return checked({ from: 0, to: below - 1 });
  const upTo = number(/^(?:up to )?(\d{1,3})(?: and (?:under|below|younger)| or (?:under|below|younger|less))$/);
  return upTo === null ? null : checked({ from: 0, to: upTo });
}

const checked = (span: Span): string | null =>
  span.from <= span.to && span.from <= 120 && span.to <= open ? ageCode(span) : null;

/** The band of a cut that an age or band lies in wholly; null where it lies in two. */
export function ageInCut(code: string, cut: string): string | null {
  const span = spanOf(code);
  const bands = ageCuts[cut];
  if (!span || !bands) return code;
  const band = bands.find(({ from, to }) => span.from >= from && span.to <= to);
  if (band) return ageCode(band);
  const lowest = bands[0];
  return lowest && span.to <= lowest.to ? ageCode(lowest) : null;
}

/** Whole years from a day of birth to another day. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The bands that somebody can choose: five years each. */
export const ageCodes = (): string[] => (ageCuts['five-year'] ?? []).map(ageCode);
