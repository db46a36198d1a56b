import { lowerWords } from './language.ts';
import { isEmpty, type Piece, slicePiece, splitPiece, textOf } from './pieces.ts';
import { looksLikeTime } from './timescale.ts';
import { POST_WORDS } from './words/names.ts';

/** Whether a text, as the whole of a cell, may name people, posts or groups. */
export function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 16 || text.trim() === '' || /[.!?]$/.test(text) || looksLikeTime(text)) return false;
  const capital = words.filter((word) => /^[\p{Lu}&(]/u.test(word)).length;
  const posts = lowerWords(text).filter((word) => POST_WORDS.has(word)).length;
  return posts > 0 ? capital > 0 || words.length <= 4 : capital >= words.length * 0.6 && words.length <= 6;
}

/** "Group Manager Training": a post in capitals throughout, though its first word could be a verb. */
export function looksLikePost(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || !lowerWords(text).some((word) => POST_WORDS.has(word))) return false;
  return words.every((word) => /^[\p{Lu}&(]/u.test(word) || /^(?:of|and|for|the|to)$/.test(word));
}

const SEPARATORS = /\s*(?:;|\s\/\s|\/(?=\p{Lu})|\||\s\+\s|,(?:\s*and\b)?(?!\s*\d)|\s&\s(?=[Aa]ll\b))\s*/gu;
/** "Director of Housing, Planning and Growth" is one post. */
const LISTED_POST = /\b(?:of|for)\s+[^,;/]+(?:,\s*\p{Lu}[^,;/]+)+\s(?:and|&)\s+\p{Lu}[\p{L}\s]+$/u;
const AND = /\s+(?:and|&|with)\s+/gi;

/** The leads that a cell's lines name, before the rest of the plan is asked. */
export function separatedLeads(lines: readonly Piece[]): Piece[] {
  return lines
    .flatMap((line) => (LISTED_POST.test(textOf(line)) ? [line] : splitPiece(withoutEnds(line), SEPARATORS)))
    .map(withoutEnds)
    .filter((lead) => !isEmpty(lead));
}

function withoutEnds(piece: Piece): Piece {
  const text = textOf(piece);
  const start = /^[\s,;:&–-]+/.exec(text)?.[0].length ?? 0;
  const end = text.length - (/(?:[\s,;:]|(?<!\b\p{Lu}|Dept|Govt)\.)+$/u.exec(text)?.[0].length ?? 0);
  return start === 0 && end === text.length ? piece : slicePiece(piece, start, end);
}

export function nameKey(text: string): string {
  return lowerWords(text.replace(/&/g, ' and ')).join(' ');
}

/**
 * Names that stand alone somewhere in the plan: a cell, a part of one between separators, a body that the text names.
 * Only these may cut a run of names without separators; what they leave over is a name in its turn.
 */
export function standaloneNames(cells: readonly (readonly Piece[])[], bodies: readonly string[] = []): Set<string> {
  const alone = new Set(bodies.map(nameKey));
  const parts = distinctTexts(cells.flatMap(separatedLeads));
  for (const part of parts) addName(alone, textOf(part));
  dropComposite(alone);
  for (const part of parts) for (const lead of cutRuns(part, alone)) addName(alone, textOf(lead));
  dropComposite(alone);
  return alone;
}

function distinctTexts(pieces: readonly Piece[]): Piece[] {
  return [...new Map(pieces.map((piece) => [textOf(piece), piece])).values()];
}

function addName(alone: Set<string>, text: string): void {
  const key = nameKey(text);
  if (key && key.split(' ').length <= 6) alone.add(key);
}

function dropComposite(alone: Set<string>): void {
  for (const key of [...alone]) if (cutByNames(key.split(' '), without(alone, key))) alone.delete(key);
}

function without(names: ReadonlySet<string>, name: string): Set<string> {
  const rest = new Set(names);
  rest.delete(name);
  return rest;
}

/** Whether words are wholly a series of known names, which then is no name of its own. */
function cutByNames(words: readonly string[], names: ReadonlySet<string>): boolean {
  if (words.length === 0) return true;
  for (let length = words.length; length > 0; length--) {
    const start = words.slice(0, length).join(' ');
    const rest = words.slice(length);
    if (names.has(start) && cutByNames(rest[0] === 'and' ? rest.slice(1) : rest, names)) return true;
  }
  return false;
}

export type LeadReading = { leads: Piece[]; confidence: number };

/** The leads of one cell: cut at separators, then at names that stand alone elsewhere, else kept whole. */
export function readLeads(lines: readonly Piece[], alone: ReadonlySet<string>): LeadReading {
  const parts = separatedLeads(lines);
  const leads = parts.flatMap((part) => cutAtKnown(part, alone));
  const doubtful = leads.some((lead) => {
    const key = nameKey(textOf(lead));
    return !alone.has(key) || key.split(' ').length > 6;
  });
  return { leads, confidence: doubtful && leads.length > 0 ? 0.5 : 0.9 };
}

function cutAtKnown(part: Piece, alone: ReadonlySet<string>): Piece[] {
  const text = textOf(part);
  const sides = splitPiece(part, AND);
  const isKnown = (side: Piece | undefined) => side !== undefined && alone.has(nameKey(textOf(side)));
  if (sides.length < 2 || !sides.some(isKnown) || alone.has(nameKey(text))) return cutRuns(part, alone);
  if (!sides.every((side) => looksLikeName(textOf(side)))) return cutRuns(part, alone);
  const joints = [...text.matchAll(AND)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const cuts = joints.filter((_, index) => isKnown(sides[index]) || isKnown(sides[index + 1]));
  const starts = [0, ...cuts.map((cut) => cut.to)];
  return starts.flatMap((start, index) => cutRuns(slicePiece(part, start, cuts[index]?.from ?? text.length), alone));
}

/** Cuts "Equality team HR All services" where known names meet; what is left between them must be a name too. */
function cutRuns(part: Piece, alone: ReadonlySet<string>): Piece[] {
  const text = textOf(part);
  const tokens = [...text.matchAll(/\S+/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (tokens.length < 2 || tokens.length > 24) return [part];
  const cuts: { from: number; to: number }[] = [];
  let open = 0;
  let at = 0;
  while (at < tokens.length) {
    const length = knownLength(
      tokens.slice(at).map((token) => token.word),
      alone,
      tokens.length,
    );
    if (length === 0) at++;
    else {
      if (open < at) cuts.push({ from: open, to: at });
      cuts.push({ from: at, to: at + length });
      at += length;
      open = at;
    }
  }
  if (open < tokens.length) cuts.push({ from: open, to: tokens.length });
  return cuts
    .map(({ from, to }) => withoutEnds(slicePiece(part, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)))
    .map(withoutAnd)
    .filter((lead) => !isEmpty(lead));
}

function withoutAnd(piece: Piece): Piece {
  const text = textOf(piece);
  const start = /^(?:and|&)\s+/i.exec(text)?.[0].length ?? 0;
  const end = text.length - (/\s+(?:and|&)$/i.exec(text)?.[0].length ?? 0);
  return /^(?:and|&)$/i.test(text) ? [] : slicePiece(piece, start, end);
}

/** How many of the next words are a known name, the longest first; the whole of the text proves nothing. */
function knownLength(words: readonly string[], alone: ReadonlySet<string>, all: number): number {
  for (let length = Math.min(6, words.length, all - 1); length > 0; length--) {
    if (
      length < words.length &&
      /^[\p{Ll}&]/u.test(words[length] ?? '') &&
      !/^(?:and|&|all)$/.test(words[length] ?? '')
    )
      continue;
    const key = nameKey(words.slice(0, length).join(' '));
    if (key && alone.has(key) && !/^(?:and|the)$/.test(key)) return length;
  }
  return 0;
}
