import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import type { CountedTable, Hierarchy } from './counted-table.ts';
import type { Rule } from './instance.ts';
import { suggestMerges } from './suggest-merges.ts';

const open = await loadOptimiser();
const rule: Rule = { threshold: 10, protect: 'interval', weigh: 'cells' };

const bands = (counts: Record<string, number>): CountedTable => ({
  file: 'bands.csv',
  dimensions: ['band'],
  rows: Object.entries(counts).map(([code, count], at) => ({ row: at + 2, codes: [code], said: { count } })),
});
const staff = bands({ a: 4, b: 8, c: 60, d: 70, e: 80, Total: 222 });
const now = { table: staff, before: false };
const effort = { hidden: 2, clock: () => 1 };

test('two small bands told as one leave nothing to hide', () => {
  const [best] = suggestMerges([now], new Map(), rule, open, effort);
  assert.deepEqual(best, { dimension: 'band', codes: ['a', 'b'], before: 2, after: 0 });
});

test('gives five at most, and none that hides as many', () => {
  const all = suggestMerges([now], new Map(), rule, open, effort);
  assert.ok(all.length <= 5 && all.every(({ before, after }) => after < before));
  assert.deepEqual(suggestMerges([now], new Map(), rule, open, { ...effort, hidden: 0 }), []);
});

test('never merges across groups, a group itself, or what was released before', () => {
  const groups = bands({ a: 4, b: 8, c: 60, low: 12, high: 60, Total: 72 });
  const parents: Hierarchy = new Map([
    [
      'band',
      new Map([
        ['a', ['low']],
        ['b', ['low']],
        ['c', ['high']],
      ]),
    ],
  ]);
  const order = { hidden: 9, clock: () => 1 };
  const pairs = suggestMerges([{ table: groups, before: false }], parents, rule, open, order).map(({ codes }) => codes);
  assert.deepEqual(pairs, [['a', 'b']]);
  const released = { table: bands({ a: 4 }), before: true };
  const kept = suggestMerges([now, released], new Map(), rule, open, effort);
  assert.ok(kept.every(({ codes }) => !codes.includes('a')));
});
