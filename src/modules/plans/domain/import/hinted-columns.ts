import type { Entry, Grid, GridRow } from './flat-source.ts';
import type { ColumnHint, Hints } from './hints.ts';
import { type Columns, filled, isHeaderRow } from './table-columns.ts';
import type { Meaning } from './words/headers.ts';

export const headerWords = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The source with what people said of its columns written into the cells of its headers. */
export function withColumnHints(entries: readonly Entry[], { columns }: Pick<Hints, 'columns'>): readonly Entry[] {
  if (columns.length === 0) return entries;
  let table = -1;
  return entries.map((entry) => {
    if (entry.kind === 'line') return entry;
    table += 1;
    return { kind: 'grid', grid: hintedGrid(entry.grid, table, columns) };
  });
}

function hintedGrid(grid: Grid, table: number, hints: readonly ColumnHint[]): Grid {
  const named = new Map(
    hints.flatMap((hint) => (hint.header === '' ? [] : [[headerWords(hint.header), hint.meaning ?? 'other'] as const])),
  );
  const first = grid.rows.find((row) => filled(row).length > 1);
  const rows = grid.rows.map((row) => (row === first || isHeaderRow(row) ? hintedRow(row, named) : row));
  const own = hints.filter((hint) => hint.header === '' && hint.table === table);
  if (own.length === 0) return { ...grid, rows };
  const meant: (Meaning | undefined)[] = Array.from({ length: grid.width }, () => undefined);
  for (const { column, meaning } of own) if (column !== null && column < grid.width) meant[column] = meaning ?? 'other';
  return { ...grid, rows, meant };
}

function hintedRow(row: GridRow, named: ReadonlyMap<string, Meaning>): GridRow {
  if (!row.cells.some((cell) => named.has(headerWords(cell.text)))) return row;
  return {
    ...row,
    cells: row.cells.map((cell) => {
      const meant = cell.covered ? undefined : named.get(headerWords(cell.text));
      return meant ? { ...cell, meant } : cell;
    }),
  };
}

/** What people said wins over what was read; beside their column of actions no other column holds actions. */
export function asMeant(columns: Columns, header: GridRow | undefined, grids: readonly Grid[]): Columns {
  const meant = header ? header.cells.map((cell) => cell.meant) : (grids.find((grid) => grid.meant)?.meant ?? []);
  if (meant.every((one) => one === undefined)) return columns;
  const taken = meant.includes('action');
  const meanings = columns.meanings.map(
    (meaning, at): Meaning => meant[at] ?? (taken && meaning === 'action' ? 'detail' : meaning),
  );
  return { meanings, confidence: 0.98, mismatched: false };
}
