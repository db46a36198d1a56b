/** What is told of a list whose every count can be reckoned on paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, PayQuestion, ProtectedCounts } from '../../questions.ts';
import { policyOf } from '../policy.ts';
import { cellName } from './answer-table.ts';
import { protectAnswers } from './protect-answers.ts';
import type { Publication } from './publication.ts';
import { checkPublicationProof } from './publication-proof.ts';

const open = await loadOptimiser();
const policy = policyOf('under-10');
const counts = { Adults: [40, 30], Children: [35, 4], Roads: [12, 60], Schools: [25, 33] };
const staff: HeldPart = {
  ...{ kind: 'workforce', constants: {}, fields: ['directorate', 'sex'], file: 'staff.csv' },
  rows: Object.entries(counts).flatMap(([unit, [women = 0, men = 0]]) => [
    { key: [unit, 'female'], n: women },
    { key: [unit, 'male'], n: men },
  ]),
};
const bySex: CountQuestion = { kind: 'workforce', by: ['directorate', 'sex'] };
const nameOf = (unit: string, sex: string) =>
  cellName(
    { files: ['staff.csv'], kind: 'workforce', conditions: [] },
    [
      { field: 'directorate', cut: '' },
      { field: 'sex', cut: '' },
    ],
    [unit, sex],
  );

type Order = Parameters<typeof protectAnswers>[0];
const run = (order: Partial<Order> = {}) =>
  protectAnswers(
    { questions: { counts: [bySex], pay: [] }, parts: [staff], policy, published: [], ...order },
    classifier,
    open,
    () => 10,
  );
function tell(order: Partial<Order> = {}) {
  const done = run(order);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}
function rowsOf(answer: ProtectedCounts | undefined): Record<string, number | null> {
  assert.ok(answer?.state === 'counted');
  return Object.fromEntries(answer.rows.map(({ key, n }) => [key.join(), n]));
}
const hiddenIn = (rows: Record<string, number | null>) => Object.keys(rows).filter((key) => rows[key] === null);

test('four men are hidden with the corners that hide the fewest people; all else is told, with totals', () => {
  const { answers, cells, hidden, optimal, method, publication, proof, waived } = tell();
  const rows = rowsOf(answers.counts[0]);
  // With Schools: 35 + 25 + 33; with Adults 35 + 40 + 30; with Roads 35 + 12 + 60.
  assert.deepEqual(hiddenIn(rows).sort(), ['Children,female', 'Children,male', 'Schools,female', 'Schools,male']);
  assert.equal(Object.keys(rows)[0], 'Total,Total');
  assert.deepEqual(
    [rows['Total,Total'], rows['Adults,Total'], rows['Total,male'], rows['Roads,female']],
    [239, 70, 127, 12],
  );
  assert.deepEqual([cells, Object.keys(rows).length, hidden, optimal, method], [15, 15, 4, true, 'cutting-planes']);
  assert.equal(publication.cells.filter(({ told }) => told === null).length, 4);
  assert.deepEqual(
    publication.small.map((at) => publication.cells[at]?.name),
    [nameOf('Children', 'male')],
  );
  assert.deepEqual([publication.files, publication.threshold, waived], [['staff.csv'], 10, []]);
  assert.deepEqual(proof.cells.filter((cell) => cell.hidden).length, 4);
  assert.equal(checkPublicationProof(proof, open), null);
});

test('nobody of a key is not told but for the total of all; what nobody was asked for is not collected', () => {
  const none: HeldPart = {
    ...staff,
    rows: [
      { key: ['Adults', 'female'], n: 40 },
      { key: ['Roads', 'male'], n: 30 },
    ],
  };
  const leavers: CountQuestion = { kind: 'leavers', by: ['sex'] };
  const { answers } = tell({ parts: [none], questions: { counts: [bySex, leavers], pay: [] } });
  assert.deepEqual(rowsOf(answers.counts[0]), {
    ...{ 'Total,Total': 70, 'Total,female': 40, 'Total,male': 30, 'Adults,Total': 40, 'Adults,female': 40 },
    ...{ 'Roads,Total': 30, 'Roads,male': 30 },
  });
  assert.deepEqual(answers.counts[1], { state: 'not-collected', kind: 'leavers', field: null });
  const empty: HeldPart = { ...staff, rows: [{ key: ['Adults', 'female'], n: 0 }] };
  assert.deepEqual(rowsOf(tell({ parts: [empty] }).answers.counts[0]), { 'Total,Total': 0 });
});

test('a waived count is told, and then nothing need be hidden; another name waives nothing', () => {
  const name = nameOf('Children', 'male');
  const { answers, hidden, waived } = tell({ waived: [name] });
  assert.deepEqual([rowsOf(answers.counts[0])['Children,male'], hidden, waived], [4, 0, [name]]);
  const other = tell({ waived: ['somebody'] });
  assert.deepEqual([other.hidden, other.waived], [4, []]);
});

test('what was small under a rule before stays small, and what is rounded is rounded to the nearest five', () => {
  const before: Publication = {
    ...{ cells: [], lines: [], small: [], asked: { counts: [], pay: [] }, files: ['staff.csv'], threshold: 13 },
  };
  const rows = rowsOf(tell({ published: [before] }).answers.counts[0]);
  assert.equal(rows['Roads,female'], null, 'twelve are fewer than thirteen');
  assert.ok(rows['Total,Total'] === 239);
  const nhs = rowsOf(tell({ policy: policyOf('nhs') }).answers.counts[0]);
  assert.deepEqual([nhs['Children,male'], nhs['Total,Total'], nhs['Adults,Total']], [null, 240, 70]);
});

test('what was told to others before leaves no way to hide a count: that is refused by the name of its cell', () => {
  const first = tell().publication;
  const cells = first.cells.map((cell): typeof cell =>
    cell.name === nameOf('Children', 'female') ? { ...cell, told: [35, 35] } : cell,
  );
  const leaked: Publication = { ...first, cells, small: [] };
  const done = run({ published: [leaked] });
  assert.deepEqual(done, { ok: false, refusal: { code: 'cannot-protect', codes: [nameOf('Children', 'male')] } });
  const again = tell({ published: [first] });
  assert.deepEqual(hiddenIn(rowsOf(again.answers.counts[0])).length, 4, 'the same may be told again');
});

test('what those inside must not know is not told to the public either', () => {
  const inside = tell({ policy: policyOf('under-50') }).publication;
  const rows = rowsOf(tell({ inside: [inside] }).answers.counts[0]);
  const without = inside.cells.filter(({ told }) => told === null).map(({ name }) => name);
  assert.ok(without.length > 4);
  for (const key of Object.keys(rows))
    if (without.includes(nameOf(...(key.split(',') as [string, string])))) assert.equal(rows[key], null, key);
});

const pay: PayQuestion = {
  ...{ kind: 'pay', measure: 'hourly-pay', of: 'sex', group: 'female', comparator: 'male', unit: null },
};
const paid = (question: PayQuestion, ...people: [unit: string, sex: string, pay: string, n: number][]) => {
  const part: HeldPart = {
    ...{ kind: 'pay', constants: {}, fields: ['directorate', 'sex', 'hourly-pay'], file: 'pay.csv' },
    rows: people.map(([unit, sex, hourly, n]) => ({ key: [unit, sex, hourly], n })),
  };
  return tell({ parts: [part], questions: { counts: [], pay: [question] } }).answers.pay[0];
};

test('pay: averages of all who are paid, quarters, and how many are of a sex that is not known', () => {
  const people: Parameters<typeof paid>[1][] = [
    ['Adults', 'female', '10', 30],
    ['Adults', 'male', '12', 30],
    ['Adults', 'female', '14', 30],
    ['Adults', 'male', '20', 30],
    ['Adults', 'not-stated', '15', 12],
  ];
  const quarters = [
    [30, 0],
    [0, 30],
    [30, 0],
    [0, 30],
  ].map(([group, comparator]) => ({ group, comparator }));
  const comparator = { everybody: 60, paid: 60, mean: 16, median: 16 };
  assert.deepEqual(paid(pay, ...people, ['Adults', 'female', '', 11]), {
    state: 'paid',
    rows: [{ unit: null, group: { everybody: 71, paid: 60, mean: 12, median: 12 }, comparator, unknown: 12, quarters }],
  });
  assert.deepEqual(paid(pay, ...people, ['Adults', 'female', '', 3]), {
    state: 'paid',
    rows: [
      { unit: null, group: { everybody: null, paid: 60, mean: 12, median: 12 }, comparator, unknown: 12, quarters },
    ],
  });
});

test('pay by unit: where few of one side are paid neither their number nor their averages are told', () => {
  const few = paid(
    { ...pay, unit: 'directorate' },
    ['Adults', 'female', '10', 20],
    ['Adults', 'male', '12', 20],
    ['Roads', 'female', '10', 9],
    ['Roads', 'male', '12', 20],
    ['Roads', 'male', '20', 20],
  );
  assert.ok(few?.state === 'paid');
  // Nine women of Roads; with the women of Adults, since there are 29 in both.
  const hidden = { everybody: null, paid: null, mean: null, median: null };
  assert.deepEqual(
    few.rows.map(({ unit, group, comparator, unknown }) => ({ unit, group, comparator, unknown })),
    [
      { unit: 'Adults', group: hidden, comparator: { everybody: 20, paid: 20, mean: 12, median: 12 }, unknown: 0 },
      { unit: 'Roads', group: hidden, comparator: { everybody: 40, paid: 40, mean: 16, median: 16 }, unknown: 0 },
    ],
  );
  assert.ok(
    few.rows.every((one) => one.quarters.every(({ group, comparator }) => group === null && comparator === null)),
  );
});

test('pay that nobody was asked for is not collected', () => {
  const { answers } = tell({ questions: { counts: [], pay: [pay] } });
  assert.equal(answers.pay[0]?.state, 'not-collected');
});
