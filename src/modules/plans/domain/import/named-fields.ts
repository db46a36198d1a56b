import { readHeader } from './header-meaning.ts';
import { lowerWords } from './language.ts';
import { type Piece, slicePiece, textOf } from './pieces.ts';
import type { Meaning } from './words/headers.ts';

export type NamedField = { name: Piece; meaning: Meaning; value: Piece };

const FIELDS: readonly Meaning[] = [
  'lead',
  'timescale',
  'start',
  'measure',
  'status',
  'update',
  'resource',
  'action',
  'characteristic',
];
const MOST_NAME_WORDS = 8;

type Name = { from: number; to: number; end: number; meaning: Meaning };

/**
 * "Lead: … By when: …" and "Who will lead? …": named fields on one line. The line must begin with a name; further
 * names end the value before them.
 */
export function namedFields(body: Piece): NamedField[] | null {
  const text = textOf(body);
  if (text.length > 900) return null;
  const names = namesIn(text);
  if (names[0]?.from !== 0) return null;
  const fields = names.map((name, index) => ({
    name: slicePiece(body, name.from, name.to),
    meaning: name.meaning,
    value: withoutBar(slicePiece(body, name.end, names[index + 1]?.from ?? text.length)),
  }));
  return fields.every((field) => textOf(field.value) === '') ? null : fields;
}

/** "Buy a loop. Lead: Practice Manager. By: May 2026": fields behind the words of an action, and where those end. */
export function trailingFields(body: Piece): { text: Piece; fields: NamedField[] } | null {
  const text = textOf(body);
  const first = text.length > 900 ? undefined : namesIn(text).find((name) => STANDS.has(name.meaning));
  if (!first || first.from === 0 || !/[.;|(–,-]\s*$|\S\s{1,}$/.test(text.slice(0, first.from))) return null;
  const fields = namedFields(slicePiece(body, first.from));
  return fields && { text: withoutBar(slicePiece(body, 0, first.from)), fields };
}

/** Fields that are named behind an action; others may be its own words. */
const STANDS: ReadonlySet<Meaning> = new Set(['lead', 'timescale', 'start', 'measure', 'status']);

const ITEM_KEY = /^(?:title|name|summary|subject|description|headline)$/;

/** "- title: …": what an export calls the words of an item of its list. */
export function keyedItem(body: Piece): NamedField[] | null {
  const match = /^([a-z]+):\s+(?=\S)/.exec(textOf(body));
  if (!match?.[1] || !ITEM_KEY.test(match[1])) return null;
  const name = slicePiece(body, 0, match[1].length);
  return [{ name, meaning: 'action', value: slicePiece(body, match[0].length) }];
}

function namesIn(text: string): Name[] {
  const names: Name[] = [];
  for (const match of text.matchAll(/[:?]\s+(?=\S)|[:?]$|\s[–—-]\s+(?=\S)/g)) {
    const dashed = /^\s/.test(match[0]);
    const found = nameBefore(text, names.at(-1)?.end ?? 0, match.index, match[0][0] === '?', dashed ? 1 : 0.9);
    if (found) names.push({ ...found, end: match.index + match[0].length });
  }
  return names;
}

/** The longest run of words right before a colon that names a field, beginning with a capital. */
function nameBefore(
  text: string,
  after: number,
  to: number,
  question: boolean,
  least: number,
): Omit<Name, 'end'> | null {
  const from = Math.max(after, 1 + Math.max(...[...'.;|,('].map((sign) => text.lastIndexOf(sign, to - 1))));
  const starts = [...text.slice(from, to).matchAll(/(?<![\p{L}\p{N}’'])\p{L}/gu)].map((match) => from + match.index);
  for (const start of starts.slice(-MOST_NAME_WORDS)) {
    if ((start > 0 && !/\p{Lu}/u.test(text[start] ?? '')) || !isFree(text, from, start)) continue;
    const name = text.slice(start, to);
    const meaning = fieldMeaning(name, question, start === 0 ? least : 1);
    if (meaning) return { from: start, to: question ? to + 1 : to, meaning };
  }
  return null;
}

/** A name begins the text, or follows the value before it after a space or a sign. */
function isFree(text: string, from: number, start: number): boolean {
  return start === 0 || (start >= from && /[\s|;,.(–-]/.test(text[start - 1] ?? ''));
}

/** In the middle of a line only a name that is wholly known ends the value before it. */
function fieldMeaning(name: string, question: boolean, least: number): Meaning | null {
  const count = lowerWords(name).length;
  if (count > (question ? MOST_NAME_WORDS : 5)) return null;
  const reading = readHeader(name);
  return reading && reading.score >= least && FIELDS.includes(reading.meaning) ? reading.meaning : null;
}

function withoutBar(piece: Piece): Piece {
  const text = textOf(piece);
  return slicePiece(piece, 0, text.length - (/\s*[|;,(–-]\s*$/.exec(text)?.[0].length ?? 0));
}
