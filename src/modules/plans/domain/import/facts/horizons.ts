import { addMonths, countOf } from '../calendar.ts';
import type { Line } from '../flat-source.ts';
import { type Piece, slicePiece, splitPiece, textOf } from '../pieces.ts';
import { timeExpressions } from '../time-expressions.ts';

/** A word of the plan for a stretch of time, in months from the anchor; `to` null is open. */
export type HorizonFact = {
  word: Piece;
  rest: Piece;
  from: number;
  to: number | null;
  fixed: { from: string | null; to: string } | null;
};

const DEFINES =
  /^((?:\p{L}+[\s-]+){0,4}?terms?(?:\s+actions?|\s+goals?)?)\s*(?:=|:|–|—|-|\(|means\b|is\b|are\b)\s*(.+?)\)?\.?$/iu;
const NUMBER = '(\\d{1,3}|one|two|three|four|five|six|nine|ten|twelve|eighteen)';
const SPAN = new RegExp(
  `${NUMBER}\\s*(?:(?:-|–|to|and)\\s*${NUMBER})?\\s*(\\+|plus|or more)?\\s*(month|year|week)`,
  'i',
);

/** Lines such as "Short term = within 3 months", which say what the plan's own words mean. */
export function horizonFacts(lines: readonly Line[]): HorizonFact[] {
  return lines.flatMap((line) =>
    splitPiece(line.body, /(?<=[^.]{4})[.;]\s+(?=\p{Lu})/gu).flatMap((sentence) => definitionIn(sentence) ?? []),
  );
}

function definitionIn(body: Piece): HorizonFact | null {
  const text = textOf(body);
  const match = DEFINES.exec(text);
  if (!match?.[1] || !match[2] || text.length > 120 || !/^(?:short|medium|mid|long|immediate|near)/i.test(match[1]))
    return null;
  const word = slicePiece(body, 0, match[1].length);
  const rest = slicePiece(body, match[1].length);
  const [fixed] = timeExpressions(match[2]).expressions;
  if (fixed) return { word, rest, from: 0, to: null, fixed: { from: null, to: fixed.to } };
  const months = monthsIn(match[2]);
  return months && { word, rest, ...months, fixed: null };
}

/** What a person says that a horizon means: "within 12 months", "1 to 3 years", "by 31 March 2027". Null: not understood. */
export function spanIn(
  text: string,
): { from: string | null; to: string | null; months: [number, number | null] | null } | null {
  const { expressions } = timeExpressions(text);
  const [first] = expressions;
  if (first) {
    const from = /^\W*(?:by|before|until|within)\b/i.test(text) ? null : first.from;
    return { from, to: expressions.at(-1)?.to ?? first.to, months: null };
  }
  const months = monthsIn(text);
  return months && { from: null, to: null, months: [Math.round(months.from), months.to && Math.round(months.to)] };
}

function monthsIn(text: string): { from: number; to: number | null } | null {
  const span = SPAN.exec(text);
  if (!span?.[1]) return null;
  const unit = /^year/i.test(span[4] ?? '') ? 12 : /^week/i.test(span[4] ?? '') ? 0.25 : 1;
  const first = countOf(span[1]) * unit;
  if (span[2]) return { from: first, to: countOf(span[2]) * unit };
  const open = span[3] !== undefined || /\b(?:over|more than|beyond|after|longer than|at least)\b|>/i.test(text);
  return open ? { from: first, to: null } : { from: 0, to: first };
}

/** The days a horizon comes to; open where there is nothing to count from. */
export function horizonDays(
  fact: HorizonFact,
  anchor: string | null,
): { word: string; from: string | null; to: string | null } {
  const word = textOf(fact.word);
  if (fact.fixed) return { word, ...fact.fixed };
  if (!anchor) return { word, from: null, to: null };
  return {
    word,
    from: addMonths(anchor, Math.round(fact.from)),
    to: fact.to === null ? null : addMonths(anchor, Math.round(fact.to)),
  };
}
