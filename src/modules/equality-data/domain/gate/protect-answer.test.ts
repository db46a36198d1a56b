import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTables } from './linked-tables.ts';
import type { Protection } from './protect.ts';
import { protectedTable } from './protect-answer.ts';
import { flat, now, table } from './trial.test.ts';

test('each cell is told or hidden with its bounds, in the order of its table; reasons and counts are for analysts', () => {
  const other = table('q grade n/one 20/Total 55');
  const own = table('p team n/North 4/West 6/South 40/East 5/Total 55');
  const linked = linkTables([now(other), now(own)], flat);
  assert.ok(linked.ok);
  const at = (name: string) => linked.value.cells.findIndex(({ codes }) => codes.includes(name));
  const protection: Protection = {
    hidden: Uint8Array.from(linked.value.cells, (_, cell) => (cell === at('North') || cell === at('West') ? 1 : 0)),
    small: linked.value.cells.map((_, cell) => cell === at('North')),
    lower: Float64Array.from(linked.value.cells, () => 1),
    upper: Float64Array.from(linked.value.cells, (_, cell) => (cell === at('North') ? 9 : Infinity)),
    ...{ optimal: true, method: 'cutting-planes', atLeast: 2 },
  };
  const shown = [
    { key: ['South'], count: 40, state: 'shown', lower: 40, upper: 40 },
    { key: ['East'], count: 5, state: 'shown', lower: 5, upper: 5 },
    { key: ['Total'], count: 55, state: 'shown', lower: 55, upper: 55 },
  ];
  assert.deepEqual(protectedTable(own, linked.value, protection, false), {
    file: 'p.csv',
    dimensions: ['team'],
    cells: [
      { key: ['North'], count: null, state: 'hidden', lower: 1, upper: 9 },
      { key: ['West'], count: null, state: 'hidden', lower: 1, upper: null },
      ...shown,
    ],
    hidden: 2,
  });
  assert.deepEqual(protectedTable(own, linked.value, protection, true).cells, [
    { key: ['North'], count: 4, state: 'hidden', lower: 1, upper: 9, reason: 'primary' },
    { key: ['West'], count: 6, state: 'hidden', lower: 1, upper: null, reason: 'secondary' },
    ...shown,
  ]);
});
