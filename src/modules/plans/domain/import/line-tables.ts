import { spanOf } from '../../../../platform/kernel/source-document.ts';
import type { Entry, GridCell, GridRow, Line } from './flat-source.ts';
import { readHeader } from './header-meaning.ts';
import { type Piece, slicePiece, textOf } from './pieces.ts';
import { looksLikeTime } from './timescale.ts';

/** Signs that stand between the cells of a row which is one line. A tab may have come through as several spaces. */
const SEPARATORS: readonly RegExp[] = [/\s+\|\s+|\s*\|\s*$|^\s*\|\s*/g, /\s+\/\s+/g, /\s+(?:—|–)\s+/g, /\s*;\s+/g];
const LEAST_CELLS = 3;
const LEAST_UNHEADED = 3;

/** Lines that are rows, told by a header of known names and by as many cells in most lines after it, as tables. */
export function withLineTables(entries: readonly Entry[]): Entry[] {
  const result: Entry[] = [];
  for (let at = 0; at < entries.length; at++) {
    const run = runAt(entries, at);
    if (run) {
      result.push(gridOf(run));
      at += run.lines.length - 1;
    } else {
      const entry = entries[at];
      if (entry) result.push(entry);
    }
  }
  return result;
}

type Run = { lines: Line[]; separator: RegExp; width: number };

function runAt(entries: readonly Entry[], at: number): Run | null {
  const first = entries[at];
  if (first?.kind !== 'line' || first.line.level > 0) return null;
  for (const separator of SEPARATORS) {
    const header = cellsOf(first.line, separator);
    if (!isHeader(header)) continue;
    const lines = [first.line, ...following(entries, at + 1, separator, header.length)];
    if (lines.length > 1) return { lines, separator, width: header.length };
  }
  return unheadedAt(entries, at, first.line);
}

/** Three lines or more that have as many cells, one of them a time in each, as a table whose columns have no names. */
function unheadedAt(entries: readonly Entry[], at: number, first: Line): Run | null {
  for (const separator of SEPARATORS) {
    const width = cellsOf(first, separator).length;
    if (width < LEAST_CELLS) continue;
    const lines = [first, ...following(entries, at + 1, separator, width)];
    const rows = lines.map((line) => cellsOf(line, separator)).filter((cells) => cells.length === width);
    const timed = rows[0]?.some((_, column) => rows.every((cells) => looksLikeTime(textOf(cells[column] ?? []))));
    if (timed && rows.length >= LEAST_UNHEADED && rows.length === lines.length) return { lines, separator, width };
  }
  return null;
}

function isHeader(cells: readonly Piece[]): boolean {
  if (cells.length < LEAST_CELLS || cells.some((cell) => textOf(cell).length > 60)) return false;
  const known = cells.map((cell) => readHeader(textOf(cell))).filter((reading) => (reading?.score ?? 0) >= 0.9);
  const meanings = new Set(known.map((reading) => reading?.meaning));
  return known.length >= cells.length * 0.6 && meanings.size >= 2 && meanings.has('action');
}

function following(entries: readonly Entry[], from: number, separator: RegExp, width: number): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < entries.length; at++) {
    const entry = entries[at];
    if (entry?.kind !== 'line' || entry.line.level > 0) break;
    const count = cellsOf(entry.line, separator).length;
    if (count < LEAST_CELLS - 1 || count > width + 1) break;
    lines.push(entry.line);
  }
  return lines;
}

function cellsOf({ whole }: Line, separator: RegExp): Piece[] {
  const text = textOf(whole);
  if (text.length > 2000) return [];
  const cells: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    if (match.index > 0) cells.push(slicePiece(whole, from, match.index));
    from = match.index + match[0].length;
  }
  if (from < text.length) cells.push(slicePiece(whole, from));
  return cells;
}

function gridOf({ lines, separator, width }: Run): Entry {
  const rows = lines.map((line): GridRow => {
    const cells = cellsOf(line, separator).map((piece) => gridCell(piece, line));
    while (cells.length < width) cells.push({ lines: [], text: '', header: false, covered: false, place: line.place });
    return { cells, gap: line.gap, place: line.place };
  });
  const place = spanOf(rows.map((row) => row.place));
  return { kind: 'grid', grid: { rows, width: Math.max(...rows.map((row) => row.cells.length)), place } };
}

function gridCell(piece: Piece, line: Line): GridCell {
  const text = textOf(piece);
  const own: Line = { ...line, whole: piece, body: piece, sign: [], marker: null, depth: 0, level: 0, bold: false };
  return { lines: text === '' ? [] : [own], text, header: false, covered: false, place: line.place };
}
