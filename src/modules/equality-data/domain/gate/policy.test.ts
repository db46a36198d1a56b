import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../use-cases/classify.ts';
import type { HeldPart } from '../answer.ts';
import { protectAnswers } from './answers/protect-answers.ts';
import { isPolicy, isSmall, policyCodes, policyOf, roundTo, ruleOf, spanOf } from './policy.ts';

const open = await loadOptimiser();

const codes = ['A', 'B', 'C', 'D', 'E'];

/** What is told of parts of a whole, the whole first. */
function shownOf(policy: 'nhs' | 'nearest-5', ...parts: number[]): (number | null)[] {
  const rows = parts.map((n, at) => ({ key: [codes[at] ?? ''], n }));
  const part: HeldPart = { kind: 'workforce', constants: {}, fields: ['grade'], rows, file: 'staff.csv' };
  const questions = { counts: [{ kind: 'workforce' as const, by: ['grade'] }], pay: [] };
  const order = { questions, parts: [part], policy: policyOf(policy), published: [] };
  const done = protectAnswers(order, classifier, open, () => 5);
  assert.ok(done.ok);
  const [answer] = done.value.answers.counts;
  assert.ok(answer?.state === 'counted');
  return ['Total', ...codes.slice(0, parts.length)].map((code) => {
    const row = answer.rows.find(({ key }) => key[0] === code);
    return row ? row.n : 0;
  });
}

describe('the rule of hospital statistics (NHS England, HES below the national level)', () => {
  // 0 stays, 1 to 7 are hidden, from 8 the nearest 5; totals from true numbers.
  const rows: [number, number | null][] = [
    [0, 0],
    [1, null],
    [7, null],
    [8, 10],
    [12, 10],
    [13, 15],
    [22, 20],
    [23, 25],
  ];
  for (const [count, told] of rows)
    test(`${count} is told as ${told ?? 'hidden'}`, () => {
      // With two other small numbers beside it nothing else has to be hidden.
      assert.equal(shownOf('nhs', count, 4, 6, 900)[1], told);
    });
  test('a total is rounded for itself', () => assert.equal(shownOf('nhs', 12, 12, 12)[0], 35));
});

test('Ofqual: nearest 5, 26 is 25, 1 to 4 are hidden and 0 is 0', () => {
  assert.deepEqual(shownOf('nearest-5', 26, 4, 3, 0).slice(1), [25, null, null, 0]);
});

test('a number is not hidden alone, where the rounded total and the others would nearly tell it', () => {
  // 20 and 15 would be 18 to 22 and 13 to 17: 1 to 9 at most, and 8 or 9 would not be hidden.
  const [whole, only, beside] = shownOf('nhs', 7, 13);
  assert.equal(only, null);
  assert.ok(whole === null || beside === null);
});

test('each rule by its name, with its threshold and what it rounds to', () => {
  assert.deepEqual(
    policyCodes.map((code) => [code, policyOf(code).threshold, policyOf(code).nearest]),
    [
      ['under-10', 10, 1],
      ['under-5', 5, 1],
      ['under-50', 50, 1],
      ['nhs', 8, 5],
      ['nearest-5', 5, 5],
    ],
  );
  assert.ok(policyCodes.every(isPolicy));
  assert.deepEqual(policyOf('nhs'), { code: 'nhs', threshold: 8, nearest: 5, dominance: 10, weigh: 'people' });
});

test('answers are protected to an interval as wide as the threshold, and noughts of small groups are hidden', () => {
  assert.deepEqual(ruleOf(policyOf('under-5', 'cells')), {
    ...{ threshold: 5, protect: 'interval', weigh: 'cells', groups: 'hide' },
  });
  assert.equal(ruleOf(policyOf('under-5')).weigh, 'people');
});

test('a small count is from 1 to one below the threshold', () => {
  const policy = policyOf('under-10');
  assert.deepEqual(
    [null, 0, 1, 9, 10].map((count) => isSmall(count, policy)),
    [false, false, true, true, false],
  );
  assert.deepEqual([isPolicy('nhs'), isPolicy('none')], [true, false]);
});

test('halves are rounded up, and a number told stands for a span that the threshold cuts', () => {
  assert.deepEqual(
    [2, 2.5, 3, 12.5].map((count) => roundTo(count, 5)),
    [0, 5, 5, 15],
  );
  assert.deepEqual(spanOf(15, policyOf('nhs')), [13, 17]);
  assert.deepEqual(spanOf(10, policyOf('nhs')), [8, 12]);
  assert.deepEqual(spanOf(5, policyOf('nearest-5')), [5, 7]);
  assert.deepEqual(spanOf(0, policyOf('nhs')), [0, 0]);
  assert.deepEqual(spanOf(15, policyOf('under-10')), [15, 15]);
  assert.deepEqual(spanOf(3, policyOf('under-10')), [3, 3], 'a small count that may be told');
});

describe('the rule of surveys: at least ten answered, and as many are left', () => {
  const said = { kind: 'survey', where: { 'harassed-by-public': ['yes', 'no'] }, except: {} } as const;
  const yes = { kind: 'survey', where: { 'harassed-by-public': ['yes'] }, except: {} } as const;
  const by = [{ field: 'ethnic-group', cut: '2' }];

  function told(groups: Record<string, [yes: number, no: number]>) {
    const rows = Object.entries(groups).flatMap(([code, [one, other]]) => [
      { key: [code, 'yes'], n: one },
      { key: [code, 'no'], n: other },
    ]);
    const fields = ['ethnic-group', 'harassed-by-public'];
    const part: HeldPart = { kind: 'survey', constants: {}, fields, rows, file: 'survey.csv' };
    const counts = [
      { ...said, by },
      { ...yes, by, among: said },
    ];
    const order = { questions: { counts, pay: [] }, parts: [part], policy: policyOf('under-10'), published: [] };
    const done = protectAnswers(order, classifier, open, () => 5);
    assert.ok(done.ok);
    return done.value.answers.counts.map((answer) => {
      assert.ok(answer.state === 'counted');
      return Object.fromEntries(answer.rows.map(({ key, n }) => [key[0], n]));
    });
  }

  test('three of twelve who said yes are told, since twelve answered', () => {
    const [answered, harassed] = told({ 'white-british': [40, 160], 'asian-indian': [3, 9] });
    assert.deepEqual([answered?.['bme'], harassed?.['bme'], harassed?.['white']], [12, 3, 40]);
  });

  test('of nine who answered nothing is told, nor what would give them away', () => {
    const [answered, harassed] = told({ 'white-british': [40, 160], 'asian-indian': [3, 6] });
    assert.deepEqual([answered?.['bme'], harassed?.['bme']], [null, null]);
    assert.ok(answered?.['white'] === null || answered?.['Total'] === null);
    assert.ok(harassed?.['white'] === null || harassed?.['Total'] === null);
  });
});
