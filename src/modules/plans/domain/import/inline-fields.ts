import { MONTH_PATTERN } from './calendar.ts';
import { cutClosingFields } from './closing-fields.ts';
import type { DraftAction } from './draft.ts';
import { lowerWords } from './language.ts';
import { trailingFields } from './named-fields.ts';
import { setField } from './outline-fields.ts';
import { isEmpty, type Piece, slicePiece, splitPiece, textOf } from './pieces.ts';
import { timeExpressions } from './time-expressions.ts';
import { looksLikeTime } from './timescale.ts';
import { RECURRING } from './words/calendar.ts';
import { POST_WORDS } from './words/names.ts';

const BRACKETS = /[([]([^()[\]]{3,120})[)\]]\s*\.?$/;
const DUE = new RegExp(
  `\\b(?:by|before|no later than|until|from|during)\\s+(?:the\\s+)?(?:end\\s+of\\s+|start\\s+of\\s+|early\\s+|late\\s+)?(?=\\d|q[1-4]|fy|spring|summer|autumn|winter|${MONTH_PATTERN})`,
  'gi',
);

/**
 * Leads and dates inside the words of an action: "… (Estates, by May 2025)", "… by June 2025". They stay in the text
 * too. A rhythm alone ("annually") is no date.
 */
export function addInlineFields(action: DraftAction): void {
  cutTrailingFields(action);
  const inside = bracketsOf(action);
  if (inside) readBrackets(action, inside);
  cutClosingFields(action);
  if (action.timescale.length === 0) {
    const due = dueIn(action.text) ?? matched(action.text, YEAR_END) ?? matched(action.text, EACH_MONTH);
    if (due) action.timescale.push(due);
  }
}

/** Named fields behind the last words of an action, where nothing has said them. */
function cutTrailingFields(action: DraftAction): void {
  const last = action.parts.at(-1);
  const found = trailingFields(last ? last.text : action.text);
  if (!found || isEmpty(found.text) || action.leads.length + action.timescale.length > 0) return;
  for (const field of found.fields) setField(action, field);
  if (last) last.text = found.text;
  else action.text = found.text;
}

const YEAR_END = /\bby (?:the )?end of (?:the |this )?(?:financial year|fiscal year|fy)\b/i;
/** "each March": unlike "annual", it can only say when. */
const EACH_MONTH = new RegExp(
  `\\b(?:each|every)\\s+(?:${MONTH_PATTERN})\\b(?:\\s+and\\s+(?:${MONTH_PATTERN})\\b)?`,
  'i',
);
const RHYTHM =
  /\b(?:(?:each|every) (?:year|quarter|month|term|six months|other year|(?:two|three|four|five) years)|annually|quarterly|monthly|twice a year|once a year)\b/i;

/** How often a promise in prose is kept, where it names no day. */
export function addRhythm(action: DraftAction): void {
  if (action.timescale.length > 0) return;
  const rhythm = matched(action.text, RHYTHM);
  if (rhythm) action.timescale.push(rhythm);
}

function matched(piece: Piece, pattern: RegExp): Piece | null {
  const found = pattern.exec(textOf(piece));
  return found && slicePiece(piece, found.index, found.index + found[0].length);
}

const WILL_LEAD =
  /(?:^|,\s+)(?:the|our|each|every)\s+((?:[\p{L}&’'-]+\s+){1,8}?)(?:will|shall)\s+(?!be able|have to|not\b)/iu;

/** "By May the HR Director will …": a post that will do it, where no action of the plan names its lead otherwise. */
export function addSubjectLeads(actions: readonly DraftAction[]): void {
  if (actions.length < 3 || actions.some((action) => action.leads.length > 0)) return;
  const found = actions.map((action) => {
    const post = WILL_LEAD.exec(textOf(action.text))?.[1]?.trimEnd() ?? '';
    const from = textOf(action.text).indexOf(`${post} `);
    return isPost(post) && hasPostWord(post) ? slicePiece(action.text, from, from + post.length) : null;
  });
  if (found.filter((post) => post !== null).length < actions.length * 0.6) return;
  found.forEach((post, at) => {
    if (post) actions[at]?.leads.push(post);
  });
}

const hasPostWord = (text: string) => lowerWords(text).some((word) => POST_WORDS.has(word));

/** "(Estates)" behind most actions of a plan that names no leads otherwise. */
export function addBracketedLeads(actions: readonly DraftAction[]): void {
  if (actions.length < 3 || actions.some((action) => action.leads.length > 0)) return;
  const found = actions.map((action) => {
    const inside = bracketsOf(action);
    const parts = inside ? splitPiece(inside, /\s*[;,|]\s+/g) : [];
    return parts.every((part) => isPost(textOf(part)) && !looksLikeTime(textOf(part))) ? parts : [];
  });
  if (found.filter((parts) => parts.length > 0).length < actions.length * 0.7) return;
  found.forEach((parts, at) => {
    actions[at]?.leads.push(...parts);
  });
}

function bracketsOf(action: DraftAction): Piece | null {
  const brackets = BRACKETS.exec(textOf(action.text));
  if (!brackets?.[1]) return null;
  return slicePiece(action.text, brackets.index + 1, brackets.index + 1 + brackets[1].length);
}

function readBrackets(action: DraftAction, inside: Piece): void {
  const parts = splitPiece(inside, /\s*[;,–|]\s+|\s+-\s+/g);
  const times = parts.filter((part) => hasDay(textOf(part)));
  const names = parts.filter((part) => !times.includes(part) && isPost(textOf(part)));
  const named = parts.some((part) => /^lead\b/i.test(textOf(part)));
  if ((times.length === 0 && !named) || times.length + names.length < parts.length) return;
  if (action.leads.length === 0) action.leads.push(...names.map(withoutName));
  if (action.timescale.length === 0) action.timescale.push(...times);
}

/** A month without a year, as colleagues write to one another. */
const END_OF_MONTH = new RegExp(`^(?:by |before )?(?:the )?(?:end (?:of )?|mid |early )?(?:${MONTH_PATTERN})$`, 'i');

function hasDay(text: string): boolean {
  return (
    looksLikeTime(text) &&
    (timeExpressions(text).expressions.length > 0 ||
      /^(?:by |from )?(?:q[1-4]|ongoing)/i.test(text) ||
      END_OF_MONTH.test(text) ||
      (lowerWords(text).length <= 2 && RECURRING.test(text)))
  );
}

function isPost(text: string): boolean {
  return (
    lowerWords(text).length <= 8 &&
    (lowerWords(text).some((word) => POST_WORDS.has(word)) || /^\p{Lu}[\p{L}&’' -]{1,40}$/u.test(text))
  );
}

function withoutName(part: Piece): Piece {
  const found = /^leads?(?: officers?)?\s*[:–-]?\s*(?=\p{Lu})/u.exec(textOf(part).replace(/^L/, 'l'));
  return slicePiece(part, found?.[0].length ?? 0);
}

/** "From January 2026, …" says when the work begins; elsewhere the words may speak of something else. */
function opensWith(text: string, index: number, expression: { index: number; length: number } | undefined): boolean {
  return index === 0 && expression !== undefined && text[expression.index + expression.length] === ',';
}

/** "by June 2025": a preposition and a day, month, quarter or year. */
function dueIn(piece: Piece): Piece | null {
  const text = textOf(piece);
  const { expressions } = timeExpressions(text);
  for (const match of text.matchAll(DUE)) {
    const end = match.index + match[0].length;
    const expression = expressions.find((one) => Math.abs(one.index - end) <= 1);
    if (/^from/i.test(match[0]) && !opensWith(text, match.index, expression)) continue;
    if (expression) {
      const due = slicePiece(piece, match.index, expression.index + expression.length);
      return isEmpty(due) ? null : due;
    }
  }
  return null;
}
