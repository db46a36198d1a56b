import { spanOf } from '../../../../platform/kernel/source-document.ts';
import type { Entry, GridCell, GridRow, Line } from './flat-source.ts';
import { isHeaderWord } from './header-meaning.ts';
import { textOf } from './pieces.ts';
import { looksLikeTime } from './timescale.ts';

const LEAST_COLUMNS = 3;

/**
 * A table that was copied one cell a line: names of columns one below the other, then as many lines for each row. It is one
 * where the lines come out even and the lines for the time hold times.
 */
export function withStackedRows(entries: readonly Entry[]): Entry[] {
  const result: Entry[] = [];
  for (let at = 0; at < entries.length; at++) {
    const rows = rowsAt(entries, at);
    const entry = entries[at];
    if (rows) {
      result.push(gridOf(rows));
      at += rows.flat().length - 1;
    } else if (entry) result.push(entry);
  }
  return result;
}

function rowsAt(entries: readonly Entry[], at: number): Line[][] | null {
  const header: Line[] = [];
  for (
    let line = plainLine(entries[at]);
    line && isHeaderWord(textOf(line.whole));
    line = plainLine(entries[at + header.length])
  )
    header.push(line);
  const meanings = header.map((line) => isHeaderWord(textOf(line.whole))?.meaning);
  const time = meanings.indexOf('timescale');
  if (header.length < LEAST_COLUMNS || !meanings.includes('action') || time < 0) return null;
  if (new Set(meanings).size < header.length) return null;
  const rows = [header];
  for (let from = at + header.length; ; from += header.length) {
    const cells = entries.slice(from, from + header.length).map(plainLine);
    const row = cells.filter((line) => line !== null);
    if (row.length < header.length || !looksLikeTime(textOf(row[time]?.whole ?? []))) break;
    rows.push(row);
  }
  return rows.length > 2 ? rows : null;
}

function plainLine(entry: Entry | undefined): Line | null {
  return entry?.kind === 'line' && entry.line.level === 0 && !entry.line.furniture ? entry.line : null;
}

function gridOf(lines: readonly Line[][]): Entry {
  const rows = lines.map((row): GridRow => {
    const place = spanOf(row.map((line) => line.place));
    return { cells: row.map(cellOf), gap: row[0]?.gap === true, place };
  });
  return {
    kind: 'grid',
    grid: { rows, width: rows[0]?.cells.length ?? 0, place: spanOf(rows.map((row) => row.place)) },
  };
}

function cellOf(line: Line): GridCell {
  return { lines: [line], text: textOf(line.whole), header: false, covered: false, place: line.place };
}
