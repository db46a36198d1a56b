import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditTables } from './audit.ts';
import { flat, open, table } from './trial.test.ts';

const audit = (...pages: string[]) => auditTables(pages.map(table), flat, open);
/** `file: codes is count`, and the sum that shows it. */
function leaks(...pages: string[]): string[] {
  const found = audit(...pages);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value.map(({ file, key, count, arithmetic }) => {
    const terms = arithmetic.kind === 'sum' ? arithmetic.sum.terms.map(({ times, number }) => times * number) : [];
    return `${file}: ${key.join(' ')} is ${count} by ${terms.join(' ')}`;
  });
}

test('a hidden cell that a total gives away is told with the numbers it follows from; what is shown is none', () => {
  assert.deepEqual(leaks('p team n/North [c]/South 40/Total 47'), ['p.csv: North is 7 by 47 -40']);
  assert.deepEqual(leaks('p team n/North 7/South 40/Total 47'), []);
  assert.deepEqual(leaks('p team n/North [c]/South [c]/Total 47'), []);
});

test('nobody counts below nought: a total of nothing tells each of its parts', () => {
  const found = audit('p team n/North [c]/South [c]/West 5/Total 5');
  assert.ok(found.ok);
  assert.deepEqual(
    found.value.map(({ key, count }) => [...key, count]),
    [
      ['North', 0],
      ['South', 0],
    ],
  );
});

test('two pages tell together what neither tells alone, whatever the order of their columns', () => {
  const one = 'one team sex n/a F [c]/a M [c]/b F 20/b M 30/a Total 16/b Total 50/Total Total 66';
  const other = 'two sex team n/F a 9/M a [c]';
  assert.deepEqual(leaks(one), []);
  assert.deepEqual(leaks(one, other), [
    'one.csv: a F is 9 by 9',
    'one.csv: a M is 7 by 16 -9',
    'two.csv: M a is 7 by 16 -9',
  ]);
});

test('a row that is not listed has nobody, but not where the totals say that rows were left out', () => {
  const rows = 'b F 10/b M 10/b X 10/b Total 30/c F [c]/c M 3/c Total 9/Total F [c]/Total M [c]/Total X [c]';
  assert.deepEqual(leaks(`p team sex n/a F <5/a M <5/a Total 6/${rows}`), [
    'p.csv: c F is 6 by 9 -3',
    'p.csv: Total X is 10 by 10',
  ]);
  assert.deepEqual(leaks(`p team sex n/a F <5/a M <5/a Total 20/${rows}`), []);
});

test('pages that cannot all be true are refused', () => {
  assert.deepEqual(audit('p team n/North <5/South <5/Total 20'), { ok: false, refusal: { code: 'contradiction' } });
  const other = audit('p team n/North 4/South 40/Total 44', 'q team n/North 5');
  assert.equal(!other.ok && other.refusal.code, 'two-counts');
});
