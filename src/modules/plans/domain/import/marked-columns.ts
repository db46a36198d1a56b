import type { Entry, Grid, GridCell, GridRow } from './flat-source.ts';
import { lowerWords } from './language.ts';
import { statusIn } from './status-words.ts';
import { filled } from './table-columns.ts';

const MARK = /^(?:[x✓✔☑●•■*√]|yes|y)$/i;

/** Columns that are called after statuses and hold only marks become one column: the word of the one that is marked. */
export function withMarkedStatuses(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => (entry.kind === 'grid' ? { kind: 'grid', grid: unmarked(entry.grid) } : entry));
}

function unmarked(grid: Grid): Grid {
  const at = grid.rows.slice(0, 4).findIndex((row) => statusesOf(row).length > 1);
  const header = grid.rows[at];
  if (!header) return grid;
  const columns = statusesOf(header);
  const body = grid.rows.slice(at + 1).filter((row) => filled(row).length > 1);
  const marks = body.map((row) => columns.filter((column) => (row.cells[column]?.text ?? '') !== ''));
  const isMarked = body.every((row) =>
    columns.every((column) => /^$/.test(row.cells[column]?.text ?? '') || isMark(row, column)),
  );
  if (!isMarked || !marks.some((used) => used.length === 1) || marks.some((used) => used.length > 1)) return grid;
  const rows = grid.rows.map((row, index): GridRow => {
    if (index < at) return row;
    const used = columns.find((column) => index > at && (row.cells[column]?.text ?? '') !== '');
    const cells = row.cells.map((cell, column): GridCell => {
      if (!columns.includes(column)) return cell;
      if (index === at) return { ...cell, meant: column === columns[0] ? 'status' : 'other' };
      const word = column === columns[0] && used !== undefined ? header.cells[used] : undefined;
      return { ...cell, lines: word?.lines ?? [], text: word?.text ?? '' };
    });
    return { ...row, cells };
  });
  return { ...grid, rows };
}

function isMark(row: GridRow, column: number): boolean {
  return MARK.test(row.cells[column]?.text ?? '');
}

function statusesOf(row: GridRow): number[] {
  const found = row.cells.flatMap(({ text, covered }, column) => {
    const code = !covered && lowerWords(text).length <= 3 ? statusIn(text) : null;
    return code ? [{ code, column }] : [];
  });
  return new Set(found.map(({ code }) => code)).size > 1 ? found.map(({ column }) => column) : [];
}
