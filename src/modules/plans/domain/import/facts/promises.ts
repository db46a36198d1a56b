import { MONTH_PATTERN } from '../calendar.ts';
import type { Line } from '../flat-source.ts';
import { type Piece, textOf } from '../pieces.ts';
import { timeExpressions } from '../time-expressions.ts';
import { readTimescale } from '../timescale.ts';
import { RECURRING } from '../words/calendar.ts';
import { sentencesOf } from './fact-source.ts';

export type CommitmentFact = { text: Piece; due: string | null };

const PROMISE =
  /\b(?:we|(?:the\s+)?(?:council|trust|board|university|organisation|authority|partnership|service|college|force))\s+(?:will|shall|commit|pledge|undertake)\b|\bwill\s+(?:then\s+|also\s+|next\s+)?(?:be\s+(?:\w+ly\s+)?(?:published|reviewed|created|reported|set|developed|produced|monitored|updated|completed|delivered|refreshed|evaluated|presented|established|introduced)|have\s+[^.]{3,80}\s+included|include|publish|report)\b/i;
const NOT_PROMISE = /\b(?:will know|will see|will continue to feel|will mean|will not be able|will feel)\b/i;

/** Sentences outside the actions that promise something, with the day they are due where they say one. */
export function commitmentFacts(lines: readonly Line[], anchor: string | null): CommitmentFact[] {
  return lines
    .filter((line) => line.level === 0)
    .flatMap(sentencesOf)
    .filter((sentence) => isPromise(textOf(sentence)))
    .map((sentence) => ({ text: sentence, due: dueOf(textOf(sentence), anchor) }));
}

const SUBORDINATE = /(?:\b(?:that|which|how|ways|what|where|if|because)\s+|^please\b.*)$/i;

function isPromise(text: string): boolean {
  const found = PROMISE.exec(text);
  if (!found || SUBORDINATE.test(text.slice(0, found.index))) return false;
  return !NOT_PROMISE.test(text) && text.length < 600 && !/\?$/.test(text);
}

function dueOf(text: string, anchor: string | null): string | null {
  const { expressions } = timeExpressions(text);
  if (expressions.length > 0) return expressions.at(-1)?.to ?? null;
  const { timescale } = readTimescale(text, { horizons: [], anchor });
  return timescale.kind === 'relative' ? timescale.to : null;
}

const CYCLE = /\b(?:monitor|review|report|update|evaluat|refresh)\w*\b/i;

/** How often the plan says it is looked at: the months it names, else its words for the rhythm. */
export function reviewCycleFacts(lines: readonly Line[]): Piece[] {
  const sentences = lines.flatMap(sentencesOf).filter((sentence) => isCycle(textOf(sentence)));
  const months = sentences.flatMap(monthsOf);
  return months.length > 0 ? months : sentences.slice(0, 4).flatMap(rhythmOf);
}

function isCycle(text: string): boolean {
  return (
    CYCLE.test(text) &&
    /\b(?:plan|scheme|strategy|progress|actions?|objectives)\b/i.test(text) &&
    (RECURRING.test(text) || /\bmonthly basis\b/i.test(text))
  );
}

function monthsOf(sentence: Piece): Piece[] {
  const text = textOf(sentence);
  const pattern = new RegExp(`\\b(?:${MONTH_PATTERN})\\b(?!\\s+\\d{4})`, 'g');
  const names = [...text.matchAll(new RegExp(pattern.source, 'gi'))].filter((match) => /^\p{Lu}/u.test(match[0]));
  if (names.length === 0 || !/\b(?:each|every|annually|year)\b/i.test(text)) return [];
  return names.map((match) => cut(sentence, match.index, match[0].length));
}

function rhythmOf(sentence: Piece): Piece[] {
  const match = RECURRING.exec(textOf(sentence));
  return match ? [cut(sentence, match.index, match[0].length)] : [];
}

function cut(piece: Piece, index: number, length: number): Piece {
  const text = textOf(piece).slice(index, index + length);
  const [segment] = piece;
  if (!segment || piece.length > 1) return piece;
  const start = segment.start + segment.text.indexOf(text, index);
  return [{ ...segment, start, end: start + text.length, text }];
}

const PICTURE = '(?:diagram|chart|graph|infographic|pyramid|flow ?chart|image|picture|photograph|illustration)';
const SHOWN = new RegExp(
  `\\b(?:figure|fig\\.?)\\s*\\d+|\\b(?:below|above|following|overleaf|opposite|shown|see|illustrated)\\b[^.]{0,40}\\b${PICTURE}\\b|\\b${PICTURE}\\b[^.]{0,30}\\b(?:below|above|shows?|overleaf|opposite)\\b`,
  'i',
);

/** Sentences that speak of a picture. */
export function figureFacts(lines: readonly Line[]): Piece[] {
  return lines.flatMap(sentencesOf).filter((sentence) => SHOWN.test(textOf(sentence)));
}
