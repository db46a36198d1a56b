import { ok, type Result, refused } from '#platform/kernel';
import { type CountedTable, type Hierarchy, type Said, total } from './counted-table.ts';
import { addRests, combinations, isBottom, jointOf, keyOf, type Rest, type Shape, shapeOf } from './table-shape.ts';

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
  const first = sizeOf(shapes);
  if (first > mostCells) return refused({ code: 'too-large', cells: first, most: mostCells });
  const rests = addRests(tables, shapes, found, dimensions, hierarchy);
  const size = sizeOf(shapes);
  if (size > mostCells) return refused({ code: 'too-large', cells: size, most: mostCells });
  const joint = jointOf(shapes);
  for (const shape of joint ? [...shapes, joint] : shapes) addUnlisted(found, shape);
  const cells = [...found.values()].sort((a, b) => compare(keyOf(a.codes), keyOf(b.codes)));
  const lines = linesOf(cells, shapes);
  const linked = { dimensions, cells, lines: lines.map(({ line }) => line), rests };
  fillCounts(linked);
  for (const { line, dimension } of lines) {
    const fault = sumFault(linked, line, dimensions[dimension] ?? '');
    if (fault) return refused(fault);
  }
  return ok(linked);
}

const sizeOf = (shapes: readonly Shape[]): number =>
  shapes.reduce((sum, { used }) => sum + used.reduce((product, codes) => product * codes.length, 1), 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listCells(
  tables: readonly TableToLink[],
  dimensions: readonly string[],
): Result<Map<string, LinkedCell>, LinkFault> {
  const found = new Map<string, LinkedCell>();
  const from = new Map<string, string>();
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
      if (cell.count !== null && cell.count !== said.count)
        return refused({
          code: 'two-counts',
          codes,
          counts: [cell.count, said.count],
          files: [from.get(key) ?? '', table.file],
        });
      cell.count = said.count;
      from.set(key, table.file);
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
  for (const codes of combinations(shape.used)) {
    if (found.has(keyOf(codes))) continue;
    const rest = codes.some((code, at) => shape.rests[at]?.has(code));
    const count = !rest && isBottom(shape, codes) ? 0 : null;
    found.set(keyOf(codes), { codes, count, now: false, rest, before: null });
  }
}

/** Every way in which the tables give a cell as a sum, across tables too. */
function linesOf(cells: readonly LinkedCell[], shapes: readonly Shape[]): { line: SumLine; dimension: number }[] {
  const index = new Map(cells.map((cell, at) => [keyOf(cell.codes), at]));
  const ways = (shapes[0]?.used ?? []).map((_, dimension) => {
    const all = new Map<string, Map<string, string[]>>();
    for (const { parts } of shapes)
      for (const [whole, codes] of parts[dimension] ?? [])
        all.set(whole, (all.get(whole) ?? new Map()).set(keyOf(codes), codes));
    return all;
  });
  return cells.flatMap(({ codes }, whole) =>
    ways.flatMap((all, dimension) =>
      [...(all.get(codes[dimension] ?? total)?.values() ?? [])].flatMap((partCodes) => {
        const parts = partCodes.map((code) => index.get(keyOf(codes.with(dimension, code))));
        const found = parts.filter((part) => part !== undefined);
        return found.length === parts.length ? [{ line: { whole, parts: found }, dimension }] : [];
      }),
    ),
  );
}

/** Works out the counts that no file lists from those that are listed. */
function fillCounts({ cells, lines }: LinkedTables): void {
  const counts = lines.map(({ whole, parts }) => [whole, ...parts]);
  let changed = true;
  while (changed) {
    changed = false;
    for (const [at, line] of counts.entries()) {
      const unknown = line.filter((index) => cells[index]?.count === null);
      const [only] = unknown;
      if (unknown.length !== 1 || only === undefined) continue;
      const { whole, parts } = lines[at] as SumLine;
      const sum = parts.reduce((so, part) => so + (cells[part]?.count ?? 0), 0);
      const cell = cells[only];
      if (!cell) continue;
      cell.count = only === whole ? sum : (cells[whole]?.count ?? 0) - sum;
      changed = true;
    }
  }
}

function sumFault({ cells }: LinkedTables, { whole, parts }: SumLine, dimension: string): LinkFault | null {
  const cell = cells[whole];
  const counts = parts.map((part) => cells[part]?.count ?? null);
  if (!cell || cell.count === null) return null;
  const known = counts.filter((count) => count !== null);
  const sum = known.reduce((so, count) => so + count, 0);
  const adds = known.length === counts.length ? sum === cell.count : sum <= cell.count;
  return adds && !known.some((count) => count < 0)
    ? null
    : { code: 'sum', codes: cell.codes, stated: cell.count, sum, parts: parts.length, dimension };
}
