import { type CellLine, cellContent, cellLine } from './cell-items.ts';
import { type Draft, type DraftAction, type DraftGroup, emptyDraft } from './draft.ts';
import { cellPiece, type Grid, type GridCell, type GridRow } from './flat-source.ts';
import { readHeader } from './header-meaning.ts';
import { lowerWords } from './language.ts';
import { isEmpty, joinPieces, NOTHING, type Piece } from './pieces.ts';
import { filled, isHeaderRow } from './table-columns.ts';
import { readTimescale } from './timescale.ts';

/** A table whose columns are stretches of time: where they stand, and which column names the row. */
export type TimeGrid = { header: GridRow; rows: GridRow[]; times: number[]; action: number; lead: number };

const STRETCH =
  /\b(?:q[1-4]|quarter\s*\d|year\s*(?:\d|one|two|three|four|five)|term\s*\d|(?:19|20)\d{2}|spring|summer|autumn|winter|phase\s*\d)\b/i;

export function timeGrid(grids: readonly Grid[]): TimeGrid | null {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => filled(row).length > 0);
  const at = rows.slice(0, 3).findIndex((row) => timesOf(row).length >= 2);
  if (at < 0 || rows.slice(at + 1).some((row) => isHeaderRow(row) || timesOf(row).length >= 2)) return null;
  if (rows.slice(0, at).some(isHeaderRow)) return null;
  const header = rows[at];
  if (!header) return null;
  const body = rows.slice(at + 1);
  const meaningAt = (meaning: string) =>
    header.cells.findIndex(
      (cell) => readHeader(cell.text)?.meaning === meaning && (readHeader(cell.text)?.score ?? 0) > 0.6,
    );
  return { header, rows: body, times: timesOf(header), action: meaningAt('action'), lead: meaningAt('lead') };
}

function timesOf(row: GridRow): number[] {
  return row.cells.flatMap((cell, column) => (isStretch(cell) ? [column] : []));
}

const STRETCHED = new Set(['window', 'relative', 'recurring']);

function isStretch(cell: GridCell): boolean {
  return (
    !cell.covered &&
    lowerWords(cell.text).length <= 5 &&
    STRETCH.test(cell.text) &&
    STRETCHED.has(readTimescale(cell.text).timescale.kind)
  );
}

/** In a grid of times each filled cell is an action due in its column, unless the row has an action and only marks it. */
export function planFromGrid(grid: TimeGrid, under: DraftGroup | null): Draft {
  const draft = emptyDraft();
  for (const cell of filled(grid.header)) draft.marks.push({ piece: cellPiece(cell), role: 'column-header' });
  let group = under;
  for (const row of grid.rows) {
    if (grid.action >= 0) addScheduled(draft, grid, row, group);
    else group = addSpread(draft, grid, row, group);
  }
  return draft;
}

function addScheduled(draft: Draft, grid: TimeGrid, row: GridRow, group: DraftGroup | null): void {
  const text = cellPiece(row.cells[grid.action]);
  if (isEmpty(text)) return;
  const used = grid.times.filter((column) => (row.cells[column]?.text ?? '') !== '');
  const ends = used.length > 1 ? [used[0], used.at(-1)] : used;
  const worded = used.map((column) => row.cells[column]).filter((cell) => lowerWords(cell?.text ?? '').length > 1);
  draft.actions.push({
    ...blankAction(row, group, text),
    leads: [cellPiece(row.cells[grid.lead])].filter((piece) => !isEmpty(piece)),
    starts: ends.slice(1).map(() => cellPiece(grid.header.cells[ends[0] ?? -1])),
    timescale: ends.slice(-1).map((column) => cellPiece(grid.header.cells[column ?? -1])),
    parts: worded.map((cell) => ({ number: NOTHING, text: cellPiece(cell) })),
  });
}

function addSpread(draft: Draft, grid: TimeGrid, row: GridRow, before: DraftGroup | null): DraftGroup | null {
  const first = row.cells.findIndex((cell, column) => !grid.times.includes(column) && cell.text !== '');
  const name = cellPiece(row.cells[first]);
  const group = isEmpty(name) || row.cells[first]?.covered ? before : newGroup(draft, name, row);
  for (const column of grid.times) {
    const cell = row.cells[column];
    if (!cell || cell.covered || cell.text === '') continue;
    const content = cellContent(cell.lines.map(cellLine));
    const lines: CellLine[] = [...content.intro.map(asLine), ...content.items, ...content.tail.map(asLine)];
    for (const line of lines) {
      draft.actions.push({
        ...blankAction(row, group, line.body),
        number: line.sign,
        timescale: [cellPiece(grid.header.cells[column])],
      });
    }
  }
  return group;
}

function asLine(body: Piece): CellLine {
  return { sign: NOTHING, marker: null, body, bold: false };
}

function newGroup(draft: Draft, label: Piece, row: GridRow): DraftGroup {
  const group = { code: NOTHING, codeText: null, label: joinPieces(label), statement: NOTHING, place: row.place };
  draft.groups.push(group);
  return group;
}

function blankAction(row: GridRow, group: DraftGroup | null, text: Piece): DraftAction {
  return {
    number: NOTHING,
    group,
    objective: null,
    text,
    parts: [],
    leads: [],
    starts: [],
    timescale: [],
    measures: [],
    status: null,
    updates: [],
    place: row.place,
    doubts: {},
  };
}
