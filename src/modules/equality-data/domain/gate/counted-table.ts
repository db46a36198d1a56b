import { ok, type Result, refused } from '#platform/kernel';

/** The code of a total. A dimension that a cell says nothing of stands at its total. */
export const total = 'Total';

/** What a table says of one cell: a count, or that it is hidden, with what the mark itself tells. */
export type Said = { count: number } | { mark: string; lower: number; upper: number };

export interface TableRow {
  /** As a spreadsheet counts. */
  row: number;
  codes: string[];
  said: Said;
}

/** A table of counts of people: first columns the dimensions, last the count. */
export interface CountedTable {
  file: string;
  dimensions: string[];
  rows: TableRow[];
}

/** For each dimension, what each code is a part of; a code may stand in several groupings. */
export type Hierarchy = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export type TableFault =
  | { code: 'no-columns'; file: string }
  | { code: 'no-rows'; file: string }
  | { code: 'dimension-twice'; file: string; dimension: string }
  | { code: 'columns'; file: string; row: number; found: number; wanted: number }
  | { code: 'blank-code'; file: string; row: number; dimension: string }
  | { code: 'hidden-count'; file: string; row: number; text: string }
  | { code: 'not-a-count'; file: string; row: number; text: string }
  | { code: 'cell-twice'; file: string; row: number; before: number };

type Line = { row: number; cells: readonly string[] };

/** @param hidden whether cells may be hidden: they may in what was published, not in what is to be protected */
export function readCountedTable(
  file: string,
  [header, ...lines]: readonly Line[],
  hidden: boolean,
): Result<CountedTable, TableFault> {
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  const dimensions = names.slice(0, -1);
  if (dimensions.length === 0 || dimensions.includes('')) return refused({ code: 'no-columns', file });
  const twice = dimensions.find((name, index) => dimensions.indexOf(name) !== index);
  if (twice !== undefined) return refused({ code: 'dimension-twice', file, dimension: twice });
  if (lines.length === 0) return refused({ code: 'no-rows', file });
  const rows: TableRow[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of lines) {
    const read = readRow(file, row, cells, dimensions, hidden);
    if (!read.ok) return read;
    const key = JSON.stringify(read.value.codes);
    const before = seen.get(key);
    if (before !== undefined) return refused({ code: 'cell-twice', file, row, before });
    seen.set(key, row);
    rows.push(read.value);
  }
  return ok({ file, dimensions, rows });
}

function readRow(
  file: string,
  row: number,
  cells: readonly string[],
  dimensions: readonly string[],
  hidden: boolean,
): Result<TableRow, TableFault> {
  const wanted = dimensions.length + 1;
  // A blank count at the end of a line may have lost its comma.
  const full = hidden && cells.length === wanted - 1 ? [...cells, ''] : cells;
  if (full.length !== wanted) return refused({ code: 'columns', file, row, found: cells.length, wanted });
  const codes = full.slice(0, -1).map((cell) => codeOf(cell.trim()));
  const blank = dimensions.find((_, at) => codes[at] === '');
  if (blank !== undefined) return refused({ code: 'blank-code', file, row, dimension: blank });
  const text = (full.at(-1) ?? '').trim();
  const said = readSaid(text);
  if (!said) return refused({ code: 'not-a-count', file, row, text });
  if (!hidden && 'mark' in said) return refused({ code: 'hidden-count', file, row, text });
  return ok({ row, codes, said });
}

const codeOf = (code: string): string => (/^(grand )?total$/i.test(code) ? total : code);

const marks = /^(|\[?[a-z]{1,2}\]?|\[low\]|\*+|#+|~+|:|\.{2,3}|…|-+|–|—|suppressed|hidden|n\/a)$/i;
const below = /^(?:<|less than|fewer than|under) ?(\d{1,6})$/i;
const atMost = /^(?:<=|≤) ?(\d{1,6})$/;
const range = /^(\d{1,6}) ?(?:-|–|to) ?(\d{1,6})$/i;

/** A whole number of people, or a mark such as `[c]`, `*`, `<10`, `1-4`, `..`, or nothing; null for anything else. */
export function readSaid(text: string): Said | null {
  const digits = /^\d{1,3}([, ]\d{3})+$/.test(text) ? text.replace(/[, ]/g, '') : text;
  if (/^\d{1,9}(\.0+)?$/.test(digits)) return { count: Number(digits) };
  if (marks.test(text)) return { mark: text, lower: 0, upper: Number.POSITIVE_INFINITY };
  const most = atMost.exec(text)?.[1];
  if (most) return { mark: text, lower: 0, upper: Number(most) };
  const bound = below.exec(text)?.[1];
  if (bound) return { mark: text, lower: 0, upper: Math.max(0, Number(bound) - 1) };
  const [, lower = Number.NaN, upper = Number.NaN] = (range.exec(text) ?? []).map(Number);
  return lower <= upper ? { mark: text, lower, upper } : null;
}

export type HierarchyFault =
  | { code: 'hierarchy-columns'; file: string; row: number }
  | { code: 'hierarchy-circle'; file: string; dimension: string; text: string }
  | { code: 'hierarchy-unknown'; file: string; row: number; dimension: string };

/** Lines of dimension, code, parent; a parent that is blank or `Total` is the top. */
export function readHierarchy(
  file: string,
  lines: readonly Line[],
  dimensions: ReadonlySet<string>,
): Result<Hierarchy, HierarchyFault> {
  const found = new Map<string, Map<string, string[]>>();
  const isHeader = lines[0]?.cells.map((cell) => cell.trim().toLowerCase()).join() === 'dimension,code,parent';
  for (const { row, cells } of lines.slice(isHeader ? 1 : 0)) {
    const [dimension = '', code = '', parent = ''] = cells.map((cell) => cell.trim());
    if (cells.length > 3 || !dimension || !code) return refused({ code: 'hierarchy-columns', file, row });
    if (!dimensions.has(dimension)) return refused({ code: 'hierarchy-unknown', file, row, dimension });
    const codes = found.get(dimension) ?? new Map<string, string[]>();
    found.set(dimension, codes);
    const above = codeOf(parent) || total;
    codes.set(codeOf(code), [...(codes.get(codeOf(code)) ?? []), ...(above === total ? [] : [above])]);
  }
  for (const [dimension, codes] of found)
    for (const code of codes.keys())
      if (ancestors(codes, code).has(code)) return refused({ code: 'hierarchy-circle', file, dimension, text: code });
  return ok(found);
}

/** Every code that holds this one, by any grouping; not the total. */
export function ancestors(parents: ReadonlyMap<string, readonly string[]>, code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (one: string): void => {
    for (const parent of parents.get(one) ?? [])
      if (!found.has(parent)) {
        found.add(parent);
        look(parent);
      }
  };
  look(code);
  return found;
}
