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
    const spare = spareRows(rows);
    const kept = [...rows.entries()].filter(([at]) => !spare.has(at));
    let left = [...rows.entries()].filter(([at]) => spare.has(at));
    const programme = open({ columns, rows: kept.map(([, row]) => row) });
    const solve = (limits?: Parameters<OpenProgramme['solve']>[0]): Solution => {
      const solution = programme.solve(limits);
      const { columns: found } = solution;
      const broken = left.filter(([, row]) => found && !holds(row, found));
      if (broken.length === 0) {
        const prices = new Float64Array(rows.length);
        for (const [order, [at]] of kept.entries()) prices[at] = solution.prices[order] ?? 0;
        return { ...solution, prices };
      }
      left = left.filter((one) => !broken.includes(one));
      kept.push(...broken);
      programme.addRows(broken.map(([, row]) => row));
      return solve(limits);
    };
    return { ...programme, solve };
  };

function holds({ lower, entries }: ProgrammeRow, columns: Float64Array): boolean {
  const sum = entries.reduce((so, [column, by]) => so + by * (columns[column] ?? 0), 0);
  return Math.abs(sum - lower) <= 1e-5 * Math.max(1, Math.abs(lower));
}

/** Which rows nothing is left of when others are taken away from them; the shortest are used up first. */
function spareRows(rows: readonly ProgrammeRow[]): Set<number> {
  const spare = new Set<number>();
  const left = new Map(
    rows.map(({ entries }, at) => [at, new Map(entries.map(([c, by]) => [c, (by + prime) % prime]))]),
  );
  const inColumn = new Map<number, Set<Map<number, number>>>();
  const rowsWith = (column: number) => inColumn.get(column) ?? new Set();
  for (const row of left.values()) for (const column of row.keys()) inColumn.set(column, rowsWith(column).add(row));
  while (left.size > 0) {
    const [at, row] = [...left].reduce((best, one) => (one[1].size < best[1].size ? one : best));
    left.delete(at);
    if (row.size === 0) {
      spare.add(at);
      continue;
    }
    for (const column of row.keys()) rowsWith(column).delete(row);
    const pivot = [...row.keys()].reduce((best, one) => (rowsWith(one).size < rowsWith(best).size ? one : best));
    const per = inverse(row.get(pivot) ?? 1);
    for (const other of [...rowsWith(pivot)]) {
      const by = times(other.get(pivot) ?? 0, per);
      for (const [column, value] of row) {
        const rest = minus(other.get(column) ?? 0, times(by, value));
        if (rest === 0) {
          other.delete(column);
          rowsWith(column).delete(other);
        } else {
          other.set(column, rest);
          rowsWith(column).add(other);
        }
      }
    }
  }
  return spare;
}
