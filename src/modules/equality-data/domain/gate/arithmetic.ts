import type { Bounds } from './attack.ts';
import type { SumLine } from './linked-tables.ts';
import type { OpenSolver, Programme } from './solver.ts';

/** Published numbers, each taken so many times, and what they come to. */
export interface Sum {
  terms: { times: number; number: number }[];
  result: number;
}

/** How a number was worked out: by adding and taking away, or as the greatest and the least that it can be. */
export type Arithmetic = { kind: 'sum'; sum: Sum } | { kind: 'squeezed'; most: Sum; least: Sum } | { kind: 'none' };

/** The shortest sums that give a cell away. Costs are chosen so that few lines are used rather than many. */
export function arithmeticOf(cell: number, lines: readonly SumLine[], bounds: Bounds, open: OpenSolver): Arithmetic {
  const near = linesNear(cell, lines, bounds);
  const equal = solve(cell, near, bounds, open, 'equal');
  if (equal) return { kind: 'sum', sum: equal };
  const most = solve(cell, near, bounds, open, 'most');
  const least = solve(cell, near, bounds, open, 'least');
  return most && least ? { kind: 'squeezed', most, least } : { kind: 'none' };
}

const isKnown = ({ lower, upper }: Bounds, cell: number): boolean => lower[cell] === upper[cell];

/** The lines that hidden cells join to this one. */
function linesNear(cell: number, lines: readonly SumLine[], bounds: Bounds): SumLine[] {
  const all = lines.map((line) => ({
    line,
    unknown: [line.whole, ...line.parts].filter((at) => !isKnown(bounds, at)),
  }));
  const near = new Set([cell]);
  const isNear = ({ unknown }: { unknown: number[] }) => unknown.some((at) => near.has(at));
  let size = 0;
  while (size < near.size) {
    size = near.size;
    for (const one of all.filter(isNear)) for (const at of one.unknown) near.add(at);
  }
  return all.filter(isNear).map(({ line }) => line);
}

/**
 * Takes each line so many times that the unknown cells cancel out, but for the one that is sought; where a bound is
 * enough, what is left of the others must only push the right way.
 */
function solve(
  cell: number,
  lines: readonly SumLine[],
  bounds: Bounds,
  open: OpenSolver,
  kind: 'equal' | 'most' | 'least',
): Sum | null {
  const sought: Sought = { cell, sign: kind === 'least' ? -1 : 1, isExact: kind === 'equal' };
  const entriesOf = lines.map(({ whole, parts }): Entry[] => [[whole, -1], ...parts.map((part): Entry => [part, 1])]);
  const unknown = [...new Set([cell, ...entriesOf.flat().map(([at]) => at)])].filter((at) => !isKnown(bounds, at));
  const bounded = sought.isExact ? [] : unknown.filter((at) => Number.isFinite(bounds.upper[at]));
  const programme = open(programmeOf(sought, entriesOf, unknown, bounded, bounds));
  try {
    const { columns, status } = programme.solve();
    if (status !== 'best' || !columns) return null;
    const times = lines.map((_, line) => (columns[2 * line] ?? 0) - (columns[2 * line + 1] ?? 0));
    const marks = bounded.map((at, index): Entry => [at, columns[2 * lines.length + index] ?? 0]);
    return sumOf(sought, entriesOf, times, marks, bounds);
  } finally {
    programme.close();
  }
}

interface Sought {
  cell: number;
  /** -1 where the least is sought. */
  sign: 1 | -1;
  isExact: boolean;
}

type Entry = [at: number, by: number];

/** Two columns for each line, forwards and backwards; one for each cell that its mark bounds. */
function programmeOf(
  { cell, sign, isExact }: Sought,
  lines: readonly Entry[][],
  unknown: readonly number[],
  bounded: readonly number[],
  { lower, upper }: Bounds,
): Programme {
  const weight = isExact ? 0 : 1000;
  const columns: Programme['columns'] = [];
  const entries = new Map(unknown.map((at): [number, Entry[]] => [at, []]));
  for (const line of lines) {
    const known = line.reduce((sum, [at, by]) => sum + by * (lower[at] ?? 0), 0);
    for (const way of [1, -1]) {
      for (const [at, by] of line) entries.get(at)?.push([columns.length, by * way]);
      columns.push({ lower: 0, upper: 1e4, cost: 1 + line.length / 100 - way * known * weight });
    }
  }
  for (const at of bounded) {
    entries.get(at)?.push([columns.length, 1]);
    columns.push({ lower: 0, upper: 1e4, cost: 1 + ((upper[at] ?? 0) - (lower[at] ?? 0)) * weight });
  }
  const rows = [...entries].map(([at, own]) => {
    const wanted = at === cell ? sign : 0;
    return { lower: wanted, upper: isExact ? wanted : Infinity, entries: own };
  });
  return { columns, rows };
}

function sumOf(
  { cell, sign }: Sought,
  lines: readonly Entry[][],
  times: readonly number[],
  marks: readonly Entry[],
  { lower, upper }: Bounds,
): Sum {
  // The cell that is sought, `sign` times, is what marks add at its most, without all that is left at its least.
  const left = new Map([[cell, -sign]]);
  const add = (at: number, by: number) => left.set(at, (left.get(at) ?? 0) + by);
  for (const [line, entries] of lines.entries()) for (const [at, by] of entries) add(at, by * (times[line] ?? 0));
  for (const [at, by] of marks) add(at, by);
  const terms = [
    ...marks.map(([at, by]) => ({ times: by * sign, number: upper[at] ?? 0 })),
    ...[...left].map(([at, by]) => ({ times: -by * sign, number: lower[at] ?? 0 })),
  ];
  const used = terms
    .map(({ times: exact, number }) => ({ times: round(exact), number }))
    .filter(({ times: some, number }) => some !== 0 && number !== 0)
    .sort((a, b) => Number(b.times > 0) - Number(a.times > 0) || b.number - a.number);
  return { terms: used, result: round(terms.reduce((sum, { times: some, number }) => sum + some * number, 0)) };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
