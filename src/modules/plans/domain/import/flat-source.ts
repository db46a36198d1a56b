import { type ListMarker, leadingMarker } from '../../../../platform/kernel/list-marker.ts';
import {
  type Block,
  type Place,
  type SourceCell,
  type SourceDocument,
  type SourceRow,
  spanOf,
  type TextBlock,
} from '../../../../platform/kernel/source-document.ts';
import { startsLower } from './language.ts';
import { withLineTables } from './line-tables.ts';
import { joinPieces, type Piece, slicePiece, textOf } from './pieces.ts';
import { withRecordTables } from './record-tables.ts';
import { withStackedRows } from './stacked-rows.ts';
import type { Meaning } from './words/headers.ts';

/** One text of the source: a heading, a paragraph, an item. `marker` is the sign in front, `body` the words after it. */
export type Line = {
  whole: Piece;
  body: Piece;
  sign: Piece;
  marker: ListMarker | null;
  depth: number;
  level: number;
  gap: boolean;
  bold: boolean;
  furniture: boolean;
  place: Place;
};

/**
 * `covered` says that the cell only repeats one that spans into this column or row, `above` that it spans from a row
 * above; `meant` is what a person said that the
 * column of this header means.
 */
export type GridCell = {
  lines: Line[];
  text: string;
  header: boolean;
  covered: boolean;
  above?: boolean;
  /** The colour it is filled with. */
  fill?: string;
  place: Place;
  meant?: Meaning;
};

export type GridRow = { cells: GridCell[]; gap: boolean; place: Place };

/** `meant` is what people said of the columns of a table without a header. */
export type Grid = { rows: GridRow[]; width: number; place: Place; meant?: (Meaning | undefined)[] };

export type Entry = { kind: 'line'; line: Line } | { kind: 'grid'; grid: Grid };

export type Leaf = { text: string; place: Place };

export type FlatSource = { entries: Entry[]; leaves: Leaf[] };

/** The document as entries in source order; every text in it becomes one leaf, whose words are counted once. */
export function flattenSource(document: SourceDocument): FlatSource {
  const leaves: Leaf[] = [];
  const entries = withJoinedLines(document.blocks.map((block) => entryOf(block, leaves)));
  return { entries: withRecordTables(withStackedRows(withLineTables(entries))), leaves };
}

const WRAPPED = 60;

/** A paragraph that begins small goes on with the long one before it, which stopped in the middle of a sentence. */
function withJoinedLines(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (last?.kind === 'line' && entry.kind === 'line' && goesOn(last.line, entry.line)) {
      const whole = joinPieces(last.line.whole, entry.line.whole);
      const body = joinPieces(last.line.body, entry.line.whole);
      const place = spanOf([last.line.place, entry.line.place]);
      joined.splice(-1, 1, { kind: 'line', line: { ...last.line, whole, body, place } });
    } else joined.push(entry);
  }
  return joined;
}

function goesOn(last: Line, next: Line): boolean {
  if ([last, next].some((line) => line.level > 0 || line.furniture || line.marker) || next.gap) return false;
  if (/^[\p{L}_ ]{1,40}:(?:\s|$)/u.test(textOf(next.whole))) return false;
  const before = textOf(last.whole);
  return before.length > WRAPPED && !/[.!?:;]["')\]’”]?$/.test(before) && startsLower(textOf(next.whole));
}

function entryOf(block: Block, leaves: Leaf[]): Entry {
  if (block.kind !== 'table') return { kind: 'line', line: lineOf(block, leaves) };
  const rows = expandSpans(block.rows, leaves);
  return {
    kind: 'grid',
    grid: { rows, width: rows.reduce((most, row) => Math.max(most, row.cells.length), 0), place: block.place },
  };
}

export function lineOf(block: TextBlock, leaves: Leaf[]): Line {
  const printed = block.kind === 'list-item' && block.marker ? `${block.marker} ` : '';
  const text = `${printed}${block.text}`.replace(/\s+/g, ' ').trim();
  const whole: Piece = [{ leaf: leaves.length, start: 0, end: text.length, text, place: block.place }];
  leaves.push({ text, place: block.place });
  const found = leadingMarker(text);
  const length = found?.length ?? 0;
  return {
    whole,
    body: slicePiece(whole, length),
    sign: slicePiece(whole, 0, length),
    marker: found?.marker ?? (block.kind === 'list-item' ? unprinted(block.ordered) : null),
    depth: block.kind === 'list-item' ? block.depth : 0,
    level: block.kind === 'heading' ? block.level : 0,
    gap: block.kind !== 'heading' && block.gap === true,
    bold: block.kind !== 'heading' && block.bold === true,
    furniture: block.kind === 'paragraph' && block.furniture === true,
    place: block.place,
  };
}

function unprinted(ordered: boolean): ListMarker {
  return { kind: ordered ? 'decimal' : 'bullet', printed: '', number: '', value: 0, closer: '' };
}

type Reach = { cell: GridCell; rowsLeft: number };

/** Gives every row one cell for every column: what spans is repeated, marked as covered. */
function expandSpans(rows: readonly SourceRow[], leaves: Leaf[]): GridRow[] {
  const hanging = new Map<number, Reach>();
  return rows.map((row) => {
    const cells: GridCell[] = [];
    for (const source of row.cells) {
      fillHanging(cells, hanging);
      addCell(cells, hanging, source, leaves);
    }
    fillHanging(cells, hanging);
    return { cells, gap: row.gap === true, place: row.place };
  });
}

function fillHanging(cells: GridCell[], hanging: Map<number, Reach>): void {
  for (let reach = hanging.get(cells.length); reach && reach.rowsLeft > 0; reach = hanging.get(cells.length)) {
    reach.rowsLeft -= 1;
    cells.push({ ...reach.cell, covered: true, above: true });
  }
}

const MOST_COLUMNS = 200;

function addCell(cells: GridCell[], hanging: Map<number, Reach>, source: SourceCell, leaves: Leaf[]): void {
  const lines = source.blocks.map((block) => lineOf(block, leaves)).filter((line) => textOf(line.whole) !== '');
  const text = textOf(joinPieces(...lines.map((line) => line.whole)));
  const { header, place, fill } = source;
  const cell: GridCell = { lines, text, header, covered: false, place, ...(fill ? { fill } : {}) };
  for (let across = 0; across < Math.min(source.colSpan, MOST_COLUMNS); across++) {
    if (source.rowSpan > 1) hanging.set(cells.length, { cell, rowsLeft: source.rowSpan - 1 });
    cells.push(across === 0 ? cell : { ...cell, covered: true });
  }
}

export function cellPiece(cell: GridCell | undefined): Piece {
  return joinPieces(...(cell?.lines ?? []).map((line) => line.whole));
}
