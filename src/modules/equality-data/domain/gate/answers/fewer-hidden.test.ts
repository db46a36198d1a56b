import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { policyOf } from '../policy.ts';
import type { AnswerTable } from './answer-table.ts';
import { fewerHidden } from './fewer-hidden.ts';

const open = await loadOptimiser();

/** Staff by directorate and sex. */
const tableOf = (counts: Record<string, [women: number, men: number]>): AnswerTable => ({
  people: { files: ['staff.csv'], kind: 'workforce', conditions: [] },
  by: [
    { field: 'directorate', cut: '' },
    { field: 'sex', cut: '' },
  ],
  rows: Object.entries(counts).flatMap(([unit, [women, men]]) => [
    { key: [unit, 'female'], n: women },
    { key: [unit, 'male'], n: men },
  ]),
  among: null,
  withoutTotal: new Set(),
  rule: 'small',
});
const suggest = (table: AnswerTable) =>
  fewerHidden(
    [table],
    () => null,
    policyOf('under-10'),
    { tables: [], published: [] },
    open,
    () => 5,
  );

test('a directorate with few men told with another leaves nothing to hide', () => {
  const [best] = suggest(tableOf({ Adults: [40, 3], Children: [30, 25], Highways: [12, 60] }));
  assert.ok(best?.codes.includes('Adults'));
  assert.deepEqual([best?.before, best?.after], [4, 0]);
  const [before, after] = best?.preview ?? [];
  assert.equal(before?.rows.filter(({ n }) => n === null).length, 4);
  assert.ok(after?.rows.every(({ n }) => n !== null));
  const merged = after?.rows.find(({ key }) => key[0]?.includes('|') && key[1] === 'male');
  assert.ok(merged?.n === 28 || merged?.n === 63, 'with Children 28 men, with Highways 63');
});

test('nothing is suggested where nothing is hidden, and two groups are never made one', () => {
  assert.deepEqual(suggest(tableOf({ Adults: [40, 30], Children: [30, 25], Highways: [12, 60] })), []);
  assert.deepEqual(suggest(tableOf({ Adults: [40, 3], Children: [30, 25] })), []);
});
