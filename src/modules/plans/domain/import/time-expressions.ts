import { fullYear, isoDate, MONTH_PATTERN, monthEnd, monthNumber, monthStart } from './calendar.ts';
import { CALENDAR_SEMESTERS, COLLEGE_TERMS, SEASONS, SEMESTERS, TERMS } from './words/calendar.ts';

/** A stretch of the calendar that a text names. `exact` says that it is one day. */
export type TimeExpression = { from: string; to: string; exact: boolean; index: number; length: number };

export type TimeReading = { expressions: TimeExpression[]; impossible: string[] };

/** In which month financial years begin, and whether "03/25/2026" has its month first: as the document shows. */
export type CalendarRules = { yearStart: number; monthFirst: boolean };

/** April and the day first, as in the United Kingdom. */
export const USUAL_RULES: CalendarRules = { yearStart: 4, monthFirst: false };

type Stretch = { from: string | null; to: string | null; exact?: boolean };
type Maker = (groups: Record<string, string>, rules: CalendarRules) => Stretch;

const MONTH = `(?<month>${MONTH_PATTERN})\\.?`;
const YEAR = `(?<year>(?:19|20)\\d{2}|['’]?\\d{2}(?!\\d|[/-]\\d|\\s*(?:${MONTH_PATTERN})))`;
const LONG_YEAR = '(?<year>(?:19|20)\\d{2})';
const SPLIT_YEAR = '(?<year>(?:19|20)\\d{2})\\s?[/–-]\\s?(?<next>(?:20)?\\d{2})(?!\\d|[/-]\\d)';

function day(groups: Record<string, string>): Stretch {
  const date = isoDate(
    fullYear(groups.year ?? ''),
    monthNumber(groups.month ?? '') || Number(groups.mm),
    Number(groups.day),
  );
  return { from: date, to: date, exact: true };
}

/** "03/04/2026", whose order is the document's. */
function slashedDay(groups: Record<string, string>, rules: CalendarRules): Stretch {
  if (!rules.monthFirst) return day(groups);
  return day({ ...groups, day: groups.mm ?? '', mm: groups.day ?? '' });
}

function months(year: number, first: number, last: number): Stretch {
  return { from: monthStart(year, first), to: monthEnd(last < first ? year + 1 : year, last) };
}

/** A part of a financial year: `length` months from the month `offset` of it. */
function financialPart(year: number, offset: number, length: number, { yearStart }: CalendarRules): Stretch {
  const first = yearStart + offset;
  const last = first + length - 1;
  return {
    from: monthStart(year + Math.floor((first - 1) / 12), ((first - 1) % 12) + 1),
    to: monthEnd(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1),
  };
}

const quarterOfYear: Maker = (groups, rules) =>
  isNextYear(groups) ? financialPart(fullYear(groups.year ?? ''), (Number(groups.q) - 1) * 3, 3, rules) : NO_STRETCH;

const halfOfYear: Maker = (groups, rules) =>
  isNextYear(groups) ? financialPart(fullYear(groups.year ?? ''), (Number(groups.half) - 1) * 6, 6, rules) : NO_STRETCH;

const NO_STRETCH: Stretch = { from: null, to: null };

/** "2024/25" names one year; "2024/29" with a quarter is no time. */
function isNextYear(groups: Record<string, string>): boolean {
  return fullYear(groups.next ?? '') === fullYear(groups.year ?? '') + 1;
}

/** "2024/25" is a financial year; "2024-27" runs over several of them; "2021-2024" is read as calendar years. */
function splitYear(groups: Record<string, string>, start: number): Stretch {
  const year = Number(groups.year);
  const next = fullYear(groups.next ?? '');
  if (next <= year) return { from: null, to: null };
  if (next > year + 1 && (groups.next ?? '').length === 4) return { from: monthStart(year, 1), to: monthEnd(next, 12) };
  return { from: monthStart(year, start), to: monthEnd(next, start === 1 ? 12 : start - 1) };
}

const QUARTER = '\\bQ(?:uarter\\s*|tr\\s*)?(?<q>[1-4])';
const HALF = '\\b(?:H(?:alf\\s*)?(?<half>[12]))';

/** "24/25": taken for a year only where both parts follow each other. */
const SHORT_SPLIT_YEAR = "(?<year>['’]?\\d{2})\\s?[/–-]\\s?(?<next>\\d{2})(?!\\d|[/-]\\d)";
const WHOLE_YEAR = `${LONG_YEAR}(?!\\s?[/–-]\\s?\\d)`;
const SEASON = Object.keys(SEASONS).join('|');
const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };

/** "1st", "second": which of the quarters or halves of a year. */
function ordinal(printed: string): number {
  return ORDINALS[printed.toLowerCase()] ?? Number(printed.replace(/\D/g, ''));
}

/** "Q1-Q2 2026/27": from the first quarter to the last. */
const quartersOfYear: Maker = (groups, rules) => {
  const first = Number(groups.q) - 1;
  const count = Number(groups.last) - first;
  if (count < 1) return NO_STRETCH;
  if (!groups.next) return months(Number(groups.year), first * 3 + 1, (first + count) * 3);
  return isNextYear(groups) ? financialPart(fullYear(groups.year ?? ''), first * 3, count * 3, rules) : NO_STRETCH;
};

const partOfCalendarYear: Maker = (groups) => {
  const length = groups.half ? 6 : 3;
  const part = groups.half ? ordinal(groups.half) : ordinal(groups.q ?? '');
  return part * length > 12 ? NO_STRETCH : months(Number(groups.year), (part - 1) * length + 1, part * length);
};

const seasonsOfYear: Maker = (groups) => {
  const [first] = SEASONS[groups.season?.toLowerCase() ?? ''] ?? [1];
  const [, last] = SEASONS[groups.until?.toLowerCase() ?? ''] ?? [1, 12];
  return months(Number(groups.year), first, last);
};

const ACADEMIC_YEAR_START = 9;

const THIRDS: Record<string, number> = { early: 0, mid: 1, middle: 1, late: 2 };
const THIRD =
  '\\b(?<third>early|mid(?:dle)?|late)(?:\\s*(?:-|–|\\/|to)\\s*(?<until>mid|late))?[\\s-]*(?:(?:of|in)\\s+)?';

/** "Early 2026" is its first third, of a calendar or a financial year. */
const thirdOfYear: Maker = (groups, rules) => {
  const first = THIRDS[groups.third?.toLowerCase() ?? ''] ?? 0;
  const length = ((THIRDS[groups.until?.toLowerCase() ?? ''] ?? first) - first + 1) * 4;
  if (length < 4) return NO_STRETCH;
  if (groups.next)
    return isNextYear(groups) ? financialPart(Number(groups.year), first * 4, length, rules) : NO_STRETCH;
  return months(Number(groups.year), first * 4 + 1, first * 4 + length);
};

const SEMESTER = '\\b(?:semester\\s*(?<part>[12]|one|two)|(?<ordinal>first|second|1st|2nd)\\s+semester)[\\s,:(of-]*';

const semesterOfYear: Maker = (groups) => {
  const at = /^(?:1|one|first)/i.test(groups.part ?? groups.ordinal ?? '') ? 0 : 1;
  const [first, last] = (groups.next ? SEMESTERS : CALENDAR_SEMESTERS)[at] ?? [1, 12];
  return months(Number(groups.year) + (groups.next && at === 1 ? 1 : 0), first, last);
};

const NAMED_TERMS = { ...TERMS, ...COLLEGE_TERMS };
const TERM = `\\b(?:(?<season>${Object.keys(NAMED_TERMS).join('|')})\\s+term|(?<college>michaelmas|hilary|trinity))[\\s,]+`;

/** A term or season of an academic year: what begins before August is in its second half. */
const partOfAcademicYear =
  (list: Record<string, readonly [number, number]>): Maker =>
  (groups) => {
    const [first, last] = list[(groups.season ?? groups.college ?? '').toLowerCase()] ?? [1, 12];
    return isNextYear(groups) ? months(Number(groups.year) + (first < 8 ? 1 : 0), first, last) : NO_STRETCH;
  };

/** In order: the earlier pattern takes the characters. */
const PATTERNS: readonly [RegExp, Maker][] = [
  [/(?<year>(?:19|20)\d{2})-(?<mm>\d{2})-(?<day>\d{2})(?!\d)/g, day],
  [/(?<!\d)(?<day>\d{1,2})[/.-](?<mm>\d{1,2})[/.-](?<year>(?:19|20)\d{2}|\d{2})(?!\d)/g, slashedDay],
  [new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?\\b${MONTH}[\\s,-]*${YEAR}`, 'gi'), day],
  [new RegExp(`\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${LONG_YEAR}`, 'gi'), day],
  [
    new RegExp(
      `\\bQ(?<q>[1-4])\\s*(?:-|–|/|&|to|and)\\s*Q?(?<last>[1-4])[\\s,:(of-]*(?:FY\\s*)?(?:${SPLIT_YEAR})`,
      'gi',
    ),
    quartersOfYear,
  ],
  [
    new RegExp(`\\bQ(?<q>[1-4])\\s*(?:-|–|/|&|to|and)\\s*Q?(?<last>[1-4])[\\s,:(of-]*${LONG_YEAR}`, 'gi'),
    quartersOfYear,
  ],
  [
    new RegExp(
      `\\bQ(?<q>[1-4])\\s*(?:-|–|/|&|to|and)\\s*Q?(?<last>[1-4])[\\s,:(of-]*(?:FY\\s*)?${SHORT_SPLIT_YEAR}`,
      'gi',
    ),
    quartersOfYear,
  ],
  [new RegExp(`${QUARTER}[\\s,:(of-]*(?:FY\\s*)?${SHORT_SPLIT_YEAR}`, 'gi'), quarterOfYear],
  [new RegExp(`${QUARTER}[\\s,:(of-]*(?:FY\\s*)?${SPLIT_YEAR}`, 'gi'), quarterOfYear],
  [new RegExp(`${SPLIT_YEAR}[\\s,:(-]*Q(?:uarter\\s*)?(?<q>[1-4])`, 'gi'), quarterOfYear],
  [new RegExp(`${HALF}[\\s,:(of-]*(?:FY\\s*)?${SPLIT_YEAR}`, 'gi'), halfOfYear],
  [
    new RegExp(`\\bQ(?:uarter\\s*|tr\\s*)?(?<q>[1-4])[\\s,:(of-]*${LONG_YEAR}`, 'gi'),
    (groups) => months(Number(groups.year), Number(groups.q) * 3 - 2, Number(groups.q) * 3),
  ],
  [
    new RegExp(`\\b(?<q>1st|2nd|3rd|4th|first|second|third|fourth|last)\\s+quarter\\s+(?:of\\s+)?${WHOLE_YEAR}`, 'gi'),
    partOfCalendarYear,
  ],
  [new RegExp(`\\b(?<half>1st|2nd|first|second)\\s+half\\s+(?:of\\s+)?${WHOLE_YEAR}`, 'gi'), partOfCalendarYear],
  [new RegExp(`${HALF}[\\s,]*${WHOLE_YEAR}`, 'gi'), partOfCalendarYear],
  [
    new RegExp(`(?:(?:academic|school)\\s+year|\\bAY)\\s*${SPLIT_YEAR}`, 'gi'),
    (groups) => splitYear(groups, ACADEMIC_YEAR_START),
  ],
  [new RegExp(`${SPLIT_YEAR}\\s+(?:academic|school)`, 'gi'), (groups) => splitYear(groups, ACADEMIC_YEAR_START)],
  [new RegExp(`${SEMESTER}(?:${SPLIT_YEAR})`, 'gi'), semesterOfYear],
  [new RegExp(`${SEMESTER}${WHOLE_YEAR}`, 'gi'), semesterOfYear],
  [new RegExp(`${TERM}(?:${SPLIT_YEAR})`, 'gi'), partOfAcademicYear(NAMED_TERMS)],
  [new RegExp(`${TERM}${WHOLE_YEAR}`, 'gi'), (groups) => named(NAMED_TERMS, groups)],
  [new RegExp(`\\b(?<season>${SEASON})\\s+(?:${SPLIT_YEAR})`, 'gi'), partOfAcademicYear(SEASONS)],
  [
    new RegExp(`\\b(?<season>${SEASON})\\s*(?:-|–|/|and|to)\\s*(?<until>${SEASON})\\s+${LONG_YEAR}`, 'gi'),
    seasonsOfYear,
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
  [new RegExp(`${THIRD}(?:${SPLIT_YEAR})`, 'gi'), thirdOfYear],
  [new RegExp(`${THIRD}${WHOLE_YEAR}`, 'gi'), thirdOfYear],
  [
    /^\W*(?:FY\s*)?(?<year>\d{2})\/(?<next>\d{2})\s*(?:-|–|to)\s*(?:FY\s*)?(?<last>\d{2})\/(?<end>\d{2})\W*$/gi,
    (groups, rules) => {
      const years = Number(groups.end) - Number(groups.year);
      const isRange = isNextYear(groups) && Number(groups.end) === Number(groups.last) + 1 && years > 0;
      return isRange ? financialPart(fullYear(groups.year ?? ''), 0, years * 12, rules) : NO_STRETCH;
    },
  ],
  [new RegExp(SPLIT_YEAR, 'gi'), (groups, rules) => splitYear(groups, rules.yearStart)],
  [
    new RegExp(`(?:\\bFY\\s?|^\\W*(?:by |end of |in |during )?)${SHORT_SPLIT_YEAR}\\W*$`, 'gi'),
    (groups, rules) => (isNextYear(groups) ? financialPart(fullYear(groups.year ?? ''), 0, 12, rules) : NO_STRETCH),
  ],
  [
    /\bFY\s?(?<year>\d{2}|20\d{2})\b/gi,
    (groups, rules) => financialPart(fullYear(groups.year ?? '') - 1, 0, 12, rules),
  ],
  [/(?<![\d/.,£-])(?<year>(?:19|20)\d{2})(?![\d/%]|,\d)/g, (groups) => months(Number(groups.year), 1, 12)],
];

function named(list: Record<string, readonly [number, number]>, groups: Record<string, string>): Stretch {
  const [first, last] = list[(groups.season ?? groups.college ?? '').toLowerCase()] ?? [1, 12];
  return months(Number(groups.year), first, last);
}

/** Every stretch of time with a year that a text names, in the order of the text, and dates that cannot be. */
export function timeExpressions(text: string, rules: CalendarRules = USUAL_RULES): TimeReading {
  const expressions: TimeExpression[] = [];
  const impossible: string[] = [];
  if (!/\d\d/.test(text)) return { expressions, impossible };
  let rest = text;
  for (const [pattern, make] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const { from, to, exact } = make(match.groups ?? {}, rules);
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
