import { type Place, spanOf } from '../../../../platform/kernel/source-document.ts';

/** Some characters of one leaf of the source. Everything a proposal says is made of these, so it can say from where. */
export type Segment = { leaf: number; start: number; end: number; text: string; place: Place };

/** Text gathered from one or more places, read as if a space stood between them. */
export type Piece = readonly Segment[];

export const NOTHING: Piece = [];

export function textOf(piece: Piece): string {
  return piece.map((segment) => segment.text).join(' ');
}

export function placeOf(piece: Piece): Place {
  return spanOf(piece.map((segment) => segment.place));
}

export function isEmpty(piece: Piece): boolean {
  return piece.every((segment) => segment.text.trim() === '');
}

export function joinPieces(...pieces: readonly Piece[]): Piece {
  return pieces.flat();
}

/** The characters `from` up to `to` of the joined text, without the white space around them. */
export function slicePiece(piece: Piece, from: number, to: number = Number.MAX_SAFE_INTEGER): Piece {
  const cut: Segment[] = [];
  let offset = 0;
  for (const segment of piece) {
    const start = Math.max(0, from - offset);
    const end = Math.min(segment.text.length, to - offset);
    if (start < end) addTrimmed(cut, segment, start, end);
    offset += segment.text.length + 1;
  }
  return cut;
}

function addTrimmed(cut: Segment[], segment: Segment, start: number, end: number): void {
  const raw = segment.text.slice(start, end);
  const text = raw.trim();
  if (!text) return;
  const lead = raw.length - raw.trimStart().length;
  const from = segment.start + start + lead;
  cut.push({ ...segment, start: from, end: from + text.length, text });
}

/** Cuts a piece wherever the pattern matches; what matched belongs to neither side. The pattern must be global. */
export function splitPiece(piece: Piece, pattern: RegExp): Piece[] {
  const text = textOf(piece);
  const parts: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(slicePiece(piece, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(slicePiece(piece, from));
  return parts.filter((part) => !isEmpty(part));
}

/** Where the pattern matches: what stands before, the named or first group (else the match), and what stands after. */
export function matchPiece(piece: Piece, pattern: RegExp): { before: Piece; match: Piece; after: Piece } | null {
  const text = textOf(piece);
  const found = pattern.exec(text);
  if (!found) return null;
  const end = found.index + found[0].length;
  return {
    before: slicePiece(piece, 0, found.index),
    match: slicePiece(piece, found.index, end),
    after: slicePiece(piece, end),
  };
}
