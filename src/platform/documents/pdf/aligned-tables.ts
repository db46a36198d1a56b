import { isListOfSigns } from './measures.ts';
import { type Chunk, type Line, lineLeft, lineText } from './page-model.ts';

export type Column = { x: number; right: number };

/** Lines whose chunks keep to the same columns. */
export type Region = { lines: Line[]; columns: Column[] };

const FARTHEST = 4.5;

/** The stretches of lines that stand in columns, and the text between them. */
export function alignedRegions(lines: readonly Line[]): (Region | Line[])[] {
  const parts: (Region | Line[])[] = [];
  for (let at = 0; at < lines.length; ) {
    const region = (lines[at]?.chunks.length ?? 0) > 1 ? regionFrom(lines, at) : null;
    if (region) {
      parts.push(region);
      at += region.lines.length;
      continue;
    }
    const last = parts.at(-1);
    const line = lines[at];
    if (line) Array.isArray(last) ? last.push(line) : parts.push([line]);
    at += 1;
  }
  return parts;
}

function regionFrom(lines: readonly Line[], start: number): Region | null {
  let columns: Column[] = [];
  const kept: Line[] = [];
  let sure = 0;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    const above = lines[at - 1];
    if (!line || (at > start && above && line.y - above.y > FARTHEST * line.size)) break;
    const widened = fitted(columns, line);
    if (!widened && !isTitleRow(line, columns)) break;
    if (!widened && kept.length - sure > 2) break;
    columns = widened ?? columns;
    kept.push(line);
    if (line.chunks.length > 1 || (widened && isContinued(line, above, columns))) sure = kept.length;
  }
  const region = { lines: kept.slice(0, sure), columns };
  return isTable(region) ? region : null;
}

/** The columns with the chunks of a line put into them; null where a chunk lies over two. */
function fitted(columns: readonly Column[], line: Line): Column[] | null {
  const next = columns.map((column) => ({ ...column }));
  for (const chunk of line.chunks) {
    const met = next.filter((column) => chunk.x < column.right + 1 && chunk.right > column.x - 1);
    if (met.length > 1) return null;
    const [column] = met;
    if (!column) next.push({ x: chunk.x, right: chunk.right });
    else widen(column, chunk);
  }
  next.sort((a, b) => a.x - b.x);
  const overlap = next.some((column, at) => at > 0 && column.x < (next[at - 1]?.right ?? 0) + 2);
  const isNew = next.length > columns.length && line.chunks.length < 2 && columns.length > 0;
  return overlap || isNew ? null : next;
}

function widen(column: Column, chunk: Chunk): void {
  column.x = Math.min(column.x, chunk.x);
  column.right = Math.max(column.right, chunk.right);
}

/** The title of a group of rows runs over the columns. */
function isTitleRow(line: Line, columns: readonly Column[]): boolean {
  return line.chunks.length === 1 && columns.length > 1 && Math.abs(lineLeft(line) - (columns[0]?.x ?? 0)) < 12;
}

/** The rest of a cell: one chunk close under the line above, in a column of its own. */
function isContinued(line: Line, above: Line | undefined, columns: readonly Column[]): boolean {
  if (!above || line.y - above.y > 1.6 * line.size) return false;
  const inFirst = lineLeft(line) < (columns[0]?.right ?? 0);
  return !inFirst || /^\p{Ll}/u.test(lineText(line));
}

function isTable({ lines, columns }: Region): boolean {
  const rows = lines.filter((line) => line.chunks.length > 1);
  if (rows.length < 2 || columns.length < 2 || isListOfSigns(rows)) return false;
  const width = (columns.at(-1)?.right ?? 0) - (columns[0]?.x ?? 0);
  return width > 100 && rows.length >= lines.length * 0.15;
}
