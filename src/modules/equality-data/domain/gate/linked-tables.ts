import { ok, type Result, refused } from '#platform/kernel';
import { type CountedTable, type Hierarchy, type Said, total } from './counted-table.ts';
import {
  addRests,
  combinations,
  isBottom,
  jointOf,
  keyOf,
  type Rest,
  type Shape,
  shapeOf,
  sizeOf,
} from './table-shape.ts';

export { keyOf } from './table-shape.ts';

/**
 * Cells of several tables about the same people. A cell is what its codes say, at `Total` in every dimension that its
 * table lacks: so the margin that two tables share is one cell.
 */
export interface LinkedTables {
  dimensions: string[];
  /** In an order of their own, whatever the order of the files. */
  cells: LinkedCell[];
  lines: SumLine[];
  /** For each table, the wholes of which it lists only some parts. */
  rests: Rest[][];
}

export interface LinkedCell {
  /** A code for each dimension. */
  codes: string[];
  /** Null where no file tells it. */
  count: number | null;
  /** Where it stands in a table to be published now. */
  now: boolean;
  /** What a table that lists only some codes leaves out: nobody lists it, but a total tells it. */
  rest: boolean;
  /** What was published of it before. */
  before: Said | null;
  /** Whether it is to be hidden for its own sake, where its count does not say so. */
  small?: boolean;
}

/** Indices of cells: the whole is the sum of its parts. */
export interface SumLine {
  whole: number;
  parts: number[];
}

export interface TableToLink {
  table: CountedTable;
  before: boolean;
  /** The wholes of which it lists only some parts; found by its counts where it is left out. */
  rests?: readonly Rest[];
}

export type LinkFault =
  | { code: 'two-counts'; codes: string[]; counts: [number, number]; files: [string, string] }
  | { code: 'sum'; codes: string[]; stated: number; sum: number; parts: number; dimension: string }
  | { code: 'too-large'; cells: number; most: number };

const mostCells = 60_000;

/**
 * Every cell of the tables, listed or not: a cell at the bottom that its table leaves out is nobody (0); a total that is
 * left out was not published, but is still the sum of its parts. A table that lists only some codes beside their whole
 * gets a cell for the rest. In the first table that is a fault, unless it lists one code or others are named elsewhere.
 */
export function linkTables(tables: readonly TableToLink[], hierarchy: Hierarchy): Result<LinkedTables, LinkFault> {
  const dimensions = [...new Set(tables.flatMap(({ table }) => table.dimensions))].sort();
  const listed = listCells(tables, dimensions);
  if (!listed.ok) return listed;
  const found = listed.value;
  const shapes = tables.map((one) => shapeOf(one.table, dimensions, hierarchy));
  const first = allOf(shapes);
  if (first > mostCells) return refused({ code: 'too-large', cells: first, most: mostCells });
  const rests = addRests(tables, shapes, found, hierarchy);
  const size = allOf(shapes);
  if (size > mostCells) return refused({ code: 'too-large', cells: size, most: mostCells });
  const joint = jointOf(shapes);
  for (const shape of joint ? [...shapes, joint] : shapes) addUnlisted(found, shape);
  const cells = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  const sums = sumsOf(cells, dimensions, shapes);
  fillCounts(sums);
  for (const sum of sums) {
    const fault = faultOf(sum);
    if (fault) return refused(fault);
  }
  const lines = sums.map(({ whole, parts }) => ({ whole: whole.at, parts: parts.map(({ at }) => at) }));
  return ok({ dimensions, cells, lines, rests });
}

const allOf = (shapes: readonly Shape[]): number => shapes.reduce((sum, { listed }) => sum + sizeOf(listed), 0);

/** Which cell each row of a table is. */
export function rowsIn({ dimensions, cells }: LinkedTables) {
  const index = new Map(cells.map(({ codes }, at) => [keyOf(codes), at]));
  return <Row extends { codes: readonly string[] }>(table: { dimensions: readonly string[]; rows: readonly Row[] }) => {
    const places = dimensions.map((name) => table.dimensions.indexOf(name));
    return table.rows.map((row) => ({
      row,
      cell: index.get(keyOf(places.map((place) => row.codes[place] ?? total))) ?? -1,
    }));
  };
}

function listCells(
  tables: readonly TableToLink[],
  dimensions: readonly string[],
): Result<Map<string, LinkedCell>, LinkFault> {
  const found = new Map<string, LinkedCell>();
  const counted = new Map<string, { count: number; file: string }>();
  for (const { table, before } of tables) {
    const at = dimensions.map((name) => table.dimensions.indexOf(name));
    for (const { codes: own, said } of table.rows) {
      const codes = at.map((index) => own[index] ?? total);
      const key = keyOf(codes);
      const cell = found.get(key) ?? { codes, count: null, now: false, rest: false, before: null };
      found.set(key, cell);
      if (before) cell.before = tighter(cell.before, said);
      else cell.now = true;
      if (!('count' in said)) continue;
      const { count } = said;
      const other = counted.get(key);
      if (other && other.count !== count)
        return refused({ code: 'two-counts', codes, counts: [other.count, count], files: [other.file, table.file] });
      cell.count = count;
      counted.set(key, { count, file: table.file });
    }
  }
  return ok(found);
}

/** A number tells more than a mark, and a narrow mark more than a wide one. */
function tighter(a: Said | null, b: Said): Said {
  if (!a || 'count' in b) return b;
  if ('count' in a) return a;
  return { mark: a.mark, lower: Math.max(a.lower, b.lower), upper: Math.min(a.upper, b.upper) };
}

function addUnlisted(found: Map<string, LinkedCell>, shape: Shape): void {
  for (const codes of combinations(shape.listed.map((one) => one.codes))) {
    if (found.has(keyOf(codes))) continue;
    const rest = codes.some((code, at) => shape.listed[at]?.rests.has(code));
    const count = !rest && isBottom(shape, codes) ? 0 : null;
    found.set(keyOf(codes), { codes, count, now: false, rest, before: null });
  }
}

interface Placed {
  cell: LinkedCell;
  at: number;
}

interface Sum {
  whole: Placed;
  parts: Placed[];
  dimension: string;
}

/** Every way in which the tables give a cell as a sum, across tables too. */
function sumsOf(cells: readonly LinkedCell[], dimensions: readonly string[], shapes: readonly Shape[]): Sum[] {
  const placed = new Map(cells.map((cell, at): [string, Placed] => [keyOf(cell.codes), { cell, at }]));
  const all = shapes.flatMap(({ listed }) => listed);
  const ways = dimensions.map((dimension) => {
    const found = new Map<string, Map<string, string[]>>();
    for (const own of all.filter((one) => one.dimension === dimension))
      for (const [whole, codes] of own.parts)
        found.set(whole, (found.get(whole) ?? new Map()).set(keyOf(codes), codes));
    return { dimension, found };
  });
  return [...placed.values()].flatMap((whole) =>
    ways.flatMap(({ dimension, found }, at) =>
      [...(found.get(whole.cell.codes[at] ?? total)?.values() ?? [])].flatMap((codes) => {
        const parts = codes.map((code) => placed.get(keyOf(whole.cell.codes.with(at, code))));
        const there = parts.filter((part) => part !== undefined);
        return there.length === parts.length ? [{ whole, parts: there, dimension }] : [];
      }),
    ),
  );
}

/** Works out the counts that no file lists from those that are listed. */
function fillCounts(sums: readonly Sum[]): void {
  const all = sums.map(({ whole, parts }) => ({ whole: whole.cell, parts: parts.map(({ cell }) => cell) }));
  let changed = true;
  while (changed) {
    changed = false;
    for (const { whole, parts } of all) {
      const [only, second] = [whole, ...parts].filter(({ count }) => count === null);
      if (!only || second) continue;
      const sum = parts.reduce((so, { count }) => so + (count ?? 0), 0);
      only.count = only === whole ? sum : (whole.count ?? 0) - sum;
      changed = true;
    }
  }
}

function faultOf({ whole: { cell }, parts, dimension }: Sum): LinkFault | null {
  if (cell.count === null) return null;
  const counts = parts.map((part) => part.cell.count).filter((count) => count !== null);
  const sum = counts.reduce((so, count) => so + count, 0);
  const adds = counts.length === parts.length ? sum === cell.count : sum <= cell.count;
  return adds && !counts.some((count) => count < 0)
    ? null
    : { code: 'sum', codes: cell.codes, stated: cell.count, sum, parts: parts.length, dimension };
}
