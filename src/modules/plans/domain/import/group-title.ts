import { isEmpty, NOTHING, type Piece, slicePiece, textOf } from './pieces.ts';
import { LEVEL_WORDS } from './words/headers.ts';

/** A title of a group taken apart: "Priority 2: Our people" is a word, a code and a label. */
export type GroupTitle = {
  word: Piece;
  code: Piece;
  label: Piece;
  level: 'group' | 'objective' | 'action' | null;
  key: string | null;
};

const LEVEL_NAMES = Object.keys(LEVEL_WORDS)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/ /g, '\\s+'))
  .join('|');

const CODE =
  '(?:no\\.?\\s*|number\\s*)?(\\d{1,2}(?:\\.\\d{1,2})*|[A-Z]\\d{1,2}|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)';
const WORD_TITLE = new RegExp(
  `^((?:(?:strategic|key|equality|our|edi|corporate)\\s+)*(?:${LEVEL_NAMES}))\\s*${CODE}\\s*(?=$|[\\s:.)–—-])`,
  'i',
);
const AFTER_CODE = /^[\s:.)–—-]+/;
const BARE_CODE = /^\(?(\d{1,2}|[A-Z])\)?[.):\s–—-]+(?=\p{Lu})/u;

/** The parts of a title that begins with a level word and a number, or null. */
export function wordTitle(piece: Piece): GroupTitle | null {
  const text = textOf(piece);
  const match = WORD_TITLE.exec(text);
  if (!match?.[1] || !match[2]) return null;
  if (match[2].length === 1 && /[A-Za-z]/.test(match[2]) && match[2] !== match[2].toUpperCase()) return null;
  const codeFrom = text.indexOf(match[2], match[1].length);
  const rest = text.slice(codeFrom + match[2].length);
  const skip = AFTER_CODE.exec(rest)?.[0].length ?? 0;
  if (skip > 0 && /^\s+\p{Ll}/u.test(rest)) return null;
  const word = match[1].toLowerCase().replace(/\s+/g, ' ');
  return {
    word: slicePiece(piece, 0, match[1].length),
    code: slicePiece(piece, codeFrom, codeFrom + match[2].length),
    label: slicePiece(piece, codeFrom + match[2].length + skip),
    level: LEVEL_WORDS[word] ?? LEVEL_WORDS[word.split(' ').at(-1) ?? ''] ?? 'group',
    key: word.split(' ').at(-1) ?? null,
  };
}

const CODELESS =
  /^((?:(?:strategic|key|equality|our|edi|corporate)\s+)*(?:priority|theme|aim|objective|goal|pillar|strand|domain|ambition|area|workstream|work\s+stream|priority\s+area|focus\s+area))(?:\s*[:–—]\s+|\s+-\s+)(?=\p{Lu})/iu;

/** "Priority: Access": a level word without a number. It takes a series of them to be titles. */
export function codelessTitle(piece: Piece): GroupTitle | null {
  const text = textOf(piece);
  const match = CODELESS.exec(text);
  if (!match?.[1] || text.length > 160) return null;
  const key = match[1].toLowerCase().split(/\s+/).at(-1) ?? null;
  const label = slicePiece(piece, match[0].length);
  return { word: slicePiece(piece, 0, match[1].length), code: NOTHING, label, level: 'group', key };
}

/** A title in a place where only a title can stand: a level word, a bare number or letter, or nothing in front. */
export function groupTitle(piece: Piece): GroupTitle {
  const worded = wordTitle(piece);
  if (worded) return worded;
  const text = textOf(piece);
  const match = BARE_CODE.exec(text);
  const isWord = match?.[1] !== undefined && /^[AI]$/.test(match[1]) && /^[AI]\s+\p{Ll}/u.test(text);
  if (!match?.[1] || isWord) return { word: NOTHING, code: NOTHING, label: piece, level: null, key: null };
  const at = text.indexOf(match[1]);
  return {
    word: NOTHING,
    code: slicePiece(piece, at, at + match[1].length),
    label: slicePiece(piece, match[0].length),
    level: null,
    key: null,
  };
}

export function withoutColon(piece: Piece): Piece {
  const text = textOf(piece);
  const bare = text.replace(/\s*[:;]\s*$/, '');
  return bare === text || isEmpty(piece) ? piece : slicePiece(piece, 0, bare.length);
}
