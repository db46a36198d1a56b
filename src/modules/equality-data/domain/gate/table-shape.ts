import { ancestors, type CountedTable, type Hierarchy, total } from './counted-table.ts';
import type { LinkedCell, TableToLink } from './linked-tables.ts';

export const keyOf = (codes: readonly string[]): string => codes.join('\u0001');

/** What a table lists: its codes in every dimension of all tables (only the total where it lacks the dimension). */
export interface Shape {
  used: string[][];
  /** By dimension and code: the codes that it is the sum of. */
  parts: Map<string, string[]>[];
  /** Whether a cell at the bottom that is not listed has nobody in it: not where a table gives margins only. */
  complete: boolean;
  /** By dimension: the codes that stand for what is not listed. */
  rests: Set<string>[];
}

export function shapeOf(table: CountedTable, dimensions: readonly string[], hierarchy: Hierarchy): Shape {
  const used = dimensions.map((name) => {
    const at = table.dimensions.indexOf(name);
    const codes = at < 0 ? [] : table.rows.map((row) => row.codes[at] ?? total);
    return [total, ...[...new Set(codes)].filter((code) => code !== total).sort()];
  });
  const parts = dimensions.map((name, at) => partsOf(used[at] ?? [], hierarchy.get(name) ?? new Map()));
  const own = table.dimensions.map((name) => dimensions.indexOf(name));
  const complete = table.rows.some(({ codes }) => codes.every((code, at) => !parts[own[at] ?? 0]?.has(code)));
  return { used, parts, complete, rests: dimensions.map(() => new Set()) };
}

/** The total and every code that holds others, with the fewest codes that make it up without counting anybody twice. */
function partsOf(used: readonly string[], parents: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const above = new Map(used.map((code) => [code, code === total ? new Set<string>() : ancestors(parents, code)]));
  const within = (code: string, whole: string) => code !== total && (whole === total || above.get(code)?.has(whole));
  const found = new Map<string, string[]>();
  for (const whole of used) {
    const inside = used.filter((code) => code !== whole && within(code, whole));
    if (inside.length === 0) continue;
    const bottom = inside.filter((code) => !inside.some((other) => above.get(other)?.has(code)));
    const top = inside.filter((code) => !inside.some((other) => above.get(code)?.has(other)));
    const onceEach = bottom.every((code) => top.filter((one) => one === code || within(code, one)).length === 1);
    found.set(whole, onceEach ? top : bottom);
  }
  return found;
}

export const isBottom = ({ used, parts, complete }: Shape, codes: readonly string[]): boolean =>
  complete && codes.every((code, at) => (used[at]?.length ?? 0) < 2 || !parts[at]?.has(code));

/** Every cell of a shape: a code of each dimension, in the order of the dimensions. */
export const combinations = (used: readonly (readonly string[])[]): string[][] =>
  used.reduce<string[][]>((found, codes) => found.flatMap((one) => codes.map((code) => [...one, code])), [[]]);

/** A whole of which a table lists only some parts. */
export interface Rest {
  dimension: string;
  whole: string;
}

/**
 * Gives each table that lists only some parts of a whole a code for the rest of them. In a first table that is to be
 * published it is a fault, to be found by its sums, unless it lists one part only or others are named elsewhere.
 */
export function addRests(
  tables: readonly TableToLink[],
  shapes: readonly Shape[],
  found: ReadonlyMap<string, LinkedCell>,
  dimensions: readonly string[],
  hierarchy: Hierarchy,
): Rest[][] {
  const rests = shapes.map((shape, table) =>
    shape.parts.flatMap((wholes, at) =>
      [...wholes].flatMap(([whole, parts]) => {
        const dimension = dimensions[at] ?? '';
        const told = tables[table]?.rests;
        if (told)
          return told.some((one) => one.dimension === dimension && one.whole === whole) ? [{ at, whole, parts }] : [];
        const parents = hierarchy.get(dimension) ?? new Map<string, readonly string[]>();
        const named = new Set([...parents.keys(), ...shapes.flatMap(({ used }) => used[at] ?? [])]);
        const others = [...named].filter((code) => isOutside(code, whole, parts, parents));
        if (table === 0 && !tables[0]?.before && parts.length > 1 && others.length === 0) return [];
        return isPartial(shape, found, at, whole, parts, others) ? [{ at, whole, parts }] : [];
      }),
    ),
  );
  for (const [table, own] of rests.entries())
    for (const { at, whole, parts } of own) {
      const code = `${whole} other than ${parts.join(', ')}`;
      shapes[table]?.used[at]?.push(code);
      shapes[table]?.rests[at]?.add(code);
      parts.push(code);
    }
  return rests.map((own) => own.map(({ at, whole }) => ({ dimension: dimensions[at] ?? '', whole })));
}

/** More cells than that would take too long; what a table of them all tells is then left out. */
const mostJoint = 3000;

/**
 * Tables that share dimensions in a circle (one by two, two by three, three by one) come from one table of all of them,
 * which tells more than they do: it is linked too, with nothing listed. Null where it tells nothing.
 */
export function jointOf(shapes: readonly Shape[]): Shape | null {
  const inCircle = circleOf(shapes.map(({ used }) => [...used.keys()].filter((at) => (used[at]?.length ?? 0) > 1)));
  const used = (shapes[0]?.used ?? []).map((_, at) => [
    ...new Set([total, ...(inCircle.has(at) ? shapes.flatMap((shape) => shape.used[at] ?? []) : [])]),
  ]);
  const size = used.reduce((product, codes) => product * codes.length, 1);
  if (inCircle.size === 0 || size > mostJoint) return null;
  return { used, parts: used.map(() => new Map()), complete: false, rests: used.map(() => new Set()) };
}

/** What is left when dimensions of one table only, and tables within others, are taken away until nothing changes. */
function circleOf(tables: readonly number[][]): Set<number> {
  let left = tables.map((own) => own);
  for (let before = ''; before !== JSON.stringify(left); ) {
    before = JSON.stringify(left);
    const uses = left.flat();
    left = left.map((own) => own.filter((at) => uses.filter((one) => one === at).length > 1));
    left = left.filter(
      (own, at) =>
        !left.some(
          (other, index) =>
            other !== own && own.every((one) => other.includes(one)) && (own.length < other.length || index < at),
        ),
    );
  }
  return new Set(left.flat());
}

/** Whether a code may be a part of the whole that these parts leave out. */
function isOutside(
  code: string,
  whole: string,
  parts: readonly string[],
  parents: ReadonlyMap<string, readonly string[]>,
): boolean {
  const above = ancestors(parents, code);
  const inside = code !== total && code !== whole && (whole === total || above.has(whole));
  return inside && !parts.some((part) => part === code || above.has(part) || ancestors(parents, part).has(code));
}

/** By the numbers where they are there; else by whether somebody is known to be in another part. */
function isPartial(
  shape: Shape,
  found: ReadonlyMap<string, LinkedCell>,
  at: number,
  whole: string,
  parts: readonly string[],
  others: readonly string[],
): boolean {
  let confirmed = false;
  let seen = parts.length === 1;
  for (const codes of combinations(shape.used.with(at, [whole]))) {
    const stated = found.get(keyOf(codes))?.count ?? null;
    const counts = parts.map((part) => countOf(shape, found, codes.with(at, part)));
    seen ||= others.some((code) => {
      const other = found.get(keyOf(codes.with(at, code)));
      return other !== undefined && other.count !== 0;
    });
    if (stated === null || counts.includes(null)) continue;
    const sum = counts.reduce<number>((so, count) => so + (count ?? 0), 0);
    if (sum < stated) return true;
    confirmed ||= sum === stated && stated > 0;
  }
  return seen && !confirmed;
}

function countOf(shape: Shape, found: ReadonlyMap<string, LinkedCell>, codes: readonly string[]): number | null {
  const cell = found.get(keyOf(codes));
  return cell ? cell.count : isBottom(shape, codes) ? 0 : null;
}
