import type { Grid, GridCell, GridRow } from './flat-source.ts';
import { groupTitle, wordTitle } from './group-title.ts';
import { asMeant } from './hinted-columns.ts';
import { endsSentence, isLabel, isUnfinished, openingOf, startsLower } from './language.ts';
import { type Piece, textOf } from './pieces.ts';
import { remembered } from './remembered.ts';
import { alignRow, straight, straightScore } from './row-alignment.ts';
import { continueRecord, type RowRecord, recordOf } from './row-record.ts';
import { isScrambled, unscrambled } from './scrambled-rows.ts';
import { type Columns, columnsFromContent, completeColumns, filled, isCode, isHeaderRow } from './table-columns.ts';
import type { Meaning } from './words/headers.ts';

/** What the rows of a table turn out to be, in order. */
export type TableEvent =
  | { kind: 'header'; row: GridRow; columns: Columns }
  | { kind: 'section'; lines: Piece[]; row: GridRow }
  | { kind: 'record'; record: RowRecord }
  | { kind: 'note'; row: GridRow };

export type TableReading = {
  events: TableEvent[];
  meanings: Meaning[];
  confidence: number;
  mismatched: boolean;
  headed: boolean;
};

/** The rows of all tables of a document under each header: tables with one header mean one thing by it. */
export type RowPool = ReadonlyMap<string, readonly GridRow[]>;

export function rowPool(grids: readonly Grid[]): RowPool {
  const pool = new Map<string, GridRow[]>();
  for (const grid of grids) {
    let rows: GridRow[] | null = null;
    for (const row of grid.rows) {
      if (isHeaderRow(row)) {
        rows = pool.get(headerKey(row)) ?? [];
        pool.set(headerKey(row), rows);
      } else if (filled(row).length > 1) rows?.push(row);
    }
  }
  return pool;
}

function headerKey(row: GridRow): string {
  return row.cells.map((cell) => cell.text.toLowerCase()).join('|');
}

function rowsUnder(header: GridRow, rows: readonly GridRow[], pool: RowPool): readonly GridRow[] {
  return pool.get(headerKey(header)) ?? rows.filter((row) => filled(row).length > 1 && !isHeaderRow(row));
}

const knownColumns = remembered((_: readonly GridRow[]) => new Map<number, Columns>());

/** What the columns under a header hold: looked at once, however often the header is repeated. */
function headedColumns(header: GridRow, rows: readonly GridRow[], width: number, pool: RowPool): Columns {
  const under = rowsUnder(header, rows, pool);
  const known = knownColumns(under);
  const columns =
    known.get(width) ??
    completeColumns(
      header,
      width,
      under.filter((row) => filled(row).length > 1),
    );
  known.set(width, columns);
  return columns;
}

/** Reads the rows of tables that follow one another as one table. Column meanings come from headers, else content. */
export function readRows(grids: readonly Grid[], pool: RowPool): TableReading {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => filled(row).length > 0);
  const width = Math.max(0, ...grids.map((grid) => grid.width));
  const header = rows.find(isHeaderRow);
  const read = header
    ? headedColumns(header, rows, width, pool)
    : columnsFromContent(
        rows.filter((row) => filled(row).length > 1),
        width,
      );
  const columns = asMeant(read, header, grids);
  const scrambled = header !== undefined && isScrambled(rows, columns.meanings);
  const laid = scrambled ? rows.map((row) => unscrambled(row, columns.meanings)) : rows;
  const events = eventsOf(laid, width, columns, pool);
  return { events, ...columns, mismatched: columns.mismatched || scrambled, headed: header !== undefined };
}

/** Titles and legends that may stand above the header of a sheet. */
const MOST_ABOVE = 6;

function eventsOf(rows: readonly GridRow[], width: number, first: Columns, pool: RowPool): TableEvent[] {
  const events: TableEvent[] = [];
  let columns = first;
  const header = rows.findIndex(isHeaderRow);
  rows.forEach((row, index) => {
    if (index < header && header <= MOST_ABOVE && !sectionTitle(row, rows[index + 1], columns.meanings, null)) {
      events.push({ kind: 'note', row });
      return;
    }
    if (isHeaderRow(row)) {
      columns = asMeant(headedColumns(row, rows, width, pool), row, []);
      events.push({ kind: 'header', row, columns });
      return;
    }
    addRow(events, row, rows[index + 1], columns.meanings);
  });
  return events;
}

function addRow(events: TableEvent[], row: GridRow, next: GridRow | undefined, meanings: readonly Meaning[]): void {
  if (isNote(row)) {
    events.push({ kind: 'note', row });
    return;
  }
  const previous = openRecord(events);
  const opened = events.at(-1);
  const said = filled(row);
  if (opened?.kind === 'section' && opened.lines.length < 3 && said.length === 1 && endsSentence(said[0]?.text ?? '')) {
    opened.lines.push(...(said[0]?.lines ?? []).map((line) => line.whole));
    return;
  }
  const title = sectionTitle(row, next, meanings, previous);
  if (title) {
    events.push({ kind: 'section', lines: title, row });
    return;
  }
  const targets = previous ? carriesOn(row, meanings, previous) : null;
  if (previous && targets) {
    const moved = targets.some((target, index) => target !== index && row.cells[index]?.text !== '');
    if (moved) previous.shifted = true;
    continueRecord(previous, row, targets, meanings);
    return;
  }
  events.push({ kind: 'record', record: shiftedRecord(row, meanings) });
}

/** A line under a table that explains it. */
function isNote(row: GridRow): boolean {
  const cells = filled(row);
  const [first, ...others] = cells.map((cell) => cell.text);
  if (/^(?:sub-?|grand )?totals?\b/i.test(first ?? '') && others.every((text) => /^[\d.,£%]+$/.test(text))) return true;
  return cells.length === 1 && /^(?:key|notes?|legend|source|rag key|rag)\s*[:–-]|^total\b/i.test(cells[0]?.text ?? '');
}

/** The record that a row may carry on: the last one, also over a header that a new page repeats. */
function openRecord(events: readonly TableEvent[]): RowRecord | null {
  const last = events.at(-1);
  const before = last?.kind === 'header' ? events.at(-2) : last;
  return before?.kind === 'record' ? before.record : null;
}

/** A whole row that stands one column off is laid where it fits. */
function shiftedRecord(row: GridRow, meanings: readonly Meaning[]): RowRecord {
  if (filled(row).length < 3 || fitsKinds(row, meanings)) return recordOf(row, meanings);
  const aligned = alignRow(row, meanings, null);
  if (aligned.score < straightScore(row, meanings, null) + 2.5) return recordOf(row, meanings);
  const record: RowRecord = { columns: meanings.map(() => []), place: row.place, shifted: true, rows: 0 };
  continueRecord(record, row, aligned.targets, meanings);
  return record;
}

function fitsKinds(row: GridRow, meanings: readonly Meaning[]): boolean {
  const at = meanings.indexOf('number');
  const number = row.cells[at]?.text ?? '';
  if (at >= 0 && number !== '' && !isCode(number) && number.length > 12) return false;
  return straightScore(row, meanings, null) > -1;
}

/** The title of a group that stands in a row of its own: its lines, or null. */
function sectionTitle(
  row: GridRow,
  next: GridRow | undefined,
  meanings: readonly Meaning[],
  previous: RowRecord | null,
): Piece[] | null {
  const cells = filled(row);
  const [first, second] = cells;
  if (!first || cells.length > 2) return null;
  const position = row.cells.indexOf(first);
  if (cells.length === 2) {
    if (!second || !/^\w{1,3}[.)]?$/.test(first.text) || row.cells.indexOf(second) > position + 1) return null;
    return isTitle(second, row, next, meanings) ? [[...cellPieces(first), ...cellPieces(second)].flat()] : null;
  }
  if (position > 1 || carriesOnText(first, position, previous)) return null;
  return isTitle(first, row, next, meanings) ? first.lines.map((line) => line.whole) : null;
}

function cellPieces(cell: GridCell): Piece[] {
  return cell.lines.map((line) => line.whole);
}

function isTitle(cell: GridCell, row: GridRow, next: GridRow | undefined, meanings: readonly Meaning[]): boolean {
  const firstLine = cell.lines[0];
  if (!firstLine || startsLower(cell.text)) return false;
  if (wordTitle(firstLine.whole)) return true;
  if (next && isHeaderRow(next)) return true;
  const spans = row.cells.filter((one) => one.covered).length >= 2;
  const label = isLabel(textOf(groupTitle(firstLine.whole).label));
  if (spans || firstLine.bold || cell.header) return label || textOf(firstLine.whole).length < 160;
  const opening = openingOf(textOf(firstLine.whole));
  const isAction = meanings.includes('action') && (opening === 'imperative' || opening === 'infinitive');
  return label && !isAction;
}

function carriesOnText(cell: GridCell, column: number, previous: RowRecord | null): boolean {
  const before = textOf(previous?.columns[column]?.at(-1)?.body ?? []);
  return before !== '' && (startsLower(cell.text) || isUnfinished(before));
}

/** Where the cells of a row belong when it carries the last record on; null when it begins a record of its own. */
function carriesOn(row: GridRow, meanings: readonly Meaning[], previous: RowRecord): number[] | null {
  const number = meanings.indexOf('number');
  const action = meanings.indexOf('action');
  const numberText = row.cells[number]?.text ?? '';
  const isNumbered = number >= 0 && (previous.columns[number]?.length ?? 0) > 0;
  if (isNumbered && numberText !== '' && isCode(numberText)) return null;
  if (isNumbered && numberText === '')
    return number < action || !beginsAnew(row, action, meanings, previous) ? straight(row) : null;
  if (isNumbered) return alignedIfBetter(row, meanings, previous);
  return beginsAnew(row, action, meanings, previous) ? null : straight(row);
}

function alignedIfBetter(row: GridRow, meanings: readonly Meaning[], previous: RowRecord): number[] | null {
  const [first] = filled(row);
  const aligned = alignRow(row, meanings, previous);
  const target = aligned.targets[first ? row.cells.indexOf(first) : 0] ?? 0;
  if (!first || !carriesOnText(first, target, previous)) return null;
  return aligned.score > straightScore(row, meanings, previous) + 2 ? aligned.targets : null;
}

/** A row without number begins a record where its action does not read as the rest of the one before. */
function beginsAnew(row: GridRow, action: number, meanings: readonly Meaning[], previous: RowRecord): boolean {
  const cell = row.cells[action];
  if (action < 0) return filled(row).length > 1;
  if (!cell || cell.text === '' || cell.covered) return false;
  const before = textOf(previous.columns[action]?.at(-1)?.body ?? []);
  if (cell.lines[0]?.marker) return true;
  if (startsLower(cell.text)) return false;
  if (!isUnfinished(before)) return true;
  const others = row.cells.filter(
    (other, at) => at !== action && !other.covered && other.text !== '' && meanings[at] === 'timescale',
  );
  return others.length > 0;
}
