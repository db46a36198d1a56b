/** People grouped by one thing in two ways that cross: what is told in one way is not subtracted from the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, Dimension, PayQuestion } from '../../questions.ts';
import { policyOf } from '../policy.ts';
import { crossedTables } from './crossed-tables.ts';
import { protectAnswers } from './protect-answers.ts';
import type { Publication } from './publication.ts';
import { withinBy } from './within.ts';

const open = await loadOptimiser();
const policy = policyOf('under-10');

function release(parts: HeldPart[], counts: CountQuestion[], published: Publication[] = [], earlier: HeldPart[] = []) {
  const order = { questions: { counts, pay: [] }, parts, policy, published, earlier };
  const done = protectAnswers(order, classifier, open, () => 10);
  if (!done.ok) return null;
  const rows = done.value.answers.counts.map((answer) => (answer.state === 'counted' ? answer.rows : []));
  return { rows, publication: done.value.publication };
}

/** By the last of the parts' fields. */
function part(
  kind: HeldPart['kind'],
  file: string,
  field: string,
  of: Record<string, number>,
  constants = {},
): HeldPart {
  const rows = Object.entries(of).map(([codes, n]) => ({ key: codes.split(' '), n }));
  return { kind, constants, fields: field.split(' '), file, rows };
}

const bands = (...edges: number[]): Dimension => ({ field: 'salary', edges });
const halves = { field: 'event-date', cut: 'half-year' };
const years = { field: 'event-date', cut: 'financial-year' };
const leavers = (year: string, of: Record<string, number>) =>
  part('leavers', `leavers-${year}.csv`, 'event-date', of, { year });

/** What is asked by one grouping and by another, where a shown number of one less shown numbers of the other is 4. */
const cases: [name: string, parts: HeldPart[], kind: HeldPart['kind'], by: Dimension[], less: [string, string[]][]][] =
  [
    [
      'bands within bands',
      [part('workforce', 'a', 'salary', { 20000: 100, 40000: 12, 60000: 60, 80000: 4, 95000: 40 })],
      'workforce',
      [bands(30000, 70000), bands(30000, 50000, 70000, 90000)],
      [['>=70000', ['>=90000']]],
    ],
    [
      'bands that cross',
      [part('workforce', 'a', 'salary', { 20000: 100, 40000: 46, 60000: 4, 75000: 60, 95000: 40 })],
      'workforce',
      [bands(30000, 70000, 90000), bands(50000, 80000)],
      [
        ['<50000', ['<30000', '30000-70000']],
        ['30000-70000', ['<50000']],
      ],
    ],
    [
      'years of the files, and half-years of what happened in them',
      [leavers('2024', { '2024-02': 46, '2024-09': 4 }), leavers('2025', { '2025-02': 30, '2025-09': 12 })],
      'leavers',
      ['year', halves],
      [['2024', ['2024-H1']]],
    ],
    [
      'years and financial years',
      [
        leavers('2024', { '2024-02': 30, '2024-05': 16, '2024-11': 30 }),
        leavers('2025', { '2025-02': 4, '2025-05': 42, '2025-11': 30 }),
      ],
      'leavers',
      ['year', years],
      [
        ['2024', ['2023-24', '2024-25']],
        ['2025', ['2025-26']],
      ],
    ],
    [
      'a whole file of one directorate, and services in it',
      [
        part('workforce', 'a', 'service', { Care: 40, Day: 4 }, { directorate: 'Adults' }),
        part('workforce', 'b', 'service', { Foster: 50, School: 30 }, { directorate: 'Children' }),
      ],
      'workforce',
      ['directorate', 'service'],
      [['Adults', ['Care']]],
    ],
    [
      'bodies and their directorates',
      [part('workforce', 'a', 'body directorate', { 'North Adults': 40, 'North Roads': 4, 'South Schools': 50 })],
      'workforce',
      ['body', 'directorate'],
      [['North', ['Adults']]],
    ],
  ];

for (const [name, parts, kind, by, less] of cases)
  test(`${name}: four people are not what is left of shown numbers`, () => {
    const done = release(
      parts,
      by.map((one) => ({ kind, by: [one] })),
    );
    assert.ok(done);
    const numbers = new Map(done.rows.flat().map(({ key, n }) => [key.join(), n]));
    for (const [whole, some] of less)
      assert.ok(
        [whole, ...some].some((one) => numbers.get(one) === null),
        `${whole} less ${some.join(' and ')} of ${JSON.stringify([...numbers])}`,
      );
    assert.ok([...numbers.values()].filter((n) => n !== null).length > 2, 'not everything is hidden');
  });

test('a service that was in another directorate a year before is subtracted from neither', () => {
  const now = part('workforce', '2025.csv', 'directorate service', {
    ...{ 'Adults Care': 60, 'Adults Day': 4, 'Children Foster': 50, 'Children Homes': 55 },
    'Roads Lights': 90,
  });
  const before = part('workforce', '2024.csv', 'directorate service', {
    ...{ 'Schools Care': 60, 'Adults Day': 20, 'Schools Foster': 50, 'Children Homes': 55 },
    'Roads Lights': 90,
  });
  const ask: CountQuestion[] = [
    { kind: 'workforce', by: ['directorate'] },
    { kind: 'workforce', by: ['service'] },
  ];
  const first = release([before], ask);
  const second = first && release([now], ask, [first.publication], [before]);
  const numbers = new Map(second?.rows.flat().map(({ key, n }) => [key.join(), n]));
  assert.equal(numbers.get('Day'), null);
  assert.ok(numbers.get('Adults') === null || numbers.get('Care') === null, JSON.stringify([...numbers]));
});

const staff = (field: string) => {
  const yes = { 'A yes': 4, 'B yes': 25, 'C yes': 60, 'D yes': 12 };
  return part('workforce', 'a', `directorate ${field}`, { ...yes, 'A no': 100, 'B no': 20, 'C no': 30, 'D no': 500 });
};
const of = (more: Partial<CountQuestion>): CountQuestion => ({ kind: 'workforce', by: ['directorate'], ...more });
const seniors = of({ where: { 'senior-manager': ['yes'] } });
const others = of({ except: { 'senior-manager': ['yes'] } });
const bySenior = of({ by: ['senior-manager', 'directorate'] });
const isCase = { where: { process: ['disciplinary'] }, among: { kind: 'workforce' } } as const;
/** Who meets a condition, told in two ways; 101 seniors less those of three directorates are the four of the fourth. */
const conditions: [name: string, field: string, asked: CountQuestion[], at: number, keys: string[][]][] = [
  ['all, seniors and all but seniors', 'senior-manager', [of({}), seniors, others], 1, [['A'], ['B']]],
  ['seniors by a condition and by a grouping', 'senior-manager', [bySenior, seniors], 1, [['A'], ['B']]],
  [
    'cases, and a flag that stands for them',
    'disciplinary',
    [of({ by: ['disciplinary', 'directorate'] }), of({ ...isCase, kind: 'formal-process' })],
    1,
    [['A'], ['B']],
  ],
];

for (const [name, field, asked, at, keys] of conditions)
  test(`${name}: the same people are hidden in each`, () => {
    const done = release([staff(field)], asked);
    const hidden = (rows: { key: readonly string[]; n: number | null }[] = []) =>
      rows.flatMap(({ key, n }) => (n === null ? [key] : []));
    assert.deepEqual(hidden(done?.rows[at]), keys);
    const elsewhere = hidden(done?.rows[at === 1 && asked.length === 3 ? 2 : 0]).map((key) => key.at(-1));
    assert.deepEqual([...new Set(elsewhere)], ['A', 'B']);
  });

test('those whom no condition names are not what is left of shown numbers', () => {
  const steps = { 'A taken': 50, 'A refused': 46, 'A asked': 4, 'B taken': 40, 'B refused': 30, 'B asked': 20 };
  const who = (...some: string[]): CountQuestion => ({
    ...{ kind: 'training', where: { 'training-step': some }, by: ['directorate'] },
  });
  const asked = [who('asked', 'approved', 'refused', 'taken'), who('approved', 'taken'), who('refused')];
  const done = release([part('training', 'a', 'directorate training-step', steps)], asked);
  assert.ok(done?.rows.some((rows) => rows.some(({ key, n }) => key.join() === 'A' && n === null)));
  // Conditions of which each holds the next need no more than the rests of sums.
  const nested = {
    asked: { counts: [asked[0] as CountQuestion, who('taken')], pay: [] },
    parts: [staff('training-step')],
  };
  assert.deepEqual(crossedTables(nested, [], classifier, policy, withinBy(nested.parts, classifier)), []);
});

test('only what crosses is counted by both, by the groups that have people', () => {
  const parts = [part('workforce', 'a', 'sex salary', { 'f 20000': 3, 'm 40000': 5, 'f 60000': 7 })];
  const tablesOf = (...counts: Dimension[][]) =>
    crossedTables(
      { asked: { counts: counts.map((by): CountQuestion => ({ kind: 'workforce', by })), pay: [] }, parts },
      [],
      classifier,
      policy,
      withinBy(parts, classifier),
    );
  assert.deepEqual(tablesOf([bands(30000)], ['sex', bands(30000)], ['sex']), []);
  const groups = ['<30000 <50000', '>=30000 <50000', '>=30000 >=50000'];
  const readable = (tables: ReturnType<typeof tablesOf>) =>
    tables.map(({ rows }) => rows.map(({ key, n }) => [...key.map((one) => one.replaceAll('\u001d', ' ').trim()), n]));
  const plain = [groups[0], groups[1], groups[2]].map((group, at) => [group, [3, 5, 7][at]]);
  assert.deepEqual(readable(tablesOf([bands(30000)], ['sex', bands(50000)], ['sex'])), [plain]);
  const bySex = plain.map(([group, n], at) => [['f', 'm', 'f'][at], group, n]);
  assert.deepEqual(readable(tablesOf(['sex', bands(30000)], ['sex', bands(50000)])), [bySex]);
  assert.deepEqual(readable(tablesOf(['sex', bands(30000)], ['sex', bands(50000)], [bands(40000)])), [
    bySex,
    [
      ['<30000 <40000 <50000', 3],
      ['>=30000 >=40000 <50000', 5],
      ['>=30000 >=40000 >=50000', 7],
    ],
  ]);
  assert.deepEqual(tablesOf([{ field: 'ethnic-group', cut: '5' }], [{ field: 'ethnic-group', cut: '2' }]), []);
  assert.deepEqual(tablesOf([{ field: 'impairment', mentions: true }], ['impairment']), []);
});

test('whom pay tells of are grouped as those who are counted', () => {
  const parts = [part('workforce', 'a', 'age hourly-pay', { '17 10': 12, '30 11': 20, '70 12': 15 })];
  const pay: PayQuestion = {
    ...{ kind: 'workforce', measure: 'hourly-pay', unit: null },
    ...{ of: { field: 'age', cut: 'adult-care' }, group: '18-64', comparator: '65+' },
  };
  const counts: CountQuestion[] = [{ kind: 'workforce', by: [{ field: 'age', cut: 'working-age' }] }];
  const found = crossedTables(
    { asked: { counts, pay: [pay] }, parts },
    [],
    classifier,
    policy,
    withinBy(parts, classifier),
  );
  assert.deepEqual(
    found.map(({ rows }) => rows.map(({ n }) => n)),
    [[12, 20, 15]],
  );
});

test('only what shares files, kinds of people and a thing is crossed; each of the people who were asked of it', () => {
  const now = part('workforce', 'now.csv', 'directorate service sex', {
    ...{ 'A Care f': 3, 'A Help f': 5 },
    ...{ 'B Help m': 7, 'B Roads m': 9 },
  });
  const old = { ...now, file: 'old.csv' };
  const applicants: HeldPart = { ...now, kind: 'recruitment', file: 'jobs.csv' };
  const asks = (parts: HeldPart[], ...counts: CountQuestion[]) => ({ asked: { counts, pay: [] }, parts });
  const services: CountQuestion = { kind: 'workforce', by: ['service'] };
  const namesOf = (...before: ReturnType<typeof asks>[]) =>
    crossedTables(asks([now], of({})), before, classifier, policy, withinBy([now, old, applicants], classifier)).map(
      ({ people, rows }) => [people.files.join(), people.kind, rows.length],
    );
  assert.deepEqual(namesOf(), []);
  assert.deepEqual(namesOf(asks([old], services)), [], 'of other files');
  assert.deepEqual(namesOf(asks([applicants], { kind: 'recruitment', by: ['service'] })), [], 'of other people');
  // Help is of both directorates: four services of a directorate.
  assert.deepEqual(namesOf(asks([now], services)), [['now.csv', 'workforce', 4]]);
  // Files that are beside each other in what was asked.
  const both = asks([now, old], services);
  assert.deepEqual(namesOf(both).sort(), [
    ['now.csv,old.csv', 'workforce', 4],
    ['now.csv', 'workforce', 4],
  ]);
  assert.deepEqual(namesOf(both, asks([old], services)).length, 3, 'files that are beside these');
  const women = { ...services, where: { sex: ['f'] } };
  assert.deepEqual(namesOf(asks([now], women)).length, 2, 'of all, and of women');
});
