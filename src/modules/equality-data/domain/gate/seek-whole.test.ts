import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack, type Bounds } from './attack.ts';
import type { SumLine } from './linked-tables.ts';
import { WholeTables } from './seek-whole.ts';
import type { OpenSolver } from './solver.ts';

const open = await loadOptimiser();
const line = (whole: number, ...parts: number[]): SumLine => ({ whole, parts });

/** Knows what can be worked out, and of whole tables only the true one. */
function start(lines: SumLine[], counts: (number | null)[], known: [least: number, most: number][], solver = open) {
  const bounds = {
    lower: Float64Array.from(known, ([least]) => least),
    upper: Float64Array.from(known, ([, most]) => most),
  };
  const found = attack(lines, bounds, open);
  assert.ok(found.possible);
  const sure = {
    lower: Float64Array.from(counts, (count) => count ?? Infinity),
    upper: Float64Array.from(counts, (count) => count ?? -Infinity),
  };
  return { tables: new WholeTables(lines, counts, { ...found, sure }, solver), sure };
}
const spans = ({ lower, upper }: Bounds, ...cells: number[]) => cells.map((cell) => [lower[cell], upper[cell]]);

/** Two rows of 10, columns of 8 and 12: all hidden but these. */
const grid = [line(0, 4, 5), line(1, 6, 7), line(2, 4, 6), line(3, 5, 7)];
const counts = [10, 10, 8, 12, 3, 7, 5, 5];
const known = counts.map((count, at): [number, number] => (at < 4 ? [count, count] : [0, Infinity]));

test('finds the nearest whole table in which a cell is as much as is asked, and all that goes with it', () => {
  const { tables, sure } = start(grid, counts, known);
  tables.seek(4, 5, -1, () => (sure.upper[4] ?? 0) >= 5);
  assert.deepEqual(spans(sure, 4, 5, 6, 7), [
    [3, 5],
    [5, 7],
    [3, 5],
    [5, 7],
  ]);
  tables.seek(4, 5, 1, () => (sure.upper[4] ?? 0) >= 5 && (sure.lower[4] ?? 0) <= 1);
  assert.deepEqual(spans(sure, 4, 7), [
    [1, 5],
    [3, 7],
  ]);
  tables.seek(4, 8, 0, () => false);
  assert.deepEqual(spans(sure, 4, 5, 6, 7), [
    [0, 8],
    [2, 10],
    [0, 8],
    [2, 10],
  ]);
  tables.close();
});

test('seeks nothing beyond what can be worked out, nor where enough was found, nor for what is known', () => {
  let opened = 0;
  const counted: OpenSolver = (programme) => {
    opened += 1;
    return open(programme);
  };
  const { tables, sure } = start(grid, counts, known, counted);
  tables.seek(4, 9, -1, () => false);
  tables.seek(4, 5, 1, () => true);
  tables.seek(0, 11, 9, () => false);
  const above = start(grid, counts, known.with(4, [1, Infinity]), counted).tables;
  above.seek(4, 9, 0, () => false);
  assert.equal(opened, 0);
  assert.deepEqual(spans(sure, 4, 0), [
    [3, 3],
    [10, 10],
  ]);
  tables.close();
});

test('a cell goes down to the least that it can be, and no further', () => {
  const { tables, sure } = start(grid, counts, known.with(4, [1, Infinity]));
  tables.seek(4, 9, 0, () => false);
  assert.deepEqual(spans(sure, 4), [[3, 3]]);
  tables.seek(4, 9, 1, () => (sure.lower[4] ?? 9) <= 1);
  assert.deepEqual(spans(sure, 4, 5, 6, 7), [
    [1, 3],
    [7, 9],
    [5, 7],
    [3, 5],
  ]);
  tables.close();
});

test('what nobody counted may be anything that fits', () => {
  const hidden = counts.map((count, at) => (at < 4 ? count : null));
  const { tables, sure } = start(grid, hidden, known);
  tables.seek(4, 6, -1, () => (sure.upper[4] ?? 0) >= 6);
  const [[least = 0, most = 0] = []] = spans(sure, 4);
  assert.ok(least >= 0 && most >= 6 && most <= 8);
  tables.close();
});

test('half people are no table: one that is whole is found, or none', () => {
  // The same number is the sum of each two of three, so it is even.
  const pairs = [line(0, 1, 2), line(0, 2, 3), line(0, 1, 3)];
  const all = [2, 1, 1, 1].map((): [number, number] => [0, 5]);
  let asked = 0;
  const counted: OpenSolver = (programme) => {
    asked += programme.columns.filter(({ whole }) => whole).length;
    return open(programme);
  };
  const { tables, sure } = start(pairs, [2, 1, 1, 1], all, counted);
  tables.seek(0, 3, -1, () => (sure.upper[0] ?? 0) >= 3);
  assert.equal(asked, 0, 'one cell made whole makes the others so');
  assert.deepEqual(spans(sure, 0, 1), [
    [2, 4],
    [1, 2],
  ]);
  tables.seek(0, 5, 1, () => false);
  assert.deepEqual(spans(sure, 0, 1), [
    [0, 4],
    [0, 2],
  ]);
  tables.close();
});

test('each sum that stands apart is sought for itself, and all programmes are closed', () => {
  let opened = 0;
  const counted: OpenSolver = (programme) => {
    const own = open(programme);
    opened += 1;
    return {
      ...own,
      close: () => {
        opened -= 1;
        own.close();
      },
    };
  };
  const { tables, sure } = start(
    [line(0, 1, 2), line(3, 4, 5)],
    [9, 4, 5, 20, 2, 18],
    [
      ...[
        [9, 9],
        [0, 9],
        [0, 9],
      ],
      ...[
        [20, 20],
        [0, 20],
        [0, 20],
      ],
    ] as [number, number][],
    counted,
  );
  tables.seek(4, 20, 0, () => false);
  assert.deepEqual(spans(sure, 1, 4, 5), [
    [4, 4],
    [0, 20],
    [0, 20],
  ]);
  tables.seek(1, 6, 2, () => false);
  assert.deepEqual(spans(sure, 1, 2), [
    [2, 6],
    [3, 7],
  ]);
  assert.ok(opened > 1);
  tables.close();
  assert.equal(opened, 0);
});

test('halves are made whole one after another: made whole together they would be no table', () => {
  // One more in the first is half a person in each of three, or one in two of them and one more left over.
  const lines = [line(0, 1, 2), line(0, 2, 3), line(5, 1, 3), line(5, 0, 4)];
  const all = [
    [3, 4],
    [0, 9],
    [0, 9],
    [0, 9],
    [0, 9],
    [0, 99],
  ] as [number, number][];
  let asked = 0;
  const counted: OpenSolver = (programme) => {
    asked += programme.columns.filter(({ whole }) => whole).length;
    return open(programme);
  };
  const { tables, sure } = start(lines, [3, 2, 1, 2, 1, 4], all, counted);
  tables.seek(0, 4, -1, () => (sure.upper[0] ?? 0) >= 4);
  assert.deepEqual([sure.upper[0], asked], [4, 0]);
  tables.close();
});
