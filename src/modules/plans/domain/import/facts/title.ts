import type { Line } from '../flat-source.ts';
import { hasVerb, lowerWords } from '../language.ts';
import { namedFields } from '../named-fields.ts';
import { type Piece, slicePiece, textOf } from '../pieces.ts';
import { timeExpressions } from '../time-expressions.ts';

export type TitleFacts = {
  title: Piece;
  titleLines: Line[];
  period: { text: Piece; from: string; to: string } | null;
  date: string | null;
};

const TITLE_WORDS =
  /\b(?:plan|plans|strategy|scheme|programme|roadmap|objectives|framework|report|update|review|charter|policy|statement|standard|cynllun|strategaeth)\b/i;

/** The title of a document, the period it is for and the day it bears, from its first lines. */
export function titleFacts(lines: readonly Line[]): TitleFacts {
  const opening = openingLines(lines.filter((line) => !line.furniture));
  const titled = titleRun(opening);
  const named = opening.filter((line) => !/[,;]$/.test(textOf(line.whole)));
  const chosen = titled.length > 0 ? titled : named.slice(0, 1);
  return {
    title: chosen.flatMap((line) => line.whole),
    titleLines: opening,
    period: periodIn(opening) ?? periodInText(lines),
    date: dateIn(opening),
  };
}

const MOST_TITLE_LINES = 10;

/** The lines before the first paragraph that says something. */
function openingLines(lines: readonly Line[]): Line[] {
  const opening: Line[] = [];
  for (const line of lines.slice(0, MOST_TITLE_LINES)) {
    const text = textOf(line.whole);
    if (text.length > 180 || (line.marker && opening.length > 0) || /:$/.test(text) || isActionField(line)) break;
    if (opening.length > 0 && /[.]$/.test(text) && hasVerb(text)) break;
    opening.push(line);
  }
  return opening;
}

/** "Action: …" on the first lines begins the plan itself. */
function isActionField(line: Line): boolean {
  return namedFields(line.body)?.some((field) => field.meaning === 'action' || field.meaning === 'lead') ?? false;
}

function titleRun(opening: readonly Line[]): Line[] {
  const first = opening.findIndex(
    (line) => TITLE_WORDS.test(textOf(line.whole)) && lowerWords(textOf(line.whole)).length > 1,
  );
  if (first < 0) return [];
  const run = [opening[first]].filter((line) => line !== undefined);
  const second = opening[first + 1];
  if (second && TITLE_WORDS.test(textOf(second.whole)) && textOf(second.whole) !== textOf(run[0]?.whole ?? []))
    run.push(second);
  return run;
}

function periodIn(lines: readonly Line[]): TitleFacts['period'] {
  for (const line of lines) {
    const found = longSpan(line.whole, /./);
    if (found) return found;
  }
  return null;
}

function periodInText(lines: readonly Line[]): TitleFacts['period'] {
  for (const line of lines.slice(0, 400)) {
    const found = longSpan(line.whole, /\b(?:plan|strategy|scheme|programme)\b[^.]{0,60}$/i);
    if (found) return found;
  }
  return null;
}

/** A span of years ("2024-2027", "April 2024 to March 2028") behind words that match. */
function longSpan(piece: Piece, before: RegExp): TitleFacts['period'] {
  const text = textOf(piece);
  const { expressions } = timeExpressions(text);
  const [first, second] = expressions;
  if (!first) return null;
  if (before.source !== '.' && !before.test(text.slice(0, first.index))) return null;
  const between = second ? text.slice(first.index + first.length, second.index) : '';
  const joined = second !== undefined && /^\s*(?:-|–|—|to|until)\s*$/.test(between);
  const last = joined ? second : first;
  if (monthsBetween(first.from, last.to) < 10) return null;
  if (!joined && monthsBetween(first.from, first.to) <= 12 && before.source !== '.') return null;
  return { text: slicePiece(piece, first.index, last.index + last.length), from: first.from, to: last.to };
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** The day or month that the front of the document bears. */
function dateIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    for (const expression of timeExpressions(textOf(line.whole)).expressions) {
      if (monthsBetween(expression.from, expression.to) === 0) return expression.from;
    }
  }
  return null;
}
