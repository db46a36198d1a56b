import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { chance } from './chance.ts';
import { prime } from './remainders.ts';
import type { ProgrammeRow } from './solver.ts';
import { withoutSpareRows } from './spare-rows.ts';

const open = await loadOptimiser();
const equals = (sum: number, ...entries: [number, number][]): ProgrammeRow => ({ lower: sum, upper: sum, entries });
const columns = [1, 1, 1].map((cost) => ({ lower: 0, upper: 10, cost }));

test('a sum that follows from two others has no price, and changes nothing', () => {
  const rows = [equals(4, [0, 1], [1, 1]), equals(5, [1, 1], [2, 1]), equals(9, [0, 1], [1, 2], [2, 1])];
  let opened = 0;
  const programme = withoutSpareRows((own) => {
    opened = own.rows.length;
    return open(own);
  })({ columns, rows });
  const { status, cost, prices } = programme.solve();
  programme.close();
  assert.equal(opened, 2);
  assert.equal(status, 'best');
  assert.equal(cost, 5); // all in the middle, as far as the first sum goes, and one more
  assert.deepEqual([prices.length, prices[2]], [3, 0]);
});

test('a sum that contradicts the others it follows from is put back', () => {
  const rows = [equals(4, [0, 1], [1, 1]), equals(9, [0, 2], [1, 2])];
  const programme = withoutSpareRows(open)({ columns, rows });
  assert.equal(programme.solve().status, 'impossible');
  programme.close();
});

test('rows and columns that are not there', () => {
  const programme = withoutSpareRows(open)({ columns, rows: [equals(0)] });
  assert.equal(programme.solve().cost, 0);
  programme.close();
});

test('a sum that follows only in remainders by the prime is put back', () => {
  const rows = [equals(4, [0, 1], [1, 1]), equals(4, [0, 1], [1, prime + 1])];
  const programme = withoutSpareRows(open)({
    columns: [{ lower: 0, upper: 10, cost: 1 }, columns[1]].flatMap((one) => one ?? []),
    rows,
  });
  programme.setCosts(Float64Array.from([1, 0]));
  const { columns: found, prices } = programme.solve();
  programme.close();
  assert.deepEqual([[...(found ?? [])].map((one) => Math.round(one) + 0), prices.length], [[4, 0], 2]);
  // The second is charged what takes the first from the middle: one in so many.
  assert.ok(Math.abs((prices[1] ?? 0) * prime + 1) < 1e-3, `${prices}`);
});

/** How many of the rows do not follow from others, in fractions of whole numbers. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  let rank = 0;
  for (const column of (rows[0] ?? []).keys()) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (at < 0) continue;
    const [pivot = []] = left.splice(at, 1);
    left.splice(rank, 0, pivot);
    rank += 1;
    for (let below = rank; below < left.length; below += 1) {
      const [a = 0n, b = 0n] = [pivot[column], left[below]?.[column]];
      left[below] = (left[below] ?? []).map((value, index) => value * a - (pivot[index] ?? 0n) * b);
    }
  }
  return rank;
}

test('as many sums as do not follow from others are solved for, with the optimum and the prices of all', () => {
  const next = chance(4);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  let spare = 0;
  for (let round = 0; round < 40; round += 1) {
    const size = 6;
    const base = Array.from({ length: 3 }, () => Array.from({ length: size }, () => upTo(2) - 1));
    const sums = base.map((row, at) => row.map((by, column) => by + (round % 2) * (base[(at + 1) % 3]?.[column] ?? 0)));
    const all = [...base, ...sums].toSorted(() => next() - 0.5);
    const table = Array.from({ length: size }, () => upTo(5));
    const rows = all.map((row) =>
      equals(
        row.reduce((sum, by, column) => sum + by * (table[column] ?? 0), 0),
        ...row.flatMap((by, column): [number, number][] => (by === 0 ? [] : [[column, by]])),
      ),
    );
    const costs = Array.from({ length: size }, () => upTo(9) - 4);
    const programme = { columns: costs.map((cost) => ({ lower: 0, upper: 6, cost })), rows };
    let opened = 0;
    const [plain, own] = [
      open(programme),
      withoutSpareRows((given) => {
        opened = given.rows.length;
        return open(given);
      })(programme),
    ];
    spare += rows.length - opened;
    assert.equal(opened, rankOf(all));
    const { cost, prices, reduced, status } = own.solve();
    assert.deepEqual([status, Math.round(cost * 1e6)], ['best', Math.round(plain.solve().cost * 1e6)]);
    for (const [column, charge] of costs.entries()) {
      const charged = all.reduce((sum, row, at) => sum + (row[column] ?? 0) * (prices[at] ?? 0), 0);
      assert.ok(Math.abs((reduced[column] ?? 0) - (charge - charged)) < 1e-6);
    }
    plain.close();
    own.close();
  }
  assert.ok(spare > 60);
});
