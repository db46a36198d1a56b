import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bounds, Group } from './attack.ts';
import { chance } from './chance.ts';
import { mergePairs } from './merge-pairs.ts';

const sum = (is: number, ...entries: [number, number][]): Group['sums'][number] => ({ entries, sum: is });
const within = (cells: number, least: number, most: number): Bounds => ({
  lower: new Float64Array(cells).fill(least),
  upper: new Float64Array(cells).fill(most),
});

test('cells that follow each other one after the other all follow the last, and bound it', () => {
  const bounds = within(3, 0, Infinity);
  bounds.upper[0] = 4;
  // The first and the second are 5 in all, the second is 2 more than the third: the first is 3 less the third.
  const { group, followers } = mergePairs(
    { cells: [0, 1, 2], sums: [sum(5, [0, 1], [1, 1]), sum(2, [1, 1], [2, -1])] },
    bounds,
  );
  assert.deepEqual(group, { cells: [2], sums: [] });
  assert.deepEqual(followers, [
    { cell: 0, leader: 2, sign: -1, offset: 3 },
    { cell: 1, leader: 2, sign: 1, offset: 2 },
  ]);
  assert.deepEqual([bounds.lower[2], bounds.upper[2]], [0, 3]);
});

test('sums that say the same are one, and what contradicts them stays', () => {
  const group = { cells: [0, 1, 2], sums: [sum(6, [0, 1], [1, 1], [2, 1]), sum(6, [2, 1], [1, 1], [0, 1])] };
  assert.deepEqual(mergePairs(group, within(3, 0, 9)).group.sums, [sum(6, [0, 1], [1, 1], [2, 1])]);
  const other = { cells: [0, 1], sums: [sum(5, [0, 1], [1, 1]), sum(6, [0, 1], [1, 1])] };
  assert.deepEqual(mergePairs(other, within(2, 0, 9)).group.sums, [sum(1)]);
});

/** Every table of these cells that keeps to the bounds and the sums, as text. */
function tablesOf(cells: readonly number[], sums: Group['sums'], { lower, upper }: Bounds): Map<number, number>[] {
  const found: Map<number, number>[] = [];
  const fill = (table: Map<number, number>, [cell, ...rest]: readonly number[]): void => {
    if (cell === undefined) {
      const adds = sums.every(
        (one) => one.entries.reduce((so, [at, by]) => so + by * (table.get(at) ?? 0), 0) === one.sum,
      );
      if (adds) found.push(table);
      return;
    }
    for (let value = lower[cell] ?? 0; value <= (upper[cell] ?? 0); value += 1)
      fill(new Map(table).set(cell, value), rest);
  };
  fill(new Map(), cells);
  return found;
}

test('the tables that fit are the same before and after, cells that follow put back', () => {
  const next = chance(3);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const cells = [0, 1, 2, 3, 4];
  const textOf = (table: ReadonlyMap<number, number>) => cells.map((cell) => table.get(cell)).join();
  let [merged, twice] = [0, 0];
  for (let round = 0; round < 100; round += 1) {
    const counts = cells.map(() => upTo(3));
    const sums = Array.from({ length: 2 + upTo(2) }, () => {
      const [one = 0, ...more] = cells.toSorted(() => next() - 0.5);
      const own = [one, ...more.slice(0, upTo(2))].map((cell): [number, number] => [cell, upTo(2) ? 1 : -1]);
      return sum(
        own.reduce((so, [cell, by]) => so + by * (counts[cell] ?? 0), 0),
        ...own,
      );
    });
    const bounds = {
      lower: Float64Array.from(counts, (count) => count - upTo(Math.min(1, count))),
      upper: within(5, 0, 3).upper,
    };
    const expected = tablesOf(cells, sums, bounds).map(textOf).sort();
    const { group, followers } = mergePairs({ cells, sums }, bounds);
    merged += followers.length;
    twice += Number(group.sums.some(({ entries }) => entries.some(([, by]) => Math.abs(by) === 2)));
    const found = tablesOf(group.cells, group.sums, bounds).map((table) => {
      for (const { cell, leader, sign, offset } of followers) table.set(cell, sign * (table.get(leader) ?? 0) + offset);
      return textOf(table);
    });
    assert.deepEqual(found.sort(), expected, JSON.stringify(sums));
  }
  assert.ok(merged > 80 && twice > 3, `${merged} merged, ${twice} with a cell twice in a sum`);
});
