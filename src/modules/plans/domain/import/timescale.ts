import { addDays, addMonths, countOf, MONTH_PATTERN, monthOf, monthStart, yearOf } from './calendar.ts';
import type { Timescale } from './proposal.ts';
import { rememberedText } from './remembered.ts';
import { type CalendarRules, type TimeExpression, timeExpressions, USUAL_RULES } from './time-expressions.ts';
import { AT_ONCE, HORIZON, ONGOING, RECURRING } from './words/calendar.ts';

/** The plan's own words for stretches of time, with the days they come to once they are counted from an anchor. */
export type Horizon = { word: string; from: string | null; to: string | null };

/** `anchor` is the day that spans are counted from; `yearAnchor` a day in the financial year that is meant. */
export type TimescaleContext = {
  horizons: readonly Horizon[];
  anchor: string | null;
  yearAnchor?: string | null;
  rules?: CalendarRules;
};

export type TimescaleReading = {
  timescale: Timescale;
  /** Horizon words in the order they are printed, as the plan spells them. */
  horizons: string[];
  undefinedHorizons: string[];
  impossible: string[];
  confidence: number;
};

const NOWHERE: TimescaleContext = { horizons: [], anchor: null };

/** What a text says about when. Text that says nothing about time gives `unknown`, never a guess. */
export function readTimescale(text: string, context: TimescaleContext = NOWHERE): TimescaleReading {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  const { expressions: all, impossible } = timeExpressions(trimmed, context.rules);
  const expressions = withoutRepeats(all);
  const used = horizonsIn(trimmed, context.horizons);
  const base = { horizons: used.map((horizon) => horizon.word), undefinedHorizons: undefinedIn(used), impossible };
  if (impossible.length > 0 && expressions.length === 0)
    return { ...base, ...answer(trimmed, 'unknown', null, null, 0.3) };
  if (used.length > 0 && expressions.length === 0) return { ...base, ...fromHorizon(trimmed, used) };
  if (impossible.length > 0) return { ...base, ...answer(trimmed, 'unknown', expressions[0]?.from ?? null, null, 0.3) };
  if (expressions.length > 0) return { ...base, ...fromExpressions(trimmed, expressions, context) };
  return { ...base, ...fromWords(trimmed, context) };
}

/** A date in two languages is one date. */
function withoutRepeats(expressions: readonly TimeExpression[]): TimeExpression[] {
  return expressions.filter(
    ({ from, to }, at) => expressions.findIndex((one) => one.from === from && one.to === to) === at,
  );
}

type Answer = { timescale: Timescale; confidence: number };

function answer(
  text: string,
  kind: Timescale['kind'],
  from: string | null,
  to: string | null,
  confidence: number,
): Answer {
  return { timescale: { text, from, to, kind }, confidence };
}

type UsedHorizon = Horizon & { defined: boolean };

/** Horizon words in a text; the longest name wins, so that "Short to Medium Term" is not its parts. */
export function horizonsIn(text: string, defined: readonly Horizon[]): UsedHorizon[] {
  const found = [...text.matchAll(HORIZON)].map((match) => ({ index: match.index, printed: match[0] }));
  const named = found.map(({ index, printed }) => ({ index, ...meant(printed, defined) }));
  const whole = defined.find((horizon) => sameWord(horizon.word, text));
  if (whole && named.length === 0) return [{ ...whole, defined: true }];
  return named.map(({ word, from, to, defined: known }) => ({ word, from, to, defined: known }));
}

function meant(printed: string, defined: readonly Horizon[]): UsedHorizon {
  const known = defined.find((horizon) => sameWord(horizon.word, printed));
  return known
    ? { ...known, defined: true }
    : { word: printed.replace(/\s+/g, ' '), from: null, to: null, defined: false };
}

export function sameWord(a: string, b: string): boolean {
  return horizonKey(a) === horizonKey(b);
}

function horizonKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s/–-]+/g, ' ')
    .replace(/\bterms?\b/g, '')
    .replace(/\bmid\b/g, 'medium')
    .replace(/er\b/g, '')
    .trim();
}

function undefinedIn(used: readonly UsedHorizon[]): string[] {
  return used.filter((horizon) => !horizon.defined).map((horizon) => horizon.word);
}

function fromHorizon(text: string, used: readonly UsedHorizon[]): Answer {
  const [first] = used;
  const sure = used.length === 1 && first?.defined === true;
  return answer(text, 'horizon', first?.from ?? null, first?.to ?? null, sure ? 0.95 : 0.5);
}

const BY_END = /\b(?:by|before|until|till|no later than|due|deadline|end(?:\s+of)?|complet\w+)\b/i;

const OPEN_END =
  /\b(?:onwards?|and beyond|and (?:then )?(?:is )?(?:on-?going|continuing)|then on-?going|thereafter)\b/i;
const REPEATS_FROM =
  /\b(?:then|and|thereafter)\s+(?:annually|quarterly|monthly|yearly|every|each)\b|^\W*(?:annually|quarterly|monthly|weekly|yearly|every \w+)\s+(?:from|starting|beginning|commencing)\b/i;

function fromExpressions(text: string, expressions: readonly TimeExpression[], context: TimescaleContext): Answer {
  const [first] = expressions;
  if (!first) return fromWords(text, context);
  const last = expressions.at(-1) ?? first;
  if (expressions.length > 1) return severalDates(text, expressions);
  const openStart = monthRangeStart(text, first);
  if (openStart) return answer(text, 'window', openStart, last.to, 0.9);
  if (/^\W*(?:from|since|starting|commencing)\b/i.test(text) && ONGOING.test(text))
    return answer(text, 'ongoing', first.from, null, 0.9);
  if (
    OPEN_END.test(text) ||
    (/^\W*(?:from|since|starting|commencing|beginning)\b/i.test(text) && !/\b(?:to|until)\b/i.test(text))
  )
    return answer(text, RECURRING.test(text) ? 'recurring' : 'ongoing', first.from, null, 0.85);
  if (REPEATS_FROM.test(text)) return answer(text, 'recurring', first.from, null, 0.85);
  if (/^\W*(?:ongoing|continuous)/i.test(text) && !BY_END.test(text))
    return answer(text, 'ongoing', first.from, null, 0.8);
  if (first.exact) return answer(text, 'date', null, first.to, 0.98);
  if (BY_END.test(text) || spansOneMonth(first)) return answer(text, 'date', null, first.to, 0.95);
  return answer(text, 'window', first.from, first.to, 0.9);
}

function severalDates(text: string, expressions: readonly TimeExpression[]): Answer {
  const from = expressions.map((one) => one.from).sort()[0] ?? null;
  const to =
    expressions
      .map((one) => one.to)
      .sort()
      .at(-1) ?? null;
  const [first, second] = expressions;
  const between = first && second ? text.slice(first.index + first.length, second.index) : '';
  const isRange =
    expressions.length === 2 && /^\s*(?:-|–|—|to|until|till|through|and)\s*(?:end of\s*)?$/i.test(between);
  return answer(text, 'window', from, to, isRange ? 0.95 : 0.7);
}

/** "April – September 2024": the first month has no year of its own. */
function monthRangeStart(text: string, only: TimeExpression): string | null {
  const before = text.slice(0, only.index);
  const found = new RegExp(
    `((?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?\\b(?:${MONTH_PATTERN}))\\.?\\s*(?:-|–|—|to|until|and|/)\\s*$`,
    'i',
  ).exec(before);
  if (!found?.[1]) return null;
  const { expressions } = timeExpressions(`${found[1]} ${yearOf(only.to)}`);
  const start = expressions[0]?.from ?? null;
  if (start === null || start <= only.from) return start;
  return addMonths(start, -12);
}

function spansOneMonth(expression: TimeExpression): boolean {
  return expression.from.slice(0, 7) === expression.to.slice(0, 7);
}

function fromWords(text: string, context: TimescaleContext): Answer {
  const relative = relativeSpan(text, context.anchor);
  const recurs = RECURRING.test(text) || severalMonths(text);
  if (/^\W*ongoing\b/i.test(text) && recurs) return answer(text, 'recurring', null, null, 0.85);
  if (recurs && !relative) return answer(text, 'recurring', null, null, 0.95);
  if (ONGOING.test(text)) return answer(text, 'ongoing', null, null, 0.95);
  return relative ?? endOfYear(text, context) ?? bareNames(text) ?? answer(text, 'unknown', null, null, text ? 0.4 : 0);
}

function severalMonths(text: string): boolean {
  const names = text.match(new RegExp(`\\b(?:${MONTH_PATTERN})\\b`, 'gi')) ?? [];
  return names.length > 1 && /\b(?:and|&|,)/.test(text) && !/\d/.test(text);
}

const AMOUNT = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)';
const WITHIN = new RegExp(
  `(?:\\b(?:within|in|over|during|after|up to|first|next|by)\\b[\\w\\s]{0,16}?)?\\b${AMOUNT}\\s*(?:-|–|to)?\\s*(?:(\\d{1,3})\\s*)?(?:working\\s+)?(day|week|month|year)s?\\b`,
  'i',
);

const OWN_EVENT =
  /\b(?:of|after|from|following|before)\s+(?!(?:the\s+)?(?:(?:implementation|adoption|approval|launch|publication|start|life)\s+of\s+)?(?:this|the|our)\s+(?:\w+\s+)?(?:plan|strategy|scheme)|now\b)/i;

/** A span counted from the anchor, where the text does not name an event of its own to count from. */
function relativeSpan(text: string, anchor: string | null): Answer | null {
  if (AT_ONCE.test(text)) return answer(text, 'relative', anchor, anchor, 0.6);
  const match = WITHIN.exec(text);
  if (!match?.[1] || !match[3] || RECURRING.test(text)) return null;
  const after = text.slice(match.index + match[0].length);
  const ownEvent = OWN_EVENT.test(after) || /\b(?:of|after|from|following)\s*$/i.test(after);
  const low = match[2] ? countOf(match[1]) : 0;
  const high = countOf(match[2] ?? match[1]);
  if (!anchor || ownEvent) return answer(text, 'relative', null, null, 0.7);
  return answer(text, 'relative', shift(anchor, low, match[3]), shift(anchor, high, match[3]), 0.8);
}

function shift(anchor: string, count: number, unit: string): string {
  if (/^day/i.test(unit)) return addDays(anchor, count);
  if (/^week/i.test(unit)) return addDays(anchor, count * 7);
  return addMonths(anchor, /^year/i.test(unit) ? count * 12 : count);
}

const FINANCIAL_YEAR_END =
  /\bend of (?:the |this |current )*(?:financial year|fiscal year|fy)\b|\b(?:financial )?year[- ]end\b/i;
const YEAR_END = /\bend of (?:the |this )?(?:calendar )?year\b/i;

function endOfYear(text: string, context: TimescaleContext): Answer | null {
  const financial = FINANCIAL_YEAR_END.test(text);
  if (!financial && !YEAR_END.test(text)) return null;
  const anchor = context.anchor ?? context.yearAnchor ?? null;
  if (!anchor) return answer(text, 'relative', null, null, 0.6);
  if (!financial) return answer(text, 'date', null, `${yearOf(anchor)}-12-31`, 0.7);
  const start = (context.rules ?? USUAL_RULES).yearStart;
  const year = monthOf(anchor) >= start ? yearOf(anchor) : yearOf(anchor) - 1;
  return answer(text, 'date', null, addDays(monthStart(year + 1, start), -1), 0.75);
}

const BARE_NAMES = new RegExp(
  `^\\W*(?:(?:by|the|end of|end|before|from|early|mid|late)\\s+)*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH_PATTERN})|q[1-4]|quarter\\s*[1-4]|years?\\s*(?:\\d|one|two|three|four|five)|(?:this|next|current|following) (?:(?:financial|fiscal|academic|calendar|school) )?year|(?:within |in |during )?(?:the )?first year|months?\\s*\\d{1,2}|weeks?\\s*\\d{1,2}|yr\\s*\\d|(?:${MONTH_PATTERN})|spring|summer|autumn|winter|(?:autumn|spring|summer) term|phase\\s*\\d)\\b`,
  'i',
);

/** A quarter, month, season or year number without a year: known to be a time, not which. */
const bareNames = (text: string): Answer | null =>
  BARE_NAMES.test(text) ? answer(text, 'relative', null, null, 0.6) : null;

/** Whether a text, as the whole of a cell, speaks of time. */
export const looksLikeTime = rememberedText((text: string): boolean => {
  if (text.length > 80 || text.trim() === '') return false;
  const { timescale, impossible } = readTimescale(text);
  if (timescale.kind === 'recurring' || timescale.kind === 'ongoing') return isMostlyTime(text);
  return timescale.kind !== 'unknown' || impossible.some((date) => date.length > text.trim().length / 2);
});

/** "Annual", "Reviewed every year"; not "Annual report on the website". */
function isMostlyTime(text: string): boolean {
  const others =
    text
      .replace(RECURRING, ' ')
      .replace(ONGOING, ' ')
      .match(/\p{L}{3,}/gu) ?? [];
  return others.length <= 3 || timeExpressions(text).expressions.length > 0;
}
