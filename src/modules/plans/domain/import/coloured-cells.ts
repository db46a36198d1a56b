import type { Entry, Grid, GridCell, GridRow } from './flat-source.ts';
import { readHeader } from './header-meaning.ts';
import { statusIn } from './status-words.ts';
import { isHeaderRow } from './table-columns.ts';

/**
 * Statuses that are told by the colour of an empty cell alone get the word that the document's own legend gives to that
 * colour: a cell of the same colour that reads as a status. Without such a legend they stay empty.
 */
export function withColouredStatuses(entries: readonly Entry[]): readonly Entry[] {
  const cells = gridsOf(entries).flatMap((grid) => grid.rows.flatMap((row) => row.cells));
  if (!cells.some(({ fill, text }) => fill && text === '')) return entries;
  const legend = legendOf(cells);
  return entries.map((entry) => (entry.kind === 'grid' ? { kind: 'grid', grid: worded(entry.grid, legend) } : entry));
}

/** The cells whose colour is all that they say of a status, in tables with more colours than one. */
export function colourOnly(entries: readonly Entry[]): GridCell[] {
  return gridsOf(entries).flatMap((grid) => {
    const columns = statusColumns(grid.rows);
    const bare = grid.rows.flatMap((row) =>
      row.cells.filter((cell, at) => columns.has(at) && cell.fill && cell.text === ''),
    );
    return new Set(bare.map(({ fill }) => fill)).size > 1 ? bare : [];
  });
}

const gridsOf = (entries: readonly Entry[]): Grid[] =>
  entries.flatMap((entry) => (entry.kind === 'grid' ? [entry.grid] : []));

/** A colour that stands for two words stands for none. */
function legendOf(cells: readonly GridCell[]): Map<string, GridCell> {
  const named = cells.filter(({ fill, text }) => fill && text !== '' && statusIn(text) !== null);
  const byFill = Map.groupBy(named, ({ fill }) => fill ?? '');
  const sure = [...byFill].filter(([, same]) => new Set(same.map(({ text }) => text.toLowerCase())).size === 1);
  return new Map(sure.flatMap(([fill, [first]]) => (first ? [[fill, first] as const] : [])));
}

function statusColumns(rows: readonly GridRow[]): Set<number> {
  const header = rows.find(isHeaderRow);
  const columns = (header?.cells ?? []).flatMap(({ text }, at) => (readHeader(text)?.meaning === 'status' ? [at] : []));
  return new Set(columns);
}

function worded(grid: Grid, legend: ReadonlyMap<string, GridCell>): Grid {
  const columns = statusColumns(grid.rows);
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const word = columns.has(at) && cell.text === '' ? legend.get(cell.fill ?? '') : undefined;
      return word ? { ...cell, lines: word.lines, text: word.text } : cell;
    }),
  }));
  return { ...grid, rows };
}
