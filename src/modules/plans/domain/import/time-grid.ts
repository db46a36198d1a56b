import { type CellLine, cellContent, cellLine } from './cell-items.ts';
import { type Draft, type DraftAction, type DraftGroup, emptyDraft } from './draft.ts';
import { cellPiece, type Grid, type GridCell, type GridRow } from './flat-source.ts';
import { lowerWords } from './language.ts';
import { isEmpty, joinPieces, NOTHING, type Piece } from './pieces.ts';
import { recordOf } from './row-record.ts';
import { completeColumns, filled, isHeaderRow } from './table-columns.ts';
import { planFromTable } from './table-plan.ts';
import type { TableEvent, TableReading } from './table-rows.ts';
import { readTimescale } from './timescale.ts';
import type { Meaning } from './words/headers.ts';

/** A table whose columns are stretches of time: where they stand, and what the other columns mean. */
export type TimeGrid = { header: GridRow; rows: GridRow[]; times: number[]; meanings: Meaning[] };

const STRETCH =
  /\b(?:q[1-4]|quarter\s*\d|year\s*(?:\d|one|two|three|four|five)|term\s*\d|(?:19|20)\d{2}|(?:fy ?)?\d{2}\/\d{2}|spring|summer|autumn|winter|phase\s*\d)\b/i;

export function timeGrid(grids: readonly Grid[]): TimeGrid | null {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => filled(row).length > 0);
  const at = rows.slice(0, 3).findIndex((row) => timesOf(row).length >= 2);
  if (at < 0 || rows.slice(at + 1).some((row) => isHeaderRow(row) || timesOf(row).length >= 2)) return null;
  if (rows.slice(0, at).some(isHeaderRow)) return null;
  const header = rows[at];
  if (!header) return null;
  const body = rows.slice(at + 1);
  const times = timesOf(header);
  const { meanings } = completeColumns(header, header.cells.length, body);
  const named = meanings.map((one, at): Meaning => (times.includes(at) ? 'other' : one));
  if (!named.includes('action') && isMarked(body, times)) {
    const last = named.findLastIndex((one, at) => at < (times[0] ?? 0) && NAMING.includes(one));
    if (last >= 0) named[last] = 'action';
  }
  return { header, rows: body, times, meanings: named };
}

const NAMING: readonly Meaning[] = ['other', 'measure', 'objective', 'aim'];

/** Whether the columns of times hold signs and no words. */
function isMarked(rows: readonly GridRow[], times: readonly number[]): boolean {
  const used = rows
    .flatMap((row) => times.map((column) => row.cells[column]?.text ?? ''))
    .filter((text) => text !== '');
  return used.length > 0 && used.every((text) => text.length <= 3);
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
  if (grid.meanings.includes('action')) return planFromTable(scheduled(grid), under);
  const draft = emptyDraft();
  for (const cell of filled(grid.header)) draft.marks.push({ piece: cellPiece(cell), role: 'column-header' });
  let group = under;
  for (const row of grid.rows) group = addSpread(draft, grid, row, group);
  return draft;
}

/** The table with the headers of its marked columns as start and end, and the words in them as parts. */
function scheduled(grid: TimeGrid): TableReading {
  const meanings: Meaning[] = [...grid.meanings, 'detail', 'start', 'timescale'];
  const events = grid.rows.map((row): TableEvent => {
    const record = recordOf(row, grid.meanings);
    const used = grid.times.filter((column) => (row.cells[column]?.text ?? '') !== '');
    const worded = used.filter((column) => lowerWords(row.cells[column]?.text ?? '').length > 1);
    const own = record.columns.map((lines, column) => (grid.times.includes(column) ? [] : lines));
    const headers = (columns: readonly number[]) =>
      columns.map((column) => asLine(cellPiece(grid.header.cells[column])));
    const details = worded.map((column) => asLine(cellPiece(row.cells[column])));
    const columns = [...own, details, headers(used.length > 1 ? used.slice(0, 1) : []), headers(used.slice(-1))];
    return { kind: 'record', record: { ...record, columns } };
  });
  const columns = { meanings, confidence: 0.95, mismatched: false };
  return { events: [{ kind: 'header', row: grid.header, columns }, ...events], ...columns, headed: true };
}

const FIELDS = ['lead', 'measure'] as const;

function addSpread(draft: Draft, grid: TimeGrid, row: GridRow, before: DraftGroup | null): DraftGroup | null {
  const first = row.cells.findIndex(
    (cell, column) => !grid.times.includes(column) && grid.meanings[column] !== 'lead' && cell.text !== '',
  );
  const name = cellPiece(row.cells[first]);
  const group = isEmpty(name) || row.cells[first]?.covered ? before : newGroup(draft, name, row);
  const [leads, measures] = FIELDS.map((field) =>
    row.cells
      .filter((_, column) => column !== first && grid.meanings[column] === field)
      .flatMap((cell) => cell.lines.map((line) => line.body)),
  );
  for (const column of grid.times) {
    const cell = row.cells[column];
    if (!cell || cell.covered || cell.text === '') continue;
    const content = cellContent(cell.lines.map(cellLine));
    const lines: CellLine[] = [...content.intro.map(asLine), ...content.items, ...content.tail.map(asLine)];
    for (const line of lines) {
      draft.actions.push({
        ...blankAction(row, group, line.body),
        number: line.sign,
        leads: leads ?? [],
        measures: measures ?? [],
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
