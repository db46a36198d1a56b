import type { Place, SourceDocument } from '../../../../platform/kernel/source-document.ts';
import { flattenSource, type Grid, type GridRow } from '../import/flat-source.ts';
import { withColumnHints } from '../import/hinted-columns.ts';
import type { Hints } from '../import/hints.ts';
import { sourceParts } from '../import/source-tables.ts';
import { filled, isHeaderRow } from '../import/table-columns.ts';
import type { Meaning } from '../import/words/headers.ts';

/** A table of the file as a person gives its columns their meaning. */
export interface ColumnTable {
  /** Its position among the tables of the document. */
  table: number;
  place: Place;
  headed: boolean;
  /** Its first row, which may hold names of columns that nobody knew. */
  firstRow: string[];
  rows: number;
  columns: { header: string; values: string[]; meaning: Meaning }[];
}

/** Every table of more than one column, with how its columns were read. */
export function columnTables(document: SourceDocument, hints: Hints): ColumnTable[] {
  const entries = withColumnHints(flattenSource(document).entries, hints);
  const grids = entries.flatMap((entry) => (entry.kind === 'grid' ? [entry.grid] : []));
  const positions = new Map(grids.map((grid, index) => [grid, index]));
  return sourceParts(entries).flatMap((part) => {
    if (part.kind === 'line') return [];
    const [first] = part.table.grids;
    const table = first ? positions.get(first) : undefined;
    if (!first || table === undefined || first.width < 2) return [];
    return [describe(table, first, part.table.grids, part.table.reading.meanings)];
  });
}

function describe(table: number, first: Grid, grids: readonly Grid[], meanings: readonly Meaning[]): ColumnTable {
  const rows = grids.flatMap((grid) => grid.rows).filter((row) => filled(row).length > 1);
  const header = rows.find(isHeaderRow);
  const body = rows.filter((row) => !isHeaderRow(row));
  return {
    table,
    place: first.place,
    headed: header !== undefined,
    firstRow: (rows[0]?.cells ?? []).map(({ text }) => text),
    rows: body.length,
    columns: Array.from({ length: first.width }, (_, at) => ({
      header: header?.cells[at]?.text ?? '',
      values: firstValues(body, at),
      meaning: meanings[at] ?? 'other',
    })),
  };
}

const firstValues = (rows: readonly GridRow[], at: number): string[] =>
  rows
    .map((row) => row.cells[at])
    .flatMap((cell) => (cell && !cell.covered && cell.text !== '' ? [cell.text.slice(0, 120)] : []))
    .slice(0, 3);
