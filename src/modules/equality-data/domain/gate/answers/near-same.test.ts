import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between } from './answer-table.ts';
import { closeCounts } from './near-same.ts';
import type { Publication } from './publication.ts';

const published = (file: string, told: Record<string, [number, number] | null>): Publication => ({
  ...{ lines: [], asked: { counts: [], pay: [] }, files: [file], threshold: 10, small: [] },
  cells: Object.entries(told).map(([name, own]) => ({ name: [file, 'workforce', '', name].join(between), told: own })),
});

test('counts the cells of two releases that differ by at least one and by fewer than the threshold, either way', () => {
  const autumn = { more: 12, fewer: 49, far: 40, same: 30, hidden: 20, most: 31, gone: 5 };
  const spring = { more: 13, fewer: 40, far: 30, same: 30, hidden: null, most: 40, fresh: 5 };
  const as = (counts: Record<string, number | null>) =>
    Object.fromEntries(
      Object.entries(counts).map(([name, n]): [string, [number, number] | null] => [name, n === null ? n : [n, n]]),
    );
  const [one, other] = [published('autumn.csv', as(autumn)), published('spring.csv', as(spring))];
  assert.equal(closeCounts(one, other, 10), 3, 'by 1, 9 and 9; not by 10 or 0, nor what one of them does not tell');
  assert.equal(closeCounts(other, one, 10), 3);
  assert.equal(closeCounts(one, other, 9), 1);
  assert.equal(closeCounts(one, other, 11), 4);
});

test('other people are other cells, and rounded counts differ by what they start from', () => {
  const one = published('a.csv', { North: [8, 12], South: [38, 42] });
  assert.equal(closeCounts(one, published('b.csv', { North: [13, 17], South: [38, 42] }), 10), 1);
  assert.equal(closeCounts(one, published('b.csv', { West: [13, 17] }), 10), 0);
});
