import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from './chance.ts';
import type { GateCell, Instance } from './instance.ts';
import { NearTables } from './near-tables.ts';
import type { OpenSolver } from './solver.ts';
import { both, open, smallInstance } from './trial.test.ts';

const cell = (count: number | null, state: GateCell['state'] = 'free', lower = 0, upper = Infinity): GateCell => ({
  ...{ count, state, lower, upper },
  ...{ small: false, cost: 1 },
});

/** 10 and 8 in two rows, 6 and 12 in two columns; the corners are 2 and 8, 4 and 4. */
const grid = (...corners: GateCell[]): Instance => ({
  lines: [
    { whole: 0, parts: [4, 5] },
    { whole: 1, parts: [6, 7] },
    { whole: 2, parts: [4, 6] },
    { whole: 3, parts: [5, 7] },
  ],
  cells: [...[10, 8, 6, 12].map((count) => cell(count, 'shown')), ...corners],
  needs: [{ cell: 4, reach: 0, width: 1 }],
});
const corners = grid(cell(2, 'hidden'), cell(8), cell(4), cell(4));
const shares = (...of: number[]) => Float64Array.from([0, 0, 0, 0, ...of]);
const rounded = (numbers: Iterable<number>) => [...numbers].map((one) => Math.round(one * 1e6) / 1e6 + 0);

test('a cell can be four times as far from its count as any need asks, within what everybody knows of it', () => {
  const cells = [
    cell(2, 'hidden'),
    cell(20, 'free', 1),
    cell(9, 'free', 0, 12),
    cell(null, 'free', 3),
    cell(7, 'shown'),
  ];
  const of = (...needs: Instance['needs']) => new NearTables({ cells, lines: [], needs }, open);
  const near = of({ cell: 0, reach: 0, width: 1 });
  assert.deepEqual(
    [0, 1, 2, 3].map((at) => near.roomOf(at)),
    [
      [0, 6],
      [16, 24],
      [5, 12],
      [3, 1e6],
    ],
  );
  assert.deepEqual([near.cellOf, near.columnOf.get(3), near.columnOf.has(4)], [[0, 1, 2, 3], 3, false]);
  const wider = of({ cell: 0, reach: 0, width: 10 }, { cell: 1, reach: 31, width: 10 });
  assert.deepEqual(
    [0, 1].map((at) => wider.roomOf(at)),
    [
      [0, 46],
      [1, 64],
    ],
    '11 more are asked of the second',
  );
  assert.deepEqual(
    [0, 0.25, 1].map((share) => near.boundsOf(1, share)),
    [
      [20, 20],
      [19, 21],
      [16, 24],
    ],
  );
  assert.deepEqual(near.boundsOf(0, 0), [0, 6], 'what is hidden anyway is whatever it can be');
  assert.deepEqual(near.boundsOf(3, 0), [3, 1e6], 'and what nobody counted');
});

test('of the corners of a rectangle one moves with all others, as far as each is hidden', () => {
  const near = new NearTables(corners, open);
  near.hide(shares(1, 0, 0, 0));
  assert.deepEqual(rounded(near.solve(Float64Array.from([1, 0, 0, 0])).table), [2, 8, 4, 4], 'by itself it stays');
  const least = (...of: number[]) => {
    near.hide(shares(...of));
    const { table, cost } = near.solve(Float64Array.from([1, 0, 0, 0]));
    return [rounded(table), rounded([cost])[0]];
  };
  assert.deepEqual(least(1, 1, 1, 1), [[0, 10, 6, 2], 0]);
  assert.deepEqual(least(1, 0, 1, 1), [[2, 8, 4, 4], 2], 'one that is shown holds all');
  assert.deepEqual(least(1, 1, 0.25, 1), [[1, 9, 5, 3], 1], 'a quarter of four');
  assert.deepEqual(least(1, 1, 1, 1), [[0, 10, 6, 2], 0], 'and hidden again');
  near.hide(shares(1, 1, 1, 1));
  assert.deepEqual(rounded(near.solve(Float64Array.from([-1, 0, 0, 0])).table), [6, 4, 0, 8]);
  near.bind(1, 7);
  assert.deepEqual(rounded(near.solve(Float64Array.from([1, 0, 0, 0])).table), [3, 7, 3, 5]);
  near.unbind(1);
  assert.deepEqual(rounded(near.solve(Float64Array.from([1, 0, 0, 0])).table), [0, 10, 6, 2]);
  near.close();
});

test('what the sums charge for a corner that is shown is how far the others would move with it', () => {
  const near = new NearTables(corners, open);
  near.hide(shares(1, 1, 0, 1));
  const found = near.solve(Float64Array.from([1, 0, 0, 0]));
  const reduced = rounded(found.reduced());
  // One person more there is one fewer in the first, one more in the second, one fewer in the last: the price is split.
  assert.deepEqual([rounded([found.cost]), Math.abs(reduced[2] ?? 0)], [[2], 1]);
  near.close();
});

test('no pattern does better than the charges for what is shown say', () => {
  const next = chance(7);
  let better = 0;
  for (const rule of both)
    for (const [seed, mean] of [
      [3, 6],
      [6, 6],
      [7, 12],
      [9, 6],
    ] as const) {
      const instance = smallInstance(seed, rule, mean);
      const near = new NearTables(instance, open);
      const pattern = () =>
        Float64Array.from(instance.cells, ({ state }) =>
          state === 'hidden' ? 1 : state === 'shown' ? 0 : ([0, 0, 0.5, 1][Math.floor(next() * 4)] ?? 0),
        );
      for (let round = 0; round < 12; round += 1) {
        const [before, after] = [pattern(), pattern()];
        const costs = Float64Array.from(near.cellOf, (at) =>
          instance.cells[at]?.state === 'hidden' ? Math.floor(next() * 3) - 1 : 0,
        );
        near.hide(before);
        const { cost, reduced } = near.solve(costs);
        const prices = reduced();
        near.hide(after);
        const then = near.solve(costs).cost;
        const least = near.cellOf.reduce((sum, at, column) => {
          const price = prices[column] ?? 0;
          const [from, to] = [near.boundsOf(at, before[at] ?? 0), near.boundsOf(at, after[at] ?? 0)];
          return sum + (price > 0 ? price * (to[0] - from[0]) : price * (to[1] - from[1]));
        }, cost);
        assert.ok(then >= least - 1e-4, `seed ${seed}: ${then}, and not below ${least}`);
        better += then < cost - 1e-6 ? 1 : 0;
      }
      near.close();
    }
  assert.ok(better > 10, `${better} times`);
});

test('a programme has the cells only that are or were hidden, and is opened again for more', () => {
  const columns: number[] = [];
  let opened = 0;
  const counted: OpenSolver = (programme) => {
    columns.push(programme.columns.length);
    opened += 1;
    const own = open(programme);
    return {
      ...own,
      close: () => {
        opened -= 1;
        own.close();
      },
    };
  };
  const near = new NearTables(corners, counted);
  for (const of of [
    [1, 1, 0, 0],
    [1, 0, 0, 0],
    [1, 0, 1, 0],
    [0, 0, 0, 0],
  ])
    near.hide(shares(...of));
  assert.deepEqual(columns, [2, 3]);
  near.close();
  assert.equal(opened, 0);
});

test('counts that are in none of the tables are an error by its name, and what was never opened can be closed', () => {
  const near = new NearTables({ ...corners, lines: [{ whole: 0, parts: [4, 5, 1] }] }, open);
  near.close();
  near.hide(shares(1, 0, 0, 0));
  assert.throws(() => near.solve(Float64Array.from([1, 0, 0, 0])), /fit no table/);
  near.close();
});
