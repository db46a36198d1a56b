import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
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
