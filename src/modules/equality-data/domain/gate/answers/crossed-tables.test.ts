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

test('only what crosses is counted by both, by the groups that have people', () => {
  const parts = [part('workforce', 'a', 'sex salary', { 'f 20000': 3, 'm 40000': 5, 'f 60000': 7 })];
  const tablesOf = (...counts: Dimension[][]) =>
    crossedTables(
      [{ asked: { counts: counts.map((by): CountQuestion => ({ kind: 'workforce', by })), pay: [] }, parts }],
      classifier,
      policy,
      withinBy(parts, classifier),
    );
  assert.deepEqual(tablesOf([bands(30000)], ['sex', bands(30000)], ['sex']), []);
  const [plain, bySex, ...others] = tablesOf([bands(30000)], ['sex', bands(50000)], ['sex']);
  assert.deepEqual(others, []);
  const groups = ['<30000 <50000', '>=30000 <50000', '>=30000 >=50000'];
  assert.deepEqual(
    plain?.rows.map(({ key, n }) => [key.join().replace('\u001d', ' '), n]),
    [
      [groups[0], 3],
      [groups[1], 5],
      [groups[2], 7],
    ],
  );
  assert.deepEqual(
    bySex?.rows.map(({ key, n }) => [...key.map((one) => one.replace('\u001d', ' ')), n]),
    [
      ['f', groups[0], 3],
      ['m', groups[1], 5],
      ['f', groups[2], 7],
    ],
  );
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
    [{ asked: { counts, pay: [pay] }, parts }],
    classifier,
    policy,
    withinBy(parts, classifier),
  );
  assert.deepEqual(
    found.map(({ rows }) => rows.map(({ n }) => n)),
    [
      [12, 20, 15],
      [12, 20, 15],
    ],
  );
});
