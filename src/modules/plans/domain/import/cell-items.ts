import { type ListMarker, leadingMarker } from '../../../../platform/kernel/list-marker.ts';
import type { Line } from './flat-source.ts';
import { introducesItems, startsLower } from './language.ts';
import { isEmpty, joinPieces, NOTHING, type Piece, slicePiece, textOf } from './pieces.ts';

/** A line of a cell while its row is put together: a sign in front, or none. */
export type CellLine = { sign: Piece; marker: ListMarker | null; body: Piece; bold: boolean };

/** What a cell holds: words before its items, its items, words after them. */
export type CellContent = { intro: Piece[]; items: CellLine[]; tail: Piece[]; nested: boolean };

export function cellLine(line: Line): CellLine {
  return { sign: line.sign, marker: line.marker, body: line.body, bold: line.bold };
}

export function wholeOf(line: CellLine): Piece {
  return joinPieces(line.sign, line.body);
}

/** Cuts a line that carries several numbered items ("i. … ii. … iii. …") into lines of their own. */
export function inlineItems(line: CellLine): CellLine[] {
  const whole = wholeOf(line);
  const text = textOf(whole);
  const marks = seriesIn(text, line.marker);
  if (marks.length === 0) return [line];
  const first = marks[0]?.index ?? 0;
  const before = slicePiece(whole, 0, first);
  const cut = marks.map((mark, at): CellLine => {
    const end = marks[at + 1]?.index ?? text.length;
    const from = mark.index + mark.length;
    return {
      sign: slicePiece(whole, mark.index, from),
      marker: mark.marker,
      body: slicePiece(whole, from, end),
      bold: line.bold,
    };
  });
  return isEmpty(before) ? cut : [{ ...line, sign: line.sign, body: withoutSign(before, line), bold: false }, ...cut];
}

function withoutSign(before: Piece, line: CellLine): Piece {
  return isEmpty(line.sign) ? before : slicePiece(before, textOf(line.sign).length);
}

type Mark = { index: number; length: number; marker: ListMarker };

const INLINE = /(?:^|(?<=\s))\(?(?:[ivx]{1,5}|\d{1,2}|[a-z])[.)](?=\s)|(?:^|(?<=\s))[•●▪➢·](?=\s)/gu;

/** Signs of one series inside a text. A series that does not begin the text must begin with its first member. */
function seriesIn(text: string, leading: ListMarker | null): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(INLINE)) {
    const found = leadingMarker(`${text.slice(match.index)} `);
    if (!found) continue;
    const last = marks.at(-1);
    if (
      last ? follows(last.marker, found.marker, text, match.index) : begins(found.marker, leading, match.index, text)
    ) {
      marks.push({ index: match.index, length: found.length, marker: found.marker });
    }
  }
  return marks.length > 1 || (marks[0]?.index === 0 && leading) ? marks : [];
}

function begins(marker: ListMarker, leading: ListMarker | null, index: number, text: string): boolean {
  if (index === 0) return leading !== null;
  if (marker.kind === 'bullet') return true;
  return marker.value === 1 && /[:;.)]\s*$|\bto\s*:?\s*$/.test(text.slice(0, index).trimEnd());
}

function follows(last: ListMarker, next: ListMarker, text: string, index: number): boolean {
  if (next.kind !== last.kind || next.closer !== last.closer) return false;
  if (next.kind === 'bullet') return true;
  if (next.value === last.value + 1) return true;
  const before = text.slice(0, index).trimEnd();
  const isRepeat = next.value === last.value || next.value === 1;
  if (next.kind === 'roman' && isRepeat) return !/[,(]$/.test(before);
  return next.kind === 'roman' && next.value > last.value && /[.;]$/.test(before);
}

/** The lines of a cell sorted into introduction, items and tail. */
export function cellContent(lines: readonly CellLine[]): CellContent {
  const content: CellContent = { intro: [], items: [], tail: [], nested: false };
  for (const line of lines.flatMap(inlineItems)) addToContent(content, line);
  return content;
}

function addToContent(content: CellContent, line: CellLine): void {
  const last = content.items.at(-1);
  if (line.marker) {
    content.items.push(line);
    return;
  }
  if (!last) content.intro.push(line.body);
  else if (startsLower(textOf(line.body))) last.body = joinPieces(last.body, line.body);
  else content.tail.push(line.body);
}

/** Whether the words before the items are a clause that needs them ("… to:"). */
export function isIntroduced(content: CellContent): boolean {
  const last = content.intro.at(-1);
  return last !== undefined && introducesItems(textOf(last));
}

export const NO_LINE: CellLine = { sign: NOTHING, marker: null, body: NOTHING, bold: false };
