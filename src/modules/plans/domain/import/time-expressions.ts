import { fullYear, isoDate, MONTH_PATTERN, monthEnd, monthNumber, monthStart, two } from './calendar.ts';
import { SEASONS, TERMS } from './words/calendar.ts';

/** A stretch of the calendar that a text names. `exact` says that it is one day. */
export type TimeExpression = { from: string; to: string; exact: boolean; index: number; length: number };

export type TimeReading = { expressions: TimeExpression[]; impossible: string[] };

/** The month in which financial years begin: April in the United Kingdom. */
export const FINANCIAL_YEAR_START = 4;

type Maker = (groups: Record<string, string>) => { from: string | null; to: string | null; exact?: boolean };

const MONTH = `(?<month>${MONTH_PATTERN})\\.?`;
const YEAR = `(?<year>(?:19|20)\\d{2}|['’]?\\d{2}(?!\\d|[/-]\\d|\\s*(?:${MONTH_PATTERN})))`;
const LONG_YEAR = '(?<year>(?:19|20)\\d{2})';
const SPLIT_YEAR = '(?<year>(?:19|20)\\d{2})\\s?[/–-]\\s?(?<next>(?:20)?\\d{2})(?!\\d|[/-]\\d)';

function day(groups: Record<string, string>): ReturnType<Maker> {
  const date = isoDate(
    fullYear(groups.year ?? ''),
    monthNumber(groups.month ?? '') || Number(groups.mm),
    Number(groups.day),
  );
  return { from: date, to: date, exact: true };
}

function months(year: number, first: number, last: number): ReturnType<Maker> {
  return { from: monthStart(year, first), to: monthEnd(last < first ? year + 1 : year, last) };
}

function financialQuarter(year: number, quarter: number): ReturnType<Maker> {
  const first = FINANCIAL_YEAR_START + (quarter - 1) * 3;
  const inYear = first > 12 ? year + 1 : year;
  const month = ((first - 1) % 12) + 1;
  return months(inYear, month, month + 2);
}

/** "2024/25" is a financial year; "2024-27" runs over several of them; "2021-2024" is read as calendar years. */
function splitYear(groups: Record<string, string>, start = FINANCIAL_YEAR_START): ReturnType<Maker> {
  const year = Number(groups.year);
  const next = fullYear(groups.next ?? '');
  if (next <= year) return { from: null, to: null };
  if (next > year + 1 && (groups.next ?? '').length === 4) return { from: monthStart(year, 1), to: monthEnd(next, 12) };
  return { from: monthStart(year, start), to: monthEnd(next, start === 1 ? 12 : start - 1) };
}

/** In order: the earlier pattern takes the characters. */
const PATTERNS: readonly [RegExp, Maker][] = [
  [/(?<year>(?:19|20)\d{2})-(?<mm>\d{2})-(?<day>\d{2})(?!\d)/g, day],
  [/(?<!\d)(?<day>\d{1,2})[/.-](?<mm>\d{1,2})[/.-](?<year>(?:19|20)\d{2}|\d{2})(?!\d)/g, day],
  [new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?\\b${MONTH}[\\s,-]*${YEAR}`, 'gi'), day],
  [new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${LONG_YEAR}`, 'gi'), day],
  [
    new RegExp(`\\bQ(?:uarter\\s*|tr\\s*)?(?<q>[1-4])[\\s,:(of-]*(?:FY\\s*)?${SPLIT_YEAR}`, 'gi'),
    (groups) => financialQuarter(Number(groups.year), Number(groups.q)),
  ],
  [
    new RegExp(`${SPLIT_YEAR}[\\s,:(-]*Q(?:uarter\\s*)?(?<q>[1-4])`, 'gi'),
    (groups) => financialQuarter(Number(groups.year), Number(groups.q)),
  ],
  [
    new RegExp(`\\bQ(?:uarter\\s*|tr\\s*)?(?<q>[1-4])[\\s,:(of-]*${LONG_YEAR}`, 'gi'),
    (groups) => months(Number(groups.year), Number(groups.q) * 3 - 2, Number(groups.q) * 3),
  ],
  [new RegExp(`(?:academic|school)\\s+year\\s+${SPLIT_YEAR}`, 'gi'), (groups) => splitYear(groups, 9)],
  [new RegExp(`${SPLIT_YEAR}\\s+(?:academic|school)`, 'gi'), (groups) => splitYear(groups, 9)],
  [
    new RegExp(`\\b(?<season>${Object.keys(TERMS).join('|')})\\s+term\\s+${LONG_YEAR}`, 'gi'),
    (groups) => named(TERMS, groups),
  ],
  [
    new RegExp(`\\b(?<season>${Object.keys(SEASONS).join('|')})\\s+${LONG_YEAR}`, 'gi'),
    (groups) => named(SEASONS, groups),
  ],
  [
    new RegExp(`\\b${MONTH}[\\s,’'-]*${YEAR}(?![/-]\\d)`, 'gi'),
    (groups) => months(fullYear(groups.year ?? ''), monthNumber(groups.month ?? ''), monthNumber(groups.month ?? '')),
  ],
  [
    /(?<!\d)(?<mm>0?[1-9]|1[0-2])\/(?<year>20\d{2})(?!\d)/g,
    (groups) => months(Number(groups.year), Number(groups.mm), Number(groups.mm)),
  ],
  [new RegExp(SPLIT_YEAR, 'gi'), (groups) => splitYear(groups)],
  [
    /\bFY\s?(?<year>\d{2}|20\d{2})(?:\s?\/\s?\d{2,4})?\b/gi,
    (groups) =>
      splitYear({ year: String(fullYear(groups.year ?? '')), next: two((fullYear(groups.year ?? '') + 1) % 100) }),
  ],
  [/(?<![\d/.,£-])(?<year>(?:19|20)\d{2})(?![\d/%]|,\d)/g, (groups) => months(Number(groups.year), 1, 12)],
];

function named(list: Record<string, readonly [number, number]>, groups: Record<string, string>): ReturnType<Maker> {
  const [first, last] = list[groups.season?.toLowerCase() ?? ''] ?? [1, 12];
  return months(Number(groups.year), first, last);
}

/** Every stretch of time with a year that a text names, in the order of the text, and dates that cannot be. */
export function timeExpressions(text: string): TimeReading {
  const expressions: TimeExpression[] = [];
  const impossible: string[] = [];
  if (!/\d/.test(text)) return { expressions, impossible };
  let rest = text;
  for (const [pattern, make] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const { from, to, exact } = make(match.groups ?? {});
      if (from && to)
        expressions.push({ from, to, exact: exact === true, index: match.index, length: match[0].length });
      else impossible.push(match[0].trim());
      rest = blank(rest, match.index, match[0].length);
    }
  }
  return { expressions: expressions.sort((a, b) => a.index - b.index), impossible };
}

function blank(text: string, index: number, length: number): string {
  return `${text.slice(0, index)}${' '.repeat(length)}${text.slice(index + length)}`;
}
