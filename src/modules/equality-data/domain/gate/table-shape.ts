import { ancestors, type CountedTable, type Hierarchy, total } from './counted-table.ts';
import type { LinkedCell, TableToLink } from './linked-tables.ts';

export const keyOf = (codes: readonly string[]): string => codes.join('\u0001');

/** What a table lists of a dimension: only the total where it lacks it. */
export interface Listed {
  dimension: string;
  codes: string[];
  /** By code: the codes that it is the sum of. */
  parts: Map<string, string[]>;
  /** The codes that stand for what is not listed. */
  rests: Set<string>;
}

export interface Shape {
  /** In the order of the dimensions of all tables. */
  listed: Listed[];
  /** Whether a cell at the bottom that is not listed has nobody in it: not where a table gives margins only. */
  complete: boolean;
}

export function shapeOf(table: CountedTable, dimensions: readonly string[], hierarchy: Hierarchy): Shape {
  const places = dimensions.map((name) => table.dimensions.indexOf(name));
  const rows = table.rows.map(({ codes }) => places.map((place) => codes[place] ?? total));
  const listed = dimensions.map((dimension, at): Listed => {
    const codes = [...new Set([total, ...rows.map((row) => row[at] ?? total).sort()])];
    return { dimension, codes, parts: partsOf(codes, hierarchy.get(dimension) ?? new Map()), rests: new Set() };
  });
  return { listed, complete: rows.some((codes) => isLowest(listed, codes)) };
}

/** The total and every code that holds others, with the fewest codes that make it up without counting anybody twice. */
function partsOf(used: readonly string[], parents: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const above = new Map(used.map((code) => [code, code === total ? [] : [total, ...ancestors(parents, code)]]));
  const within = (code: string, whole: string) => above.get(code)?.includes(whole);
  const found = new Map<string, string[]>();
  for (const whole of used) {
    const inside = used.filter((code) => within(code, whole));
    if (inside.length === 0) continue;
    const bottom = inside.filter((code) => !inside.some((other) => within(other, code)));
    const top = inside.filter((code) => !inside.some((other) => within(code, other)));
    const onceEach = bottom.every((code) => top.filter((one) => one === code || within(code, one)).length === 1);
    found.set(whole, onceEach ? top : bottom);
  }
  return found;
}

const isLowest = (listed: readonly Listed[], codes: readonly string[]): boolean =>
  codes.every((code, at) => !listed[at]?.parts.has(code));

export const isBottom = ({ listed, complete }: Shape, codes: readonly string[]): boolean =>
  complete && isLowest(listed, codes);

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
  hierarchy: Hierarchy,
): Rest[][] {
  const rests = shapes.map((shape, table) =>
    shape.listed.flatMap((listed, at) => {
      const { dimension } = listed;
      const told = tables[table]?.rests;
      const parents = hierarchy.get(dimension) ?? new Map<string, readonly string[]>();
      const named = new Set([...parents.keys(), ...shapes.flatMap((one) => one.listed[at]?.codes ?? [])]);
      const isRest = ([whole, parts]: [string, string[]]) => {
        if (told) return told.some((one) => one.dimension === dimension && one.whole === whole);
        const others = [...named].filter((code) => isOutside(code, whole, parts, parents));
        if (table === 0 && !tables[0]?.before && parts.length > 1 && others.length === 0) return false;
        return isPartial(shape, found, at, whole, parts, others);
      };
      return [...listed.parts].filter(isRest).map(([whole, parts]) => ({ listed, whole, parts }));
    }),
  );
  for (const { listed, whole, parts } of rests.flat()) {
    const code = `${whole} other than ${parts.join(', ')}`;
    listed.codes.push(code);
    listed.rests.add(code);
    parts.push(code);
  }
  return rests.map((own) => own.map(({ listed: { dimension }, whole }) => ({ dimension, whole })));
}

/** More cells than that would take too long; what a table of them all tells is then left out. */
const mostJoint = 3000;

/**
 * Tables that share dimensions in a circle (one by two, two by three, three by one) come from one table of all of them,
 * which tells more than they do: it is linked too, with nothing listed. Null where it tells nothing.
 */
export function jointOf(shapes: readonly Shape[]): Shape | null {
  const inCircle = circleOf(
    shapes.map(({ listed }) => listed.flatMap(({ dimension, codes }) => (codes.length > 1 ? [dimension] : []))),
  );
  const all = shapes.flatMap(({ listed }) => listed);
  const listed = [...new Set(all.map(({ dimension }) => dimension))].map((dimension): Listed => {
    const own = inCircle.has(dimension) ? all.filter((one) => one.dimension === dimension) : [];
    const codes = [...new Set([total, ...own.flatMap((one) => one.codes)])];
    return { dimension, codes, parts: new Map(), rests: new Set() };
  });
  if (inCircle.size === 0 || sizeOf(listed) > mostJoint) return null;
  return { listed, complete: false };
}

export const sizeOf = (listed: readonly Listed[]): number =>
  listed.reduce((product, { codes }) => product * codes.length, 1);

/** What is left when dimensions of one table only, and tables within others, are taken away until nothing changes. */
function circleOf(tables: readonly string[][]): Set<string> {
  let left = [...tables];
  for (let before = ''; before !== JSON.stringify(left); ) {
    before = JSON.stringify(left);
    const uses = left.flat();
    left = left.map((own) => own.filter((name) => uses.filter((one) => one === name).length > 1));
    left = left.filter(
      (own, at) =>
        !left.some(
          (other, index) => own.every((one) => other.includes(one)) && (own.length < other.length || index < at),
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
  const inside = code !== total && (whole === total || above.has(whole));
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
  for (const codes of combinations(shape.listed.map((own, dimension) => (dimension === at ? [whole] : own.codes)))) {
    const stated = found.get(keyOf(codes))?.count ?? 0;
    const counts = parts.map((part) => countOf(shape, found, codes.with(at, part))).filter((count) => count !== null);
    seen ||= others.some((code) => {
      const other = found.get(keyOf(codes.with(at, code)));
      return other !== undefined && other.count !== 0;
    });
    if (counts.length < parts.length) continue;
    const sum = counts.reduce((so, count) => so + count, 0);
    if (sum < stated) return true;
    confirmed ||= stated > 0;
  }
  return seen && !confirmed;
}

function countOf(shape: Shape, found: ReadonlyMap<string, LinkedCell>, codes: readonly string[]): number | null {
  const cell = found.get(keyOf(codes));
  return cell ? cell.count : isBottom(shape, codes) ? 0 : null;
}
