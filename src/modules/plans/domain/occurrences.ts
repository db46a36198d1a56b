import type { Day } from '../../../platform/kernel/day.ts';
import {
  addDays,
  addMonths,
  countOf,
  isoDate,
  MONTH_PATTERN,
  monthEnd,
  monthNumber,
  monthOf,
  yearOf,
} from './import/calendar.ts';
import { SEASONS, TERMS } from './import/words/calendar.ts';

interface Window {
  from: Day | null;
  to: Day | null;
}

interface DayOfYear {
  month: number;
  /** Null: the last of the month. */
  day: number | null;
}

/** How often: some months or days apart, or on named days of each year. */
type Rhythm = { months: number } | { days: number } | { each: readonly DayOfYear[] };

const MOST = 120;

const MONTHS_APART: readonly (readonly [RegExp, number])[] = [
  [/\bmonthly\b/g, 1],
  [/\bquarterly\b|\b(?:each|every|per) (?:financial |calendar )?quarter\b/g, 3],
  [/\b(?:half[- ]yearly|bi-?annual(?:ly)?|semi-?annual(?:ly)?|twice[- ]yearly)\b/g, 6],
  [/\b(?:annual(?:ly)?|yearly|per annum)\b/g, 12],
  [/\bbiennial(?:ly)?\b/g, 24],
  [/\btriennial(?:ly)?\b/g, 36],
];
const DAYS_APART: readonly (readonly [RegExp, number])[] = [
  [/\bweekly\b/g, 7],
  [/\bfortnightly\b/g, 14],
];
const UNIT_MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 };
const UNIT_DAYS: Record<string, number> = { week: 7, fortnight: 14 };
const NUMBER = '\\d+|two|three|four|five|six|nine|ten|twelve|eighteen|other|second|third';
const EVERY = new RegExp(
  `\\b(?:once )?(?:every|each|a|an|per) (?:(${NUMBER})[ -])?(week|fortnight|month|quarter|year)s?\\b`,
  'g',
);
const ADVERB = new RegExp(`\\b(${NUMBER})[- ](month|week|year)ly\\b`, 'g');
const TIMES = /\b(twice|two times|three times|four times|2 times|3 times|4 times) (?:a|per|each|every) year\b/g;
const TIMES_MONTHS: Record<string, number> = { twice: 6, two: 6, 2: 6, three: 4, 3: 4, four: 3, 4: 3 };
const TERMLY = /\btermly\b|\b(?:each|every|per|once a) (?:academic |school )?term\b/g;
const YEAR_END = /\b(?:each|every|end of (?:each|every|the)) (financial|calendar) year\b/g;

/** Words after which nothing is certain: two readings, one exact weekday, a rhythm that is only perhaps. */
const UNCERTAIN =
  /\b(?:daily|bi-?monthly|bi-?weekly|\w+day|as (?:required|needed|necessary)|if (?:required|needed)|tbc|tba|to be (?:confirmed|agreed)|not)\b|\?/;

/** A month that begins or ends the work rather than naming when it falls due: it has a year or stands after such a word. */
const BOUND = new RegExp(
  `\\b(?:(?:from|starting|start|beginning|commencing|since|until|till|to|through|by|between|and|in|ending|first)[ :]+)*(?:(?:the )?end of )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTH_PATTERN})\\.?,? (?:20)\\d\\d(?:[-/]\\d{2,4})?|\\b(?:20)\\d\\d(?:[-/–]\\d{2,4})?\\b`,
  'g',
);
const HALF_BOUND = new RegExp(`\\b(?:from|starting|beginning|commencing|since|until|till|to) (?:${MONTH_PATTERN})\\b`);
const NAMED_DAY = new RegExp(
  `\\b(?:(end of )|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${MONTH_PATTERN})\\b\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?\\b)?`,
  'g',
);
const EACH_YEAR =
  /\b(?:each|every) (?=\w)(?!\d)|\b(?:annual(?:ly)?|yearly|per annum|(?:each|every|a|per) year|twice|two times|three times|four times|bi-?annual(?:ly)?|half[- ]yearly|quarterly)\b/;

/**
 * The days on which recurring work falls due, in order: the last of each month, quarter, term or year, or the days that the
 * words name. Inside the timescale's own window, else the plan's period. Empty where the words leave the rhythm, or
 * the window its end, open; at most 120.
 */
export function occurrencesOf(timescale: { text: string } & Window, period: Window): Day[] {
  const from = later(timescale.from, period.from);
  const to = earlier(timescale.to, period.to);
  if (from === null || to === null || from > to) return [];
  const text = timescale.text
    .toLowerCase()
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ');
  const rhythm = rhythmIn(text);
  if (rhythm === null) return [];
  if ('each' in rhythm) return onDays(rhythm.each, from, to);
  // Work with a start of its own is counted from there, other work in step with the plan's year.
  const anchor = timescale.from ?? ('days' in rhythm ? from : yearStart(period, from));
  return [...due(rhythm, anchor, to)].filter((day) => day >= from).slice(0, MOST);
}

/** Two rhythms that disagree are none. */
function rhythmIn(printed: string): Rhythm | null {
  if (UNCERTAIN.test(printed)) return null;
  const text = printed.replace(BOUND, ' ');
  if (HALF_BOUND.test(text)) return null;
  const terms = text.match(TERMLY);
  const yearEnds = new Set([...text.matchAll(YEAR_END)].map((match) => match[1]));
  const steps = new Set(stepsIn(text.replace(YEAR_END, ' ')));
  const named = namedDays(text);
  if (terms) return steps.size + named.length + yearEnds.size === 0 ? { each: termEnds() } : null;
  if (yearEnds.size === 1 && named.length === 0 && [...steps].every((step) => step === '12m'))
    return { each: [yearEnds.has('financial') ? { month: 3, day: null } : { month: 12, day: null }] };
  if (yearEnds.size > 0 || steps.size > 1) return null;
  const [step] = steps;
  if (named.length > 0) return EACH_YEAR.test(text) || named.length > 1 ? inEachYear(named, step) : null;
  if (step === undefined) return null;
  return step.endsWith('m') ? { months: Number.parseInt(step, 10) } : { days: Number.parseInt(step, 10) };
}

/** "3m" and "14d". */
function stepsIn(printed: string): string[] {
  const steps: string[] = [];
  let text = printed;
  const take = (pattern: RegExp, step: (match: RegExpExecArray) => string) => {
    for (const match of text.matchAll(pattern)) steps.push(step(match));
    text = text.replace(pattern, ' ');
  };
  take(TIMES, (match) => `${TIMES_MONTHS[match[1]?.split(' ')[0] ?? '']}m`);
  const counted = (match: RegExpExecArray): string => {
    const count = { undefined: 1, other: 2, second: 2, third: 3 }[String(match[1])] ?? countOf(match[1] ?? '');
    const unit = match[2] ?? '';
    return unit in UNIT_DAYS ? `${count * (UNIT_DAYS[unit] ?? 0)}d` : `${count * (UNIT_MONTHS[unit] ?? 0)}m`;
  };
  take(ADVERB, counted);
  take(EVERY, counted);
  for (const [pattern, months] of MONTHS_APART) take(pattern, () => `${months}m`);
  for (const [pattern, days] of DAYS_APART) take(pattern, () => `${days}d`);
  return steps.filter((step) => !/^(?:0|NaN)/.test(step));
}

function namedDays(text: string): DayOfYear[] {
  const months = [...text.matchAll(NAMED_DAY)]
    .filter((match) => match[3] !== 'may' || !/\bmay be\b/.test(text))
    .map((match) => {
      const day = Number(match[2] ?? match[4]);
      return { month: monthNumber(match[3] ?? ''), day: day >= 1 && day <= 31 ? day : null };
    });
  if (months.length > 0) return months;
  const season = /\b(?:each|every) (spring|summer|autumn|fall|winter)\b/.exec(text)?.[1];
  const last = season ? SEASONS[season]?.[1] : undefined;
  return last ? [{ month: last, day: null }] : [];
}

/** "Quarterly (March)" says too little, "annually in March and June" too much. */
function inEachYear(each: readonly DayOfYear[], step: string | undefined): Rhythm | null {
  if (step === undefined) return { each };
  return step === `${12 / each.length}m` || (each.length > 1 && step === '12m') ? { each } : null;
}

const termEnds = (): DayOfYear[] => Object.values(TERMS).map(([, month]) => ({ month, day: null }));

function onDays(each: readonly DayOfYear[], from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let year = yearOf(from); year <= yearOf(to) && days.length < MOST * 2; year++)
    for (const { month, day } of each) {
      const due = day === null ? monthEnd(year, month) : (isoDate(year, month, day) ?? monthEnd(year, month));
      if (due >= from && due <= to) days.push(due);
    }
  return [...new Set(days)].sort().slice(0, MOST);
}

function* due(rhythm: { months: number } | { days: number }, anchor: Day, to: Day): Generator<Day> {
  for (let count = 1; ; count++) {
    const next = 'days' in rhythm ? addDays(anchor, count * rhythm.days) : addMonths(anchor, count * rhythm.months);
    const day = addDays(next, -1);
    if (day > to) return;
    yield day;
  }
}

/** A period of whole years begins the plan's year; work in any other follows the calendar's quarters. */
function yearStart(period: Window, from: Day): Day {
  if (period.from === null || period.to === null) return `${yearOf(from)}-01-01`;
  const next = addDays(period.to, 1);
  const whole = period.from.endsWith('-01') && next.endsWith('-01') && monthOf(next) === monthOf(period.from);
  return whole ? period.from : `${yearOf(from)}-01-01`;
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
