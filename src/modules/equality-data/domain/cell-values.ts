import { type Day, isDay } from '../../../platform/kernel/day.ts';

/** A number as people write it: thousands commas, pounds, brackets for less than nothing. Null for anything else. */
export function numberIn(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^£\s*/, '')
    .replace(/(\d),(?=\d{3})/g, '$1');
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(plain);
  if (bracketed) return -Number(bracketed[1]);
  return /^[-−+]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain.replace('−', '-')) : null;
}

/** `12.5%` or `12.5`, as 12.5. */
export const percentIn = (text: string): number | null => numberIn(text.replace(/\s*%$/, ''));

/** Marks by which publishers hide a count. */
export const isHidden = (text: string): boolean =>
  /^(\[?[cxuzw]\]?|\?|!|\*+|\.\.|:|-|–|<\s*\d+|[0-9] ?(-|–|to) ?([0-9]|10)|less than \d+|fewer than \d+|≤\s*\d+|\d+\s*or (less|fewer)|suppressed|redacted|n\/?a|\[?(low|u|z|x)\]?|#+)$/i.test(
    text.trim(),
  );

/** A count, or why it is none. */
export function countIn(
  text: string,
): { n: number } | { problem: 'blank' | 'hidden' | 'not-a-number' | 'not-whole' | 'negative' } {
  if (text.trim() === '') return { problem: 'blank' };
  const n = numberIn(text);
  if (n === null) return { problem: isHidden(text) ? 'hidden' : 'not-a-number' };
  if (n < 0) return { problem: 'negative' };
  return Number.isInteger(n) ? { n } : { problem: 'not-whole' };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export type DayOrder = 'day-first' | 'month-first';

const digits = (n: number | string): string => String(n).padStart(2, '0');

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year > 30 ? 1900 : 2000);
};

const real = (year: number, month: number, day: number): Day | null => {
  const text = `${year}-${digits(month)}-${digits(day)}`;
  return isDay(text) ? text : null;
};

/** A day as people and spreadsheets write it; null for anything else. Excel's serial days count from 1900. */
export function dayIn(text: string, order: DayOrder = 'day-first'): Day | null {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M|Z|[+-]\d{2}:?\d{2})?$/i, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (british) {
    const [first, second] = [Number(british[1]), Number(british[2])];
    const year = fullYear(british[3] ?? '');
    return order === 'day-first' ? real(year, second, first) : real(year, first, second);
  }
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[-/ ]([a-z]{3})[a-z]*[-/ ,]+(\d{4}|\d{2})$/i.exec(plain);
  if (worded)
    return real(fullYear(worded[3] ?? ''), months.indexOf((worded[2] ?? '').toLowerCase()) + 1, Number(worded[1]));
  return /^\d{5}(\.\d+)?$/.test(plain) ? serialDay(Math.floor(Number(plain))) : null;
}

/** Day 25,569 of Excel is the first of 1970. */
function serialDay(serial: number): Day | null {
  if (serial < 3_000 || serial > 60_000) return null;
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** The order in which a column writes its days: month first only where some can be read so only, and none the other way. */
export function orderOf(texts: readonly string[]): { order: DayOrder; mixed: boolean } {
  const only = (order: DayOrder, other: DayOrder) =>
    texts.filter((text) => dayIn(text, order) !== null && dayIn(text, other) === null).length;
  const [dayFirst, monthFirst] = [only('day-first', 'month-first'), only('month-first', 'day-first')];
  return { order: monthFirst > dayFirst ? 'month-first' : 'day-first', mixed: dayFirst > 0 && monthFirst > 0 };
}
