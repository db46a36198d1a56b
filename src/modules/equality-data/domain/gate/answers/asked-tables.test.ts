import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, PayQuestion } from '../../questions.ts';
import { policyOf } from '../policy.ts';
import { askedTables, tablesBefore, tablesBehind } from './asked-tables.ts';
import type { Publication } from './publication.ts';

const policy = policyOf('under-10');
const merged = [{ field: 'directorate', codes: ['Adults', 'Children'] }];
const staff = (file: string): HeldPart => ({
  ...{ kind: 'workforce', constants: {}, fields: ['sex', 'directorate', 'senior-manager', 'hourly-pay'], file },
  rows: [
    { key: ['female', 'Adults', 'yes', '20'], n: 30 },
    { key: ['female', 'Children', 'no', '12'], n: 40 },
    { key: ['male', 'Roads', 'no', '14'], n: 50 },
  ],
});
const parts = [staff('one.csv')];
const everybody: CountQuestion = { kind: 'workforce', by: ['directorate'] };
const senior: CountQuestion = {
  ...everybody,
  where: { 'senior-manager': ['yes'] },
  among: { kind: 'workforce', except: {} },
};
const pay: PayQuestion = {
  ...{ kind: 'workforce', measure: 'hourly-pay', of: 'sex', group: 'female', comparator: 'male', unit: null },
};
const counted = (tables: ReturnType<typeof askedTables>['tables'], at = 0) =>
  Object.fromEntries((tables[at]?.rows ?? []).map(({ key, n }) => [key.join(), n]));

test('the tables of all questions, in their order; one that nothing answers has none', () => {
  const leavers: CountQuestion = { kind: 'leavers', by: ['directorate'] };
  const {
    counts,
    pay: paid,
    tables,
  } = askedTables({ counts: [leavers, everybody, senior], pay: [pay] }, parts, classifier, policy);
  assert.deepEqual(
    counts.map((one) => 'table' in one),
    [false, true, true],
  );
  assert.ok('tables' in (paid[0] ?? {}));
  assert.equal(tables.length, 2 + 3);
  assert.deepEqual(counted(tables), { Adults: 30, Children: 40, Roads: 50 });
  assert.deepEqual(counted(tables, 1), { Adults: 30 });
  assert.ok(tables.every((table) => !('merged' in table)));
});

test('some of people are tied to all of them where those were asked for too', () => {
  const amongOf = (counts: CountQuestion[]) =>
    askedTables({ counts, pay: [] }, parts, classifier, policy).tables.map(({ among }) => among);
  const [all, some] = askedTables({ counts: [everybody, senior], pay: [] }, parts, classifier, policy).tables;
  assert.deepEqual([all?.among, some?.among], [null, all?.people]);
  assert.deepEqual(amongOf([senior, everybody]), [all?.people, null]);
  assert.deepEqual(amongOf([senior]), [null]);
  const other: CountQuestion = { ...everybody, except: { sex: ['male'] } };
  assert.deepEqual(amongOf([other, senior]), [null, null]);
});

test('where a file does not say who is senior, the seniors are some of those of the others', () => {
  const plain: HeldPart = {
    ...staff('two.csv'),
    fields: ['sex', 'directorate'],
    rows: [{ key: ['male', 'Roads'], n: 9 }],
  };
  const { tables } = askedTables({ counts: [senior, everybody], pay: [] }, [...parts, plain], classifier, policy);
  assert.deepEqual(
    tables.map(({ people }) => people.files.join()),
    ['one.csv', 'one.csv', 'one.csv,two.csv'],
  );
  assert.deepEqual([tables[0]?.among, tables[1]?.among], [tables[1]?.people, null]);
  assert.deepEqual(counted(tables, 1), { Adults: 30, Children: 40, Roads: 50 });
});

test('merged units are one code, and the tables say so; behind them are those that tell each', () => {
  const asked = { counts: [everybody], pay: [pay], merged };
  const { tables } = askedTables(asked, parts, classifier, policy);
  assert.deepEqual(counted(tables), { 'Adults|Children': 70, Roads: 50 });
  assert.ok(tables.length === 4 && tables.every((table) => table.merged === 'directorate=Adults|Children'));
  const behind = tablesBehind(asked, parts, classifier, policy);
  assert.deepEqual(counted(behind), { Adults: 30, Children: 40, Roads: 50 });
  assert.ok(behind.length === 4 && behind.every((table) => !('merged' in table)));
  assert.deepEqual(tablesBehind({ counts: [everybody], pay: [] }, parts, classifier, policy), []);
  assert.deepEqual(tablesBehind({ ...asked, merged: [] }, parts, classifier, policy), []);
});

test('what was published before rests on its own files, and on what lies behind it', () => {
  const before = (files: string[], more: object = {}): Publication => ({
    ...{ cells: [], lines: [], asked: { counts: [everybody], pay: [], ...more }, files, threshold: 10, small: [] },
  });
  const both = [staff('one.csv'), staff('two.csv')];
  const of = (...published: Publication[]) =>
    tablesBefore(published, both, classifier, policy).map((table) => [table.people.files.join(), table.rows.length]);
  assert.deepEqual(of(before(['one.csv']), before(['two.csv'])), [
    ['one.csv', 3],
    ['two.csv', 3],
  ]);
  assert.deepEqual(of(before(['one.csv', 'two.csv'])), [['one.csv,two.csv', 3]]);
  assert.deepEqual(of(before(['one.csv'], { merged })), [
    ['one.csv', 2],
    ['one.csv', 3],
  ]);
  assert.deepEqual(of(), []);
});
