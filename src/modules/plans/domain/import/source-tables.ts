import { placeOrder } from '../../../../platform/kernel/source-document.ts';
import type { Entry, Grid, Line } from './flat-source.ts';
import { textOf } from './pieces.ts';
import { isHeaderRow } from './table-columns.ts';
import { readsDown, type TableKind, tableKind, turned } from './table-kind.ts';
import { type RowPool, readRows, rowPool, type TableReading } from './table-rows.ts';
import { type TimeGrid, timeGrid } from './time-grid.ts';

/** `timed` where the columns are stretches of time. */
export type SourceTableRun = { kind: TableKind; grids: Grid[]; reading: TableReading; timed: TimeGrid | null };

/** The source with tables that go on over page breaks made one, each with what it is for. */
export type SourcePart = { kind: 'line'; line: Line } | { kind: 'table'; table: SourceTableRun };

export function sourceParts(entries: readonly Entry[]): SourcePart[] {
  const pool = rowPool(entries.flatMap((entry) => (entry.kind === 'grid' ? [entry.grid] : [])));
  const parts: SourcePart[] = [];
  let run: Grid[] = [];
  let between: Line[] = [];
  const close = () => {
    if (run.length > 0) parts.push({ kind: 'table', table: readRun(run, pool) });
    parts.push(...between.map((line): SourcePart => ({ kind: 'line', line })));
    run = [];
    between = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'line') {
      if (run.length === 0) parts.push({ kind: 'line', line: entry.line });
      else between.push(entry.line);
      continue;
    }
    if (!goesOn(run.at(-1), entry.grid, between)) close();
    run.push(entry.grid);
    if (between.length > 0) {
      parts.push(...between.map((line): SourcePart => ({ kind: 'line', line })));
      between = [];
    }
  }
  close();
  return parts;
}

/** A table goes on after nothing, or after page furniture, with the same number of columns and no title of its own. */
function goesOn(last: Grid | undefined, next: Grid, between: readonly Line[]): boolean {
  if (!last || last.width !== next.width || last.width < 3) return false;
  if (readsDown(last) || readsDown(next)) return false;
  if (between.some((line) => !isFurniture(line))) return false;
  const header = next.rows[0];
  if (between.length > 0 && header && isHeaderRow(header))
    return last.rows.some((row) => sameRow(row.cells, header.cells));
  return between.length === 0 ? sameSheet(last, next) : true;
}

function sameSheet(a: Grid, b: Grid): boolean {
  return !('sheet' in a.place && 'sheet' in b.place) || a.place.sheet === b.place.sheet;
}

function sameRow(a: readonly { text: string }[], b: readonly { text: string }[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell.text.toLowerCase() === b[index]?.text.toLowerCase());
}

/** Page numbers and the like, which a page break leaves between the halves of a table. */
export function isFurniture(line: Line): boolean {
  if (line.furniture) return true;
  const text = textOf(line.whole).trim();
  if (text.length > 200) return false;
  return (
    /(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{1,4}$/.test(text) ||
    /^(?:page\s*)?[-–]?\s*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–]?$/i.test(text) ||
    /^page\s+\d+\b.{0,60}$/i.test(text)
  );
}

/** A plan has no more columns than a person can read. */
const WIDEST = 60;
const UNREAD: TableReading = { events: [], meanings: [], confidence: 0, mismatched: false, headed: false };

function readRun(run: readonly Grid[], pool: RowPool): SourceTableRun {
  if (run.some((grid) => grid.width > WIDEST)) return { kind: 'other', grids: [...run], reading: UNREAD, timed: null };
  const grids = run.map((grid) => (readsDown(grid) ? turned(grid) : grid));
  const reading = readRows(grids, pool);
  const kind = tableKind(grids, reading);
  const timed = kind === 'other' || kind === 'actions' ? timeGrid(grids) : null;
  return { kind: timed ? 'actions' : kind, grids, reading, timed };
}

export function partOrder(part: SourcePart): number {
  return part.kind === 'line' ? placeOrder(part.line.place) : placeOrder(part.table.grids[0]?.place ?? { line: 0 });
}
