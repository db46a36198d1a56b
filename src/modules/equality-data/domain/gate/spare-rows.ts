import { inverse, minus, prime, times } from './remainders.ts';
import type { OpenProgramme, OpenSolver, Programme, ProgrammeRow, Solution } from './solver.ts';

/**
 * Opens programmes without the sums that follow from the others: of linked tables every third does, and they make each
 * solve several times slower. What is found is held against them all the same, and one that does not hold is put back,
 * so nothing rests on what was left out. For linear programmes of equations; a row that is left out has no price.
 */
export const withoutSpareRows =
  (open: OpenSolver): OpenSolver =>
  ({ columns, rows }: Programme): OpenProgramme => {
    const isSpare = spareRows(rows);
    const kept = [...rows.keys()].filter((at) => !isSpare[at]);
    let left = [...rows.keys()].filter((at) => isSpare[at]);
    const programme = open({ columns, rows: kept.flatMap((at) => rows[at] ?? []) });
    const solve = (limits?: Parameters<OpenProgramme['solve']>[0]): Solution => {
      const solution = programme.solve(limits);
      const { columns: found } = solution;
      const broken = new Set(left.filter((at) => found && !holds(rows[at], found)));
      if (broken.size === 0) {
        const prices = new Float64Array(rows.length);
        for (const [order, at] of kept.entries()) prices[at] = solution.prices[order] ?? 0;
        return { ...solution, prices };
      }
      left = left.filter((at) => !broken.has(at));
      kept.push(...broken);
      programme.addRows([...broken].flatMap((at) => rows[at] ?? []));
      return solve(limits);
    };
    return { ...programme, solve };
  };

function holds(row: ProgrammeRow | undefined, columns: Float64Array): boolean {
  const { lower, entries } = row ?? { lower: 0, entries: [] };
  let sum = 0;
  for (const [column, by] of entries) sum += by * (columns[column] ?? 0);
  return Math.abs(sum - lower) <= 1e-5 * Math.max(1, Math.abs(lower));
}

/** Which rows nothing is left of when others are taken away from them; the shortest are used up first. */
function spareRows(rows: readonly ProgrammeRow[]): boolean[] {
  const isSpare: boolean[] = [];
  const left = new Map(
    rows.map(({ entries }, at) => [at, new Map(entries.map(([c, by]) => [c, (by + prime) % prime]))]),
  );
  const inColumn = new Map<number, Set<number>>();
  for (const [at, row] of left)
    for (const column of row.keys()) inColumn.set(column, (inColumn.get(column) ?? new Set()).add(at));
  while (left.size > 0) {
    const [at, row] = [...left].reduce((best, one) => (one[1].size < best[1].size ? one : best));
    left.delete(at);
    for (const column of row.keys()) inColumn.get(column)?.delete(at);
    isSpare[at] = row.size === 0;
    const usesOf = (column: number) => inColumn.get(column)?.size ?? 0;
    const pivot = [...row.keys()].reduce(
      (best, one) => (usesOf(one) < usesOf(best) ? one : best),
      [...row.keys()][0] ?? 0,
    );
    const per = inverse(row.get(pivot) ?? 1);
    for (const other of [...(inColumn.get(pivot) ?? [])]) {
      const from = left.get(other);
      const by = times(from?.get(pivot) ?? 0, per);
      for (const [column, value] of row) {
        const rest = minus(from?.get(column) ?? 0, times(by, value));
        if (rest === 0) {
          from?.delete(column);
          inColumn.get(column)?.delete(other);
        } else {
          from?.set(column, rest);
          inColumn.get(column)?.add(other);
        }
      }
    }
  }
  return isSpare;
}
