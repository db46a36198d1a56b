import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attack, attack, type Bounds, canBeTrue, connected } from './attack.ts';
import type { SumLine } from './linked-tables.ts';
import type { OpenSolver } from './solver.ts';
import { open } from './trial.test.ts';

type Span = readonly [least: number, most: number];
const any: Span = [0, Infinity];
const line = (whole: number, ...parts: number[]): SumLine => ({ whole, parts });
const boundsOf = (spans: readonly (number | Span)[]): Bounds => ({
  lower: Float64Array.from(spans, (one) => (typeof one === 'number' ? one : one[0])),
  upper: Float64Array.from(spans, (one) => (typeof one === 'number' ? one : one[1])),
});
const spansOf = ({ lower, upper }: Bounds) => [...lower].map((least, at) => [least + 0, upper[at]]);
const run = (lines: SumLine[], spans: readonly (number | Span)[], wanted?: number[]): Attack =>
  attack(lines, boundsOf(spans), open, wanted && new Set(wanted));

/** Two rows of 10, columns of 8 and 12, and what stands in them. */
const grid = [line(0, 4, 5), line(1, 6, 7), line(2, 4, 6), line(3, 5, 7)];
const totals = [10, 10, 8, 12] as const;
const known = totals.map((count) => [count, count]);

test('four hidden corners of a rectangle move together: each end of one is an end of all', () => {
  const corners = [
    [0, 8],
    [2, 10],
    [0, 8],
    [2, 10],
  ];
  const found = run(grid, [...totals, any, any, any, any]);
  assert.deepEqual([found.possible, spansOf(found)], [true, [...known, ...corners]]);
  assert.deepEqual(spansOf(found.sure), spansOf(found), 'whole tables show each end');
  const narrower = run(grid, [...totals, [3, 5], any, any, [0, 6]]);
  assert.deepEqual(spansOf(narrower).slice(4), [
    [3, 4],
    [6, 7],
    [4, 5],
    [5, 6],
  ]);
  assert.deepEqual(spansOf(narrower.sure).slice(4), spansOf(narrower).slice(4));
});

test('what nothing bounds has no greatest, however large the counts are; what is small stays exact beside it', () => {
  const found = run([line(0, 1, 2), line(3, 4, 5)], [any, any, 3, 2_000_000, any, any]);
  assert.deepEqual(spansOf(found), [
    [3, Infinity],
    any,
    [3, 3],
    [2_000_000, 2_000_000],
    [0, 2_000_000],
    [0, 2_000_000],
  ]);
  assert.deepEqual(spansOf(found.sure), spansOf(found));
});

test('parts of a whole that has no greatest have none either, whatever is known of other parts', () => {
  for (const known of [3, 40, 2_000_000]) {
    const found = run([line(0, 1, 2, 3)], [any, any, [1, Infinity], known]);
    assert.deepEqual(spansOf(found), [[known + 1, Infinity], any, [1, Infinity], [known, known]]);
    assert.deepEqual(spansOf(found.sure), spansOf(found));
  }
});

test('only the cells that are wanted need be attacked, also where others follow them', () => {
  const lines = [...grid, line(8, 4, 9), line(10, 8, 11)];
  // The ninth is 20 less than the fifth, and the last the rest of 30 of that.
  const spans = [...totals, any, any, any, any, 20, any, 40, any];
  const all = spansOf(run(lines, spans));
  assert.deepEqual(all[9], [12, 20]);
  for (const cell of [4, 5, 7, 9]) assert.deepEqual(spansOf(run(lines, spans, [cell]))[cell], all[cell]);
  const none = run(lines, spans, []);
  assert.ok(none.possible);
});

test('bounds that no sum by itself gives, of a cell and of those that follow it', () => {
  // Of three, each two are 2 at most: all are 3 at most. Another is 20 more than all.
  const lines = [line(0, 4, 5, 6), line(1, 5, 7, 8), line(2, 4, 7, 9), line(10, 4, 5, 7), line(11, 10, 3)];
  const spans = [2, 2, 2, 20, any, any, any, any, any, any, any, any] as const;
  for (const wanted of [undefined, [10], [11]]) {
    const found = run(lines, spans, wanted);
    for (const cell of wanted ?? [10, 11]) {
      const more = cell === 11 ? 20 : 0;
      assert.deepEqual(spansOf(found)[cell], [more, 3 + more]);
      assert.deepEqual(spansOf(found.sure)[cell], [more, 3 + more]);
    }
  }
  const large = run([line(0, 1, 2, 3)], [[0, 90_000_000], any, any, any]);
  assert.deepEqual(
    spansOf(large),
    [0, 1, 2, 3].map(() => [0, 90_000_000]),
  );
});

/** A solver that counts what it is asked. */
function counted() {
  const count = { solves: 0, opened: 0 };
  const solver: OpenSolver = (programme) => {
    const own = open(programme);
    count.opened += 1;
    return {
      ...own,
      solve: (limits) => {
        count.solves += 1;
        return own.solve(limits);
      },
      close: () => {
        count.opened -= 1;
        own.close();
      },
    };
  };
  return { solver, count };
}

test('ends that one table can have all at once take one programme each way, and no other', () => {
  const parts = Array.from({ length: 130 }, (_, at) => at + 1);
  const { solver, count } = counted();
  const found = attack([line(0, ...parts)], boundsOf([any, ...parts.map((): Span => [2, 10])]), solver);
  assert.deepEqual(spansOf(found), [[260, 1300], ...parts.map(() => [2, 10])]);
  assert.deepEqual(spansOf(found.sure), spansOf(found));
  assert.deepEqual(count, { solves: 2, opened: 0 });
});

test('where some ends exclude each other, lots of them are sought at once before each by itself', () => {
  // In each pair one is there and one is not: half of each end are seen by one programme, the other half by the next.
  const pairs = Array.from({ length: 130 }, (_, at) => [2 * at + 1, 2 * at + 2] as const);
  const lines = [...pairs.map(([a, b], at) => line(261 + at, a, b)), line(0, ...pairs.map(([a]) => a))];
  const { solver, count } = counted();
  const ends = pairs.flatMap((): Span[] => [any, any]);
  const found = attack(lines, boundsOf([any, ...ends, ...pairs.map(() => 6)]), solver);
  assert.deepEqual(spansOf(found).slice(0, 261), [[0, 780], ...ends.map(() => [0, 6])]);
  assert.ok(count.solves <= 12, `${count.solves} programmes for 522 ends`);
});

test('a large table with all its totals: Fréchet bounds for each cell, by far fewer programmes than it has ends', () => {
  const [rows, columns] = [
    [31, 12, 8, 55, 20, 3, 17],
    [40, 9, 26, 14, 30, 2, 10, 15],
  ];
  const all = rows.reduce((sum, row) => sum + row, 0);
  const first = rows.length + columns.length;
  const at = (row: number, column: number) => first + row * columns.length + column;
  const lines = [
    ...rows.map((_, row) => line(row, ...columns.map((_one, column) => at(row, column)))),
    ...columns.map((_, column) => line(rows.length + column, ...rows.map((_one, row) => at(row, column)))),
  ];
  const inside = rows.flatMap((row) =>
    columns.map((column) => [Math.max(0, row + column - all), Math.min(row, column)]),
  );
  const { solver, count } = counted();
  const known = boundsOf([...rows, ...columns, ...inside.map(() => any)]);
  const before = { lower: known.lower.slice(), upper: known.upper.slice() };
  const found = attack(lines, known, solver);
  assert.deepEqual(spansOf(found).slice(first), inside);
  assert.deepEqual(spansOf(found.sure).slice(first), inside);
  assert.ok(canBeTrue(lines, known, solver));
  assert.deepEqual(known, before, 'what was known is as it was');
  assert.equal(count.opened, 0);
  assert.ok(count.solves < inside.length, `${count.solves} programmes for ${2 * inside.length} ends`);
});

test('says that nothing can be true where no sum by itself shows it', () => {
  // Each two of three are 2, so all are 3 and not 4.
  const lines = [line(0, 4, 5), line(1, 5, 6), line(2, 4, 6), line(3, 4, 5, 6)];
  const spans = [2, 2, 2, 4, any, any, any] as const;
  assert.equal(run(lines, spans).possible, false);
  assert.equal(canBeTrue(lines, boundsOf(spans), open), false);
  const good = [2, 2, 2, 3, any, any, any] as const;
  assert.equal(canBeTrue(lines, boundsOf(good), open), true);
  assert.deepEqual(spansOf(run(lines, good)).slice(4), [
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  // One of two groups is enough; and where one sum shows it.
  assert.equal(canBeTrue([line(7, 8, 9), ...lines], boundsOf([...spans, 9, any, any]), open), false);
  assert.equal(run([line(7, 8, 9), ...lines], [...spans, 9, any, any]).possible, false);
  assert.equal(canBeTrue([line(0, 1, 2)], boundsOf([5, [3, 9], [3, 9]]), open), false);
  assert.equal(run([line(0, 1, 2)], [5, [3, 9], [3, 9]]).possible, false);
  assert.equal(canBeTrue([line(0, 1, 2)], boundsOf([6, [3, 9], [3, 9]]), open), true);
});

test('two cells that follow each other in two ways are what fits both, or nothing can be true', () => {
  // a + b = 8 and a + c = 8 and b + c = 6: b is c, so 3.
  const lines = [line(0, 3, 4), line(1, 3, 5), line(2, 4, 5)];
  assert.deepEqual(spansOf(run(lines, [8, 8, 6, any, any, any])).slice(3), [
    [5, 5],
    [3, 3],
    [3, 3],
  ]);
  assert.equal(run([...lines, line(6, 3, 4, 5)], [8, 8, 6, any, any, any, 12]).possible, false);
});

test('half people widen what can be worked out by programmes, and nothing that is sure', () => {
  // A number is the sum of each two of three: it is even.
  const lines = [line(0, 1, 2), line(0, 2, 3), line(0, 1, 3)];
  const found = run(lines, [[0, 5], any, any, any]);
  assert.deepEqual(spansOf(found).slice(0, 2), [
    [0, 5],
    [0, 2],
  ]);
  const [[least = -1, most = -1] = []] = spansOf(found.sure);
  assert.ok(least === 0 && most <= 4, `sure from ${least} to ${most}`);
});

test('cells in many sums that nothing ties together are groups of their own; what is known is in none', () => {
  const groups = connected(
    [...grid, line(8, 9, 10), line(11, 12), line(13, 0, 1)],
    boundsOf([...totals, any, any, any, any, 9, any, any, any, any, 20]),
  );
  assert.deepEqual(
    groups.map(({ cells }) => cells),
    [
      [4, 5, 6, 7],
      [9, 10],
      [11, 12],
    ],
  );
  assert.deepEqual(groups[1]?.sums, [
    {
      entries: [
        [9, 1],
        [10, 1],
      ],
      sum: 9,
    },
  ]);
  assert.deepEqual(groups[2]?.sums, [
    {
      entries: [
        [11, -1],
        [12, 1],
      ],
      sum: 0,
    },
  ]);
  assert.deepEqual(connected([line(0, 1)], boundsOf([4, 4, any])), []);
});
