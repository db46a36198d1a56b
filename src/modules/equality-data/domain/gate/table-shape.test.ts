import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountedTable } from './counted-table.ts';
import { combinations, isBottom, jointOf, type Shape, shapeOf } from './table-shape.ts';

const tableOf = (dimensions: string[], ...rows: string[][]): CountedTable => ({
  ...{ file: 't.csv', dimensions },
  rows: rows.map((codes, row) => ({ row, codes, said: { count: 1 } })),
});
const hierarchy = (parents: Record<string, string[]>) => new Map([['Team', new Map(Object.entries(parents))]]);
const teams = (...codes: string[]) => tableOf(['Team'], ...codes.map((code) => [code]));
const partsOf = (table: CountedTable, parents: Record<string, string[]> = {}) =>
  Object.fromEntries(shapeOf(table, ['Team'], hierarchy(parents)).parts[0] ?? []);

test('a whole is the fewest codes that make it up, and nobody counts twice', () => {
  assert.deepEqual(partsOf(teams('b', 'a', 'Total')), { Total: ['a', 'b'] });
  assert.deepEqual(partsOf(teams('a', 'b', 'c', 'X'), { a: ['X'], b: ['X'] }), { Total: ['X', 'c'], X: ['a', 'b'] });
  // Two groupings that share a team do not add up to all.
  const crossing = { a: ['X'], b: ['X', 'Y'], c: ['Y'] };
  assert.deepEqual(partsOf(teams('a', 'b', 'c', 'X', 'Y'), crossing), {
    Total: ['a', 'b', 'c'],
    X: ['a', 'b'],
    Y: ['b', 'c'],
  });
  const deep = { a: ['X'], b: ['Y'], X: ['Z'], Y: ['Z'] };
  assert.deepEqual(partsOf(teams('a', 'b', 'X', 'Y', 'Z', 'c'), deep), {
    ...{ Total: ['Z', 'c'], X: ['a'], Y: ['b'], Z: ['X', 'Y'] },
  });
});

test('a cell at the bottom holds no other; of a table of margins nothing is known below them', () => {
  const shape = shapeOf(tableOf(['Sex', 'Team'], ['F', 'a'], ['F', 'Total']), ['Sex', 'Team', 'Age'], new Map());
  assert.deepEqual(shape.used, [['Total', 'F'], ['Total', 'a'], ['Total']]);
  assert.deepEqual([isBottom(shape, ['F', 'a', 'Total']), isBottom(shape, ['F', 'Total', 'Total'])], [true, false]);
  const margins = shapeOf(tableOf(['Sex', 'Team'], ['F', 'Total'], ['Total', 'a']), ['Sex', 'Team'], new Map());
  assert.deepEqual([margins.complete, isBottom(margins, ['F', 'a'])], [false, false]);
});

test('every cell once, the first dimension slowest', () => {
  assert.deepEqual(
    combinations([
      ['a', 'b'],
      ['1', '2'],
    ]),
    [
      ['a', '1'],
      ['a', '2'],
      ['b', '1'],
      ['b', '2'],
    ],
  );
  assert.deepEqual(combinations([]), [[]]);
});

test('tables that share dimensions in a circle come from one table of them all, others do not', () => {
  const shape = (codes: number, ...own: number[]): Shape => ({
    used: [0, 1, 2, 3].map((at) => [
      'Total',
      ...(own.includes(at) ? Array.from({ length: codes }, (_, n) => `${at}${n}`) : []),
    ]),
    parts: [0, 1, 2, 3].map(() => new Map()),
    ...{ complete: true, rests: [0, 1, 2, 3].map(() => new Set<string>()) },
  });
  const circle = jointOf([shape(2, 0, 1), shape(2, 1, 2), shape(2, 0, 2), shape(2, 2, 3)]);
  assert.deepEqual(
    circle?.used.map(({ length }) => length),
    [3, 3, 3, 1],
  );
  assert.equal(circle?.complete, false);
  assert.equal(jointOf([shape(2, 0, 1), shape(2, 1, 2)]), null);
  assert.equal(jointOf([shape(2, 0, 1, 2), shape(2, 1, 2), shape(2, 0, 2), shape(2, 0, 1)]), null);
  assert.equal(jointOf([shape(20, 0, 1), shape(20, 1, 2), shape(20, 0, 2)]), null, 'more than 3,000 cells');
});
