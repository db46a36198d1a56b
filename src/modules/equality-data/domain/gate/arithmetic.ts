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
export function arithmeticOf(
  cell: number,
  lines: readonly SumLine[],
  { lower, upper }: Bounds,
  open: OpenSolver,
): Arithmetic {
  const number = lower[cell] ?? 0;
  if (number === upper[cell]) return { kind: 'sum', sum: { terms: [{ times: 1, number }], result: number } };
  const near = linesNear(cell, lines, { lower, upper });
  const equal = solve(cell, near, { lower, upper }, open, 'equal');
  if (equal) return { kind: 'sum', sum: equal };
  const most = solve(cell, near, { lower, upper }, open, 'most');
  const least = solve(cell, near, { lower, upper }, open, 'least');
  return most && least ? { kind: 'squeezed', most, least } : { kind: 'none' };
}

const isKnown = ({ lower, upper }: Bounds, cell: number): boolean => lower[cell] === upper[cell];

/** The lines that hidden cells join to this one. */
function linesNear(cell: number, lines: readonly SumLine[], bounds: Bounds): SumLine[] {
  const unknown = lines.map(({ whole, parts }) => [whole, ...parts].filter((at) => !isKnown(bounds, at)));
  const cells = new Set([cell]);
  const taken = new Set<number>();
  let size = -1;
  while (size !== taken.size) {
    size = taken.size;
    for (const [at, own] of unknown.entries())
      if (!taken.has(at) && own.some((one) => cells.has(one))) {
        taken.add(at);
        for (const one of own) cells.add(one);
      }
  }
  return lines.filter((_, at) => taken.has(at));
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
  const entriesOf = lines.map(({ whole, parts }): [number, number][] => [
    [whole, -1],
    ...parts.map((part): [number, number] => [part, 1]),
  ]);
  const unknown = [...new Set([cell, ...entriesOf.flat().map(([at]) => at)])].filter((at) => !isKnown(bounds, at));
  const row = new Map(unknown.map((at, index) => [at, index]));
  const { columns, rows } = programmeOf(cell, entriesOf, unknown, row, bounds, kind);
  const programme = open({ columns, rows });
  try {
    const { columns: taken, status } = programme.solve();
    if (status !== 'best' || !taken) return null;
    const times = entriesOf.map((_, line) => round((taken[2 * line] ?? 0) - (taken[2 * line + 1] ?? 0)));
    return sumOf(cell, entriesOf, times, unknown, taken.subarray(2 * lines.length), bounds, kind);
  } finally {
    programme.close();
  }
}

/** Two columns for each line, forwards and backwards; one for each unknown cell whose mark bounds it. */
function programmeOf(
  cell: number,
  lines: readonly [number, number][][],
  unknown: readonly number[],
  row: ReadonlyMap<number, number>,
  { lower, upper }: Bounds,
  kind: 'equal' | 'most' | 'least',
): Programme {
  const sign = kind === 'least' ? -1 : 1;
  const weight = kind === 'equal' ? 0 : 1000;
  const columns: Programme['columns'] = [];
  const entries = unknown.map((): [number, number][] => []);
  for (const line of lines) {
    const known = line.reduce((sum, [at, by]) => sum + by * (lower[at] ?? 0), 0);
    for (const way of [1, -1]) {
      for (const [at, by] of line) entries[row.get(at) ?? -1]?.push([columns.length, by * way]);
      columns.push({ lower: 0, upper: 1e4, cost: 1 + line.length / 100 - way * known * weight });
    }
  }
  for (const [index, at] of unknown.entries()) {
    const room = (upper[at] ?? Infinity) - (lower[at] ?? 0);
    if (kind !== 'equal' && Number.isFinite(room)) entries[index]?.push([columns.length, 1]);
    columns.push({
      lower: 0,
      upper: kind !== 'equal' && Number.isFinite(room) ? 1e4 : 0,
      cost: Number.isFinite(room) ? 1 + room * weight : 1,
    });
  }
  const rows = unknown.map((at, index) => ({
    lower: at === cell ? sign : 0,
    upper: kind !== 'equal' ? Infinity : at === cell ? sign : 0,
    entries: entries[index] ?? [],
  }));
  return { columns, rows };
}

function sumOf(
  cell: number,
  lines: readonly [number, number][][],
  times: readonly number[],
  unknown: readonly number[],
  bounded: Float64Array,
  { lower, upper }: Bounds,
  kind: 'equal' | 'most' | 'least',
): Sum {
  const sign = kind === 'least' ? -1 : 1;
  const left = new Map<number, number>();
  for (const [line, entries] of lines.entries())
    for (const [at, by] of entries) left.set(at, round((left.get(at) ?? 0) + by * (times[line] ?? 0)));
  // Σ left × cells = 0, and left is `sign` at the cell that is sought: the rest goes to the other side.
  const terms = [...left].flatMap(([at, by]) => {
    if (at === cell || unknown.includes(at) || by === 0) return [];
    return [{ times: round(-by * sign), number: lower[at] ?? 0 }];
  });
  for (const [index, at] of kind === 'equal' ? [] : unknown.entries()) {
    const by = round(bounded[index] ?? 0);
    terms.push({ times: round(by * sign), number: upper[at] ?? 0 });
    const slackBy = round((left.get(at) ?? 0) + by - (at === cell ? sign : 0));
    terms.push({ times: round(-slackBy * sign), number: lower[at] ?? 0 });
  }
  const used = terms
    .filter(({ times, number }) => times !== 0 && number !== 0)
    .sort((a, b) => Number(b.times > 0) - Number(a.times > 0) || b.number - a.number);
  return { terms: used, result: round(used.reduce((sum, { times, number }) => sum + times * number, 0)) };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
