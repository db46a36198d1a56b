import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, PayQuestion } from '../../questions.ts';
import { policyOf } from '../policy.ts';
import { type AnswerTable, between } from './answer-table.ts';
import { countTable, groupingOf, payTables } from './answer-tables.ts';

const part = (fields: string[], rows: [...key: string[], n: number][], more: Partial<HeldPart> = {}): HeldPart => ({
  ...{ kind: 'workforce', constants: {}, fields, file: 'staff.csv' },
  rows: rows.map((row) => ({ key: row.slice(0, -1).map(String), n: Number(row.at(-1)) })),
  ...more,
});
const pay: PayQuestion = {
  ...{ kind: 'pay', measure: 'hourly-pay', of: 'sex', group: 'female', comparator: 'male', unit: 'directorate' },
};

const rowsOf = ({ rows }: Pick<AnswerTable, 'rows'>) => Object.fromEntries(rows.map(({ key, n }) => [key.join(), n]));

test('one way to divide people has one name: field and cut, bands, mentions, one group against the others', () => {
  assert.deepEqual(
    [
      'directorate',
      { field: 'grade', optional: true },
      { field: 'ethnic-group', cut: '2' },
      { field: 'ethnic-group', cut: 'white-british', against: 'white-british' },
      { field: 'age', edges: [30, 50] },
      { field: 'impairment', mentions: true },
    ].map((one) => groupingOf(one as Parameters<typeof groupingOf>[0])),
    [
      { field: 'directorate', cut: '' },
      { field: 'grade', cut: '' },
      { field: 'ethnic-group', cut: '2' },
      { field: 'ethnic-group', cut: 'white-british against white-british' },
      { field: 'age', cut: '30,50' },
      { field: 'impairment', cut: 'mentions' },
    ],
  );
});

function counted(question: CountQuestion, ...parts: HeldPart[]) {
  const found = countTable(question, parts, classifier);
  assert.ok('table' in found, JSON.stringify(found));
  return found;
}

test('a table names its people and how they are divided; all that is not known of somebody is one code', () => {
  const staff = part(
    ['sex', 'directorate'],
    [
      ['female', 'Adults', 5],
      ['not-stated', 'Adults', 2],
      ['prefer-not-to-say', 'Adults', 1],
      ['male', 'Roads', 7],
    ],
  );
  const question: CountQuestion = {
    kind: 'workforce',
    by: ['directorate', 'sex'],
    except: { directorate: ['Parks', 'Legal'] },
  };
  const { table, some } = counted(
    { ...question, where: { sex: ['male', 'female', 'not-stated', 'prefer-not-to-say'] } },
    staff,
  );
  assert.deepEqual(rowsOf(table), { 'Adults,female': 5, 'Adults,not-known': 3, 'Roads,male': 7 });
  const { rows: _rows, ...rest } = table;
  assert.deepEqual(rest, {
    people: {
      files: ['staff.csv'],
      kind: 'workforce',
      conditions: ['+sex=female|male|not-stated|prefer-not-to-say', '-directorate=Legal|Parks'],
    },
    by: [
      { field: 'directorate', cut: '' },
      { field: 'sex', cut: '' },
    ],
    ...{ among: null, rule: 'small', withoutTotal: new Set() },
  });
  assert.equal(some, null);
  assert.deepEqual(countTable({ kind: 'leavers', by: [] }, [staff], classifier), {
    ...{ state: 'not-collected', kind: 'leavers', field: null },
  });
});

test('the same people have the same name, in whatever order files, conditions and sides of pay are given', () => {
  const files = ['two.csv', 'one.csv'].map((file) =>
    part(['sex', 'directorate', 'hourly-pay'], [['male', 'Adults', '12', 20]], { file }),
  );
  const where = { sex: ['male'], directorate: ['Adults'] };
  const { people } = counted({ kind: 'workforce', where, by: [] }, ...files).table;
  assert.deepEqual(
    [people.files, people.conditions],
    [
      ['one.csv', 'two.csv'],
      ['+directorate=Adults', '+sex=male'],
    ],
  );
  const asked = { ...pay, kind: 'workforce', where, unit: null } as const;
  const names = [asked, { ...asked, group: 'male', comparator: 'female' }].map((question) => {
    const found = payTables(question, files, classifier, policyOf('under-10'));
    return 'tables' in found ? found.tables.map((table) => table.people.conditions) : [];
  });
  assert.deepEqual(names[0], names[1]);
  assert.deepEqual(names[0]?.[2], ['+directorate=Adults', '+hourly-pay=paid', '+sex=female|male', '+sex=male']);
});

test('of a survey who said something is protected by who answered, and who answered like anybody', () => {
  const survey = part(
    ['harassed-by-public'],
    [
      ['yes', 3],
      ['no', 9],
    ],
    { kind: 'survey' },
  );
  const answered: CountQuestion = {
    kind: 'survey',
    where: { 'harassed-by-public': ['yes', 'no'] },
    except: {},
    by: [],
  };
  const yes: CountQuestion = { ...answered, where: { 'harassed-by-public': ['yes'] }, among: answered };
  const { people, rule } = counted(answered, survey).table;
  assert.deepEqual([people.kind, rule], ['survey', 'small']);
  assert.equal(counted(yes, survey).table.rule, 'base');
  const staff = part(
    ['senior-manager'],
    [
      ['yes', 3],
      ['no', 9],
    ],
  );
  const senior: CountQuestion = { kind: 'workforce', where: { 'senior-manager': ['yes'] }, by: [] };
  assert.equal(counted({ ...senior, among: { kind: 'workforce', except: {} } }, staff).table.rule, 'small');
});

test('whom some are of is told with them where some files do not say who is', () => {
  const one = part(
    ['senior-manager', 'sex'],
    [
      ['yes', 'male', 3],
      ['no', 'male', 9],
      ['no', 'not-stated', 4],
    ],
    { file: 'one.csv' },
  );
  const two = part(['sex'], [['male', 20]], { file: 'two.csv' });
  const senior: CountQuestion = { kind: 'workforce', where: { 'senior-manager': ['yes'] }, by: ['sex'] };
  const { table, some } = counted({ ...senior, among: { kind: 'workforce', except: {} } }, two, one);
  assert.deepEqual(rowsOf(table), { male: 3 });
  assert.deepEqual(some && [rowsOf(some.table), some.leftOut, some.table.rule, some.table.among], [
    { male: 12, 'not-known': 4 },
    ['two.csv'],
    'small',
    null,
  ]);
  assert.deepEqual([table.among, table.among?.files], [some?.table.people, ['one.csv']]);
});

test('somebody with several impairments counts under each, so these have no total', () => {
  const staff = part(
    ['impairment', 'sex'],
    [
      ['hearing', 'male', 3],
      ['sight', 'male', 9],
    ],
  );
  const by: CountQuestion['by'] = [{ field: 'impairment', mentions: true }, 'sex'];
  assert.deepEqual(counted({ kind: 'workforce', by }, staff).table.withoutTotal, new Set(['impairment']));
});

/** In Adults 80 people are paid, in Roads 79. */
const people = part(
  ['directorate', 'sex', 'hourly-pay'],
  [
    ['Adults', 'female', '10', 40],
    ['Adults', 'male', '20', 40],
    ['Adults', 'female', '', 6],
    ['Adults', 'not-stated', '15', 2],
    ['Roads', 'female', '10', 39],
    ['Roads', 'male', '12', 39],
    ['Roads', 'male', '9000', 1],
  ],
  { kind: 'pay' },
);

test('behind pay stand who there is, who is paid, and in which quarter where these are not few', () => {
  const found = payTables(pay, [people], classifier, policyOf('under-10'));
  assert.ok('tables' in found);
  const [everybody, paid, ranked] = found.tables;
  assert.deepEqual(rowsOf(everybody), {
    ...{ 'female,Adults': 46, 'male,Adults': 40, 'not-known,Adults': 2 },
    ...{ 'female,Roads': 39, 'male,Roads': 40, 'not-known,Roads': 0 },
  });
  assert.deepEqual(rowsOf(paid), { 'female,Adults': 40, 'male,Adults': 40, 'female,Roads': 39, 'male,Roads': 40 });
  // Quarters of 20: women are paid less than men.
  assert.deepEqual(rowsOf(ranked), {
    ...{ 'female,Adults,0': 20, 'female,Adults,1': 20, 'female,Adults,2': 0, 'female,Adults,3': 0 },
    ...{ 'male,Adults,0': 0, 'male,Adults,1': 0, 'male,Adults,2': 20, 'male,Adults,3': 20 },
  });
  assert.deepEqual(everybody.people, { files: ['staff.csv'], kind: 'workforce', conditions: [] });
  assert.deepEqual(paid.people.conditions, ['+hourly-pay=paid']);
  assert.deepEqual(ranked.people.conditions, ['+hourly-pay=paid', '+sex=female|male']);
  const by = [
    { field: 'sex', cut: '' },
    { field: 'directorate', cut: '' },
  ];
  assert.deepEqual([everybody.by, paid.by], [by, by]);
  assert.deepEqual(ranked.by, [...by, { field: 'quarter', cut: 'hourly-pay by directorate' }]);
  assert.deepEqual(
    [everybody, paid, ranked].map(({ withoutTotal, knownTotal, rule, among }) => [
      ...withoutTotal,
      knownTotal,
      rule,
      among,
    ]),
    [
      ['sex', undefined, 'small', null],
      ['sex', undefined, 'small', null],
      ['directorate', 'sex', 'small', null],
    ],
  );
  // 39 on 12 pounds are less than a tenth of 9,000.
  assert.deepEqual([paid.sensitive, everybody.sensitive], [new Set([['male', 'Roads'].join(between)]), undefined]);
});

test('pay of everybody is not divided by units; what is not collected has no tables', () => {
  const found = payTables(
    { ...pay, unit: null, where: { sex: ['female', 'male'] } },
    [people],
    classifier,
    policyOf('under-10'),
  );
  assert.ok('tables' in found);
  const [everybody, , ranked] = found.tables;
  assert.deepEqual(rowsOf(everybody), { female: 85, male: 80, 'not-known': 0 });
  assert.deepEqual(everybody.people.conditions, ['+sex=female|male']);
  assert.deepEqual(
    [ranked.by[1], ranked.withoutTotal, ranked.rows.length],
    [{ field: 'quarter', cut: 'hourly-pay' }, new Set(), 8],
  );
  assert.equal('tables' in payTables({ ...pay, measure: 'bonus' }, [people], classifier, policyOf('under-10')), false);
});
