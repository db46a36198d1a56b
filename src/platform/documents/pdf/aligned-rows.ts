import type { SourceCell, SourceRow } from '../../kernel/source-document.ts';
import type { Column, Region } from './aligned-tables.ts';
import type { Line, Rule } from './page-model.ts';
import type { PageTable } from './page-parts.ts';
import { flow, type Measure } from './text-flow.ts';

const startsLower = (text: string) => /^\p{Ll}/u.test(text);

/** A region as a table: a row begins at a drawn line, at a wider gap, or where its first column is filled again. */
export function alignedTable(region: Region, rules: readonly Rule[], measure: Measure): PageTable {
  const { lines, columns } = region;
  const page = lines[0]?.page ?? 0;
  const begins = beginsByRules(region, rules) ?? beginsByGaps(region) ?? beginsByKey(region);
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const last = rows.at(-1);
    const above = lines[at - 1];
    const wasTitle = above !== undefined && spans(above, columns);
    if (!last || begins(line, at) || spans(line, columns) || wasTitle) rows.push([line]);
    else last.push(line);
  });
  return {
    kind: 'table',
    rows: rows.map((row) => rowOf(row, columns, measure)),
    edges: columns.map((column) => column.x),
    top: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    page,
    runs: lines.flatMap((line) => line.chunks.flatMap((chunk) => chunk.runs)),
  };
}

type Begins = (line: Line, at: number) => boolean;

function beginsByRules({ lines, columns }: Region, rules: readonly Rule[]): Begins | null {
  const left = columns[0]?.x ?? 0;
  const right = columns.at(-1)?.right ?? 0;
  const across = rules.filter(
    (rule) => rule.across && Math.min(rule.to, right) - Math.max(rule.from, left) > (right - left) * 0.6,
  );
  const crossed: Begins = (line, at) => {
    const above = lines[at - 1];
    return above !== undefined && across.some((rule) => rule.at > above.y && rule.at < line.y);
  };
  return lines.filter(crossed).length >= Math.max(2, lines.length * 0.08) ? crossed : null;
}

function beginsByGaps({ lines, columns }: Region): Begins | null {
  const gaps = lines.map((line, at) => (line.y - (lines[at - 1]?.y ?? line.y)) / line.size);
  const sorted = gaps
    .slice(1)
    .filter((gap) => gap > 0.8)
    .sort((a, b) => a - b);
  const leading = sorted[Math.floor(sorted.length * 0.2)] ?? 1.2;
  const begins: Begins = (_line, at) => (gaps[at] ?? 0) > leading * 1.22;
  const inner = lines.filter((line, at) => at > 0 && !begins(line, at));
  const looksNew = inner.filter(
    (line) => line.chunks.length >= Math.max(2, columns.length * 0.6) && isKeyed(line, columns, 0),
  );
  return inner.length < lines.length - 1 && looksNew.length <= inner.length * 0.25 ? begins : null;
}

/** The column whose cells begin the rows: the first, or the second where the first is filled once for many. */
function beginsByKey({ lines, columns }: Region): Begins {
  const rows = lines.filter((line) => line.chunks.length > 1);
  const inFirst = rows.filter((line) => isKeyed(line, columns, 0)).length;
  const key = inFirst < rows.length * 0.15 ? 1 : 0;
  return (line) => line.chunks.length > 1 && (isKeyed(line, columns, key) || isKeyed(line, columns, 0));
}

function isKeyed(line: Line, columns: readonly Column[], key: number): boolean {
  const chunk = line.chunks.find((one) => columnOf(one.x, columns) === key);
  return chunk !== undefined && !startsLower(chunk.text);
}

function columnOf(x: number, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => column.x <= x + 1),
  );
}

/** One chunk that reaches over the next column is the title of a group. */
function spans(line: Line, columns: readonly Column[]): boolean {
  const [chunk] = line.chunks;
  const next = columns[1];
  return (
    line.chunks.length === 1 && chunk !== undefined && next !== undefined && chunk.x < next.x && chunk.right > next.x
  );
}

function rowOf(lines: readonly Line[], columns: readonly Column[], measure: Measure): SourceRow {
  const place = { page: lines[0]?.page ?? 0 };
  const [first] = lines;
  if (lines.length === 1 && first && spans(first, columns)) {
    const blocks = flow(lines, { ...measure, headings: [] });
    return { cells: [{ blocks, colSpan: columns.length, rowSpan: 1, header: false, place }], place };
  }
  const cells = columns.map((column, index): SourceCell => {
    const own = lines.flatMap((line) => {
      const chunks = line.chunks.filter((chunk) => columnOf(chunk.x, columns) === index);
      return chunks.length > 0 ? [{ ...line, chunks }] : [];
    });
    const blocks = flow(own, { ...measure, right: column.right, headings: [] });
    return { blocks, colSpan: 1, rowSpan: 1, header: false, place };
  });
  return { cells, place };
}
