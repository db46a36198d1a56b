import { MONTH_PATTERN, monthNumber } from '../calendar.ts';
import type { Leaf } from '../flat-source.ts';
import { type CalendarRules, USUAL_RULES } from '../time-expressions.ts';

const RUNS = new RegExp(
  `\\b(?:financial|fiscal|reporting|budget)\\s+years?\\b[^.]{0,40}?\\b(?<month>${MONTH_PATTERN})\\b[^.]{0,12}?(?:-|–|to|until)[^.]{0,8}?\\b(?:${MONTH_PATTERN})\\b`,
  'i',
);
const ENDS = new RegExp(
  `\\b(?:financial|fiscal|reporting)\\s+years?\\b[^.]{0,20}\\b(?:end(?:s|ing|ed)?|to)\\b[^.]{0,12}?\\b(?<month>${MONTH_PATTERN})\\b`,
  'i',
);
const SPAN = /\b1\s+july\s+20\d{2}\s*(?:-|–|to)\s*30\s+june\s+20\d{2}\b/i;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:20)?\d{2}(?![\d/])/g;

/** What the document itself shows of its calendar: when its financial years begin, and whether it writes months first. */
export function calendarRules(leaves: readonly Leaf[]): CalendarRules {
  return { yearStart: yearStart(leaves), monthFirst: writesMonthFirst(leaves) };
}

function yearStart(leaves: readonly Leaf[]): number {
  for (const { text } of leaves) {
    if (text.length > 5000 || !/years?|july/i.test(text)) continue;
    const runs = RUNS.exec(text)?.groups?.month;
    if (runs) return monthNumber(runs);
    const ends = ENDS.exec(text)?.groups?.month;
    if (ends) return (monthNumber(ends) % 12) + 1;
    if (SPAN.test(text)) return 7;
  }
  return USUAL_RULES.yearStart;
}

/** Proved by a day over 12 in second place, unless another stands in first place. */
function writesMonthFirst(leaves: readonly Leaf[]): boolean {
  let second = false;
  for (const { text } of leaves) {
    if (!text.includes('/')) continue;
    for (const [, first, next] of text.matchAll(SLASHED)) {
      if (Number(first) > 12) return false;
      if (Number(next) > 12 && Number(next) < 32) second = true;
    }
  }
  return second;
}
