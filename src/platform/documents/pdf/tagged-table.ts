import type { SourceCell, SourceRow, TextBlock } from '../../kernel/source-document.ts';
import type { Run } from './page-model.ts';
import type { PageTable } from './page-parts.ts';

export type TaggedCell = { runs: Run[]; blocks: TextBlock[]; header: boolean };
export type TaggedRow = TaggedCell[];

/**
 * Tags tell the cells that hold something; an empty one leaves no trace. So the full rows say where the columns begin,
 * and the cells of the others go where they stand.
 */
export function taggedTable(page: number, rows: readonly TaggedRow[]): PageTable | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return null;
  const full = rows.filter((row) => row.length === width);
  const edges = Array.from({ length: width }, (_, at) => Math.min(...full.map((row) => leftOf(row[at]))));
  const filled = rows.filter((row) => row.length > 0);
  const runs = filled.flat().flatMap((cell) => cell.runs);
  return {
    kind: 'table',
    rows: filled.map((row) => rowOf(page, row, edges)),
    edges,
    top: Math.min(...runs.map((run) => run.y)),
    bottom: Math.max(...runs.map((run) => run.y)),
    page,
    runs,
  };
}

function leftOf(cell: TaggedCell | undefined): number {
  return Math.min(...(cell?.runs ?? []).map((run) => run.x));
}

function rowOf(page: number, row: TaggedRow, edges: readonly number[]): SourceRow {
  const place = { page };
  const cells: SourceCell[] = [];
  const empty = (): SourceCell => ({ blocks: [], colSpan: 1, rowSpan: 1, header: false, place });
  let next = 0;
  row.forEach((cell, at) => {
    const rest = row.length - at - 1;
    const found = row.length === edges.length ? at : columnOf(leftOf(cell), edges);
    const column = Math.max(next, Math.min(found, edges.length - 1 - rest));
    while (next < column) {
      cells.push(empty());
      next += 1;
    }
    const colSpan = row.length === 1 ? spanOf(cell, column, edges) : 1;
    cells.push({ blocks: cell.blocks, colSpan, rowSpan: 1, header: cell.header, place });
    next = column + colSpan;
  });
  for (; next < edges.length; next++) cells.push(empty());
  return { cells, place };
}

function columnOf(x: number, edges: readonly number[]): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => edge <= x + 4),
  );
}

/** The only cell of a row, in the first column, that reaches into the next is the title of what follows. */
function spanOf(cell: TaggedCell, column: number, edges: readonly number[]): number {
  const right = Math.max(...cell.runs.map((run) => run.right));
  const next = edges[column + 1];
  return column === 0 && next !== undefined && right > next ? edges.length : 1;
}
