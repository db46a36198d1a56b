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
const suggest = (...tables: AnswerTable[]) =>
  fewerHidden(
    tables,
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

test('the preview is of the table with two groupings at most that gains the most', () => {
  const bySex = tableOf({ Adults: [40, 3], Children: [30, 25], Highways: [12, 60] });
  const [directorate = { field: 'directorate', cut: '' }, sex = { field: 'sex', cut: '' }] = bySex.by;
  const sum = (at: number, field: typeof sex): AnswerTable => ({
    ...{ ...bySex, by: [field] },
    rows: [...Map.groupBy(bySex.rows, ({ key }) => key[at] ?? '')].map(([code, rows]) => ({
      key: [code],
      n: rows.reduce((so, { n }) => so + n, 0),
    })),
  });
  const byGrade: AnswerTable = {
    ...{ ...bySex, by: [directorate, sex, { field: 'grade', cut: '' }] },
    rows: bySex.rows.flatMap(({ key, n }) => [
      { key: [...key, 'low'], n: n - Math.floor(n / 2) },
      { key: [...key, 'high'], n: Math.floor(n / 2) },
    ]),
  };
  const hiddenIn = (rows: { n: number | null }[] = []) => rows.filter(({ n }) => n === null).length;
  const [best] = suggest(sum(1, sex), byGrade, sum(0, directorate), bySex);
  const [before, after] = best?.preview ?? [];
  assert.deepEqual([before?.by, after?.by], [bySex.by, bySex.by]);
  assert.ok(hiddenIn(before?.rows) > hiddenIn(after?.rows));
  assert.deepEqual(suggest(sum(0, directorate)), []);
});

test('the best five come first; periods, quarters of pay and who is not known are never made one with another', () => {
  const units = { A: [40, 3], B: [30, 4], C: [12, 60], D: [50, 45], E: [33, 6], F: [70, 80] } as const;
  const all = tableOf(units as never);
  const found = suggest(all);
  assert.ok(found.length > 1 && found.length <= 5);
  assert.deepEqual(
    found.map(({ after }) => after),
    found.map(({ after }) => after).toSorted((a, b) => a - b),
  );
  assert.ok(found.every(({ before, after }) => after < before));
  for (const field of ['quarter', 'event-date']) {
    const by = [{ field, cut: '' }, ...all.by.slice(1)];
    assert.deepEqual(suggest({ ...all, by }), [], field);
  }
  const unknown = tableOf({ 'not-known': [40, 3], others: [30, 25], Adults: [12, 60], Roads: [50, 45] });
  assert.deepEqual(suggest(unknown), [], 'two are left that could be one, and they are too few');
});
