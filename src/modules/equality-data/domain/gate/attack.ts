import type { SumLine } from './linked-tables.ts';
import { type Follower, mergePairs } from './merge-pairs.ts';
import { narrow } from './narrow.ts';
import type { OpenProgramme, OpenSolver, Programme } from './solver.ts';
import { withoutSpareRows } from './spare-rows.ts';

/** Bounds of each cell: what everybody knows of it, or what can be worked out. `Infinity` where nothing bounds it. */
export interface Bounds {
  lower: Float64Array;
  upper: Float64Array;
}

export interface Attack extends Bounds {
  /** Whether all that was published can be true together. */
  possible: boolean;
  /** The least and the greatest in whole tables that were found to fit: nobody can prove a narrower range. */
  sure: Bounds;
}

/**
 * The least and the greatest whole number that each cell can be, for anybody who knows the sums and the bounds. They are
 * the optima of linear programmes rounded inwards, so no counting of whole tables finds wider ones.
 * @param wanted the cells to attack; all when it is left out
 */
export function attack(
  lines: readonly SumLine[],
  known: Bounds,
  open: OpenSolver,
  wanted?: ReadonlySet<number>,
): Attack {
  const lower = known.lower.slice();
  const upper = known.upper.slice();
  let possible = narrow(lines, { lower, upper });
  const sure = { lower: lower.slice(), upper: upper.slice() };
  for (const all of possible ? connected(lines, { lower, upper }) : []) {
    const { group, followers } = mergePairs(all, { lower, upper });
    for (const cell of group.cells) {
      sure.lower[cell] = Infinity;
      sure.upper[cell] = -Infinity;
    }
    const leaders = new Set(followers.flatMap(({ cell, leader }) => (!wanted || wanted.has(cell) ? [leader] : [])));
    const cells = group.cells.filter((cell) => !wanted || wanted.has(cell) || leaders.has(cell));
    possible = group.cells.every((cell) => (lower[cell] ?? 0) <= (upper[cell] ?? 0)) && possible;
    possible = possible && attackGroup(group, cells, { lower, upper }, sure, open);
    for (const follower of followers) {
      follow(follower, { lower, upper });
      follow(follower, sure);
    }
  }
  return { possible, lower, upper, sure };
}

/** Whether there is any table within these bounds. */
export function canBeTrue(lines: readonly SumLine[], known: Bounds, open: OpenSolver): boolean {
  const bounds = { lower: known.lower.slice(), upper: known.upper.slice() };
  if (!narrow(lines, bounds)) return false;
  return connected(lines, bounds).every((group) => {
    const programme = withoutSpareRows(open)(programmeOf(group, bounds, false));
    try {
      return programme.solve().columns !== null;
    } finally {
      programme.close();
    }
  });
}

function follow({ cell, leader, sign, offset }: Follower, { lower, upper }: Bounds): void {
  const [least, most] = [lower[leader] ?? 0, upper[leader] ?? 0];
  lower[cell] = sign * (sign === 1 ? least : most) + offset;
  upper[cell] = sign * (sign === 1 ? most : least) + offset;
}

export interface Group {
  cells: number[];
  /** Of unknown cells: `plus` less `minus` is `sum`. */
  sums: { entries: [cell: number, coefficient: number][]; sum: number }[];
}

/** The unknown cells in groups that no sum joins, each with its sums. */
export function connected(lines: readonly SumLine[], { lower, upper }: Bounds): Group[] {
  const sums = lines.flatMap(({ whole, parts }) => {
    const all: [number, number][] = [[whole, -1], ...parts.map((part): [number, number] => [part, 1])];
    const entries = all.filter(([cell]) => lower[cell] !== upper[cell]);
    const fixed = all.reduce(
      (sum, [cell, by]) => (lower[cell] === upper[cell] ? sum + by * (lower[cell] ?? 0) : sum),
      0,
    );
    return entries.length > 0 ? [{ entries, sum: 0 - fixed }] : [];
  });
  const root = Int32Array.from(lower, (_, cell) => cell);
  const rootOf = (cell: number): number => {
    let at = cell;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? at] ?? at;
      at = root[at] ?? at;
    }
    return at;
  };
  for (const { entries } of sums) for (const [cell] of entries) root[rootOf(cell)] = rootOf(entries[0]?.[0] ?? cell);
  const groups = new Map<number, Group>();
  const groupOf = (cell: number): Group => {
    const group = groups.get(rootOf(cell)) ?? { cells: [], sums: [] };
    groups.set(rootOf(cell), group);
    return group;
  };
  for (const cell of lower.keys()) if (lower[cell] !== upper[cell]) groupOf(cell).cells.push(cell);
  for (const sum of sums) groupOf(sum.entries[0]?.[0] ?? 0).sums.push(sum);
  return [...groups.values()].filter(({ sums }) => sums.length > 0);
}

/** Stands for infinity in programmes: far more people than the tables have. */
export const capOf = ({ lower, upper }: Bounds): number =>
  1e6 + 20 * upper.reduce((most, one, at) => Math.max(most, one === Infinity ? (lower[at] ?? 0) : one), 0);
/** What gets as far as that is bounded by nothing else, though it may be less than the cap: a part of what has no bound. */
const isFar = (value: number, cap: number): boolean => value > cap / 2;
const slack = 1e-5;

function programmeOf({ cells, sums }: Group, { lower, upper }: Bounds, whole: boolean): Programme {
  const cap = capOf({ lower, upper });
  const column = new Map(cells.map((cell, index) => [cell, index]));
  return {
    columns: cells.map((cell) => ({
      lower: lower[cell] ?? 0,
      upper: Math.min(cap, upper[cell] ?? cap),
      cost: 0,
      whole,
    })),
    rows: sums.map(({ entries, sum }) => ({
      lower: sum,
      upper: sum,
      entries: entries.map(([cell, by]): [number, number] => [column.get(cell) ?? 0, by]),
    })),
  };
}

/** Takes a filling in, if it is a table of whole numbers that fits. */
export function widen(
  { cells, sums }: Group,
  { lower, upper, sure }: Bounds & { sure: Bounds },
  cap: number,
  columns: ArrayLike<number>,
): void {
  const table = new Map(cells.map((cell, index) => [cell, Math.round(columns[index] ?? 0)]));
  for (const [cell, value] of table)
    if (value < (lower[cell] ?? 0) || value > Math.min(cap, upper[cell] ?? cap)) return;
  const adds = ({ entries, sum }: Group['sums'][number]) =>
    entries.reduce((left, [cell, by]) => left - by * (table.get(cell) ?? 0), sum) === 0;
  if (!sums.every(adds)) return;
  for (const [cell, value] of table) {
    sure.lower[cell] = Math.min(sure.lower[cell] ?? value, value);
    sure.upper[cell] = Math.max(sure.upper[cell] ?? value, isFar(value, cap) ? Infinity : value);
  }
}

function attackGroup(group: Group, wanted: readonly number[], bounds: Bounds, sure: Bounds, open: OpenSolver): boolean {
  if (wanted.length === 0) return true;
  const { cells } = group;
  const cap = capOf(bounds);
  const column = new Map(cells.map((cell, index) => [cell, index]));
  const programme = withoutSpareRows(open)(programmeOf(group, bounds, false));
  const keep = (columns: Float64Array) => widen(group, { ...bounds, sure }, cap, columns);
  try {
    const seen = {
      least: new Float64Array(cells.length).fill(Infinity),
      most: new Float64Array(cells.length).fill(-Infinity),
    };
    for (const sign of [1, -1] as const) {
      if (!lookAround(programme, wanted, column, sign, seen, bounds, cap, keep)) return false;
      for (const cell of wanted)
        if (!bound(programme, column.get(cell) ?? 0, cell, sign, seen, bounds, cap, keep)) return false;
    }
    return true;
  } finally {
    programme.close();
  }
}

/** Seeks tables with many cells at their bounds at once, in ever smaller lots: they spare most programmes. */
function lookAround(
  programme: OpenProgramme,
  wanted: readonly number[],
  column: ReadonlyMap<number, number>,
  sign: 1 | -1,
  seen: Seen,
  bounds: Bounds,
  cap: number,
  keep: (columns: Float64Array) => void,
): boolean {
  for (let lots = 1; wanted.length / lots > 30; lots *= 4) {
    for (let lot = 0; lot < lots; lot += 1) {
      const costs = new Float64Array(seen.least.length);
      let open = 0;
      for (const [order, cell] of wanted.entries()) {
        const index = column.get(cell) ?? 0;
        if (order % lots !== lot || isAtBound(index, cell, sign, seen, bounds, cap)) continue;
        costs[index] = sign;
        open += 1;
      }
      if (open < 2) continue;
      programme.setCosts(costs);
      const { columns } = programme.solve();
      if (!columns) return false;
      keep(columns);
      see(seen, columns);
    }
  }
  return true;
}

interface Seen {
  least: Float64Array;
  most: Float64Array;
}

function see({ least, most }: Seen, columns: Float64Array): void {
  for (const [at, value] of columns.entries()) {
    least[at] = Math.min(least[at] ?? value, value);
    most[at] = Math.max(most[at] ?? value, value);
  }
}

const isAtBound = (
  index: number,
  cell: number,
  sign: 1 | -1,
  { least, most }: Seen,
  { lower, upper }: Bounds,
  cap: number,
): boolean =>
  sign === 1
    ? (least[index] ?? 0) <= (lower[cell] ?? 0) + slack
    : isFar(most[index] ?? 0, cap) || (most[index] ?? 0) >= (upper[cell] ?? cap) - slack;

/** One end of one cell; without a programme where a table that was already found stands at the bound. */
function bound(
  programme: OpenProgramme,
  index: number,
  cell: number,
  sign: 1 | -1,
  seen: Seen,
  { lower, upper }: Bounds,
  cap: number,
  keep: (columns: Float64Array) => void,
): boolean {
  if (isAtBound(index, cell, sign, seen, { lower, upper }, cap)) return true;
  const costs = new Float64Array(seen.least.length);
  costs[index] = sign;
  programme.setCosts(costs);
  const { status, columns, cost } = programme.solve();
  if (status === 'impossible' || !columns) return false;
  keep(columns);
  see(seen, columns);
  if (sign === 1) lower[cell] = Math.ceil(cost - slack) + 0;
  else upper[cell] = isFar(-cost, cap) ? Infinity : Math.floor(slack - cost) + 0;
  return true;
}
