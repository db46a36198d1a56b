import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between } from './answer-table.ts';
import { explainHidden } from './explain-hidden.ts';
import { readCellName } from './read-cell-name.ts';

const shown = (n: number) => ({ told: [n, n] as const, hidden: false });
const hidden = { told: null, hidden: true };
const unnamed = { told: null, hidden: false };

test('a small cell is hidden for its own sake, another since the sum would give the small one away', () => {
  // 0 = 1 + 2 + 3, where 1 is small and 2 is hidden with it
  const found = explainHidden([shown(60), hidden, hidden, shown(30)], [{ whole: 0, parts: [1, 2, 3] }], new Set([1]));
  assert.deepEqual(
    found.map(({ cell, why }) => [cell, why]),
    [
      [1, { code: 'small' }],
      [2, { code: 'protects', other: 1, alone: true }],
    ],
  );
});

test('a sum in which a small cell is the only other hidden one explains better than a shorter one', () => {
  const cells = [shown(60), hidden, hidden, hidden, shown(9), shown(90), shown(20)];
  const sums = [
    { whole: 0, parts: [1, 2, 3] },
    { whole: 5, parts: [1, 2, 4, 6] },
  ];
  const [, second] = explainHidden(cells, sums, new Set([1]));
  assert.deepEqual([second?.why, second?.sum], [{ code: 'protects', other: 1, alone: true }, sums[1]]);
});

test('a small cell is shown in the shortest sum that it stands in, in which everything was told or hidden', () => {
  const cells = [shown(60), hidden, hidden, hidden, shown(90), shown(9), unnamed];
  const sums = [
    { whole: 0, parts: [1, 2, 3] },
    { whole: 5, parts: [1] },
    { whole: 4, parts: [1, 2] },
    { whole: 6, parts: [1] },
  ];
  for (const all of [sums, sums.toReversed()])
    assert.deepEqual(explainHidden(cells, all, new Set([1]))[0], { cell: 1, why: { code: 'small' }, sum: sums[1] });
  assert.deepEqual(explainHidden(cells, [], new Set([1]))[0]?.sum, null);
});

test('sums through what nobody named explain nothing by themselves', () => {
  const found = explainHidden([shown(60), hidden, unnamed], [{ whole: 0, parts: [1, 2] }], new Set());
  assert.deepEqual(found, [{ cell: 1, why: { code: 'sums' }, sum: null }]);
});

test('the name of a cell is read back; what is left of two has none', () => {
  const name = ['r1 r2', 'workforce', '+process=a|b', '-agency=yes', '', 'grade@=Grade 1', 'sex@2=f'].join(between);
  assert.deepEqual(readCellName(name), {
    kind: 'workforce',
    conditions: [
      { sign: '+', field: 'process', codes: ['a', 'b'] },
      { sign: '-', field: 'agency', codes: ['yes'] },
    ],
    at: [
      { field: 'grade', cut: '', code: 'Grade 1' },
      { field: 'sex', cut: '2', code: 'f' },
    ],
  });
  assert.equal(readCellName([name, 'but', name].join(between)), null);
});
