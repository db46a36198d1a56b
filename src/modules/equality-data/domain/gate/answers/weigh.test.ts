import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountQuestion } from '../../questions.ts';
import type { Weigh } from '../policy.ts';
import { assertSafe, attackList, isCounted, protect, workforce } from './testing.ts';

const inFive = { field: 'ethnic-group', cut: '5' } as const;
const asked: CountQuestion[] = [
  { kind: 'workforce', by: [inFive, 'service'] },
  { kind: 'workforce', by: [inFive, 'directorate'] },
];

/** Hidden counts and the people behind them, over some lists of people. */
function hiddenBy(weigh?: Weigh) {
  const hidden = { counts: 0, people: 0 };
  for (const seed of [1, 6]) {
    const part = workforce(seed);
    const done = protect(part, asked, [], 'under-10', [], weigh);
    assert.ok(done);
    assertSafe(attackList(part.rows, done.tables), seed);
    for (const { question, rows } of done.tables)
      for (const { key } of rows.filter(({ n }) => n === null)) {
        hidden.counts += 1;
        hidden.people += part.rows.reduce((sum, row) => sum + (isCounted(row, { question }, key) ? row.n : 0), 0);
      }
  }
  return hidden;
}

test('what is chosen to be kept low is lower than when something else is, and all stays safe', () => {
  const usual = hiddenBy();
  const fewest = hiddenBy('cells');
  assert.ok(usual.people < fewest.people, `${usual.people} and ${fewest.people} people`);
  assert.ok(fewest.counts < usual.counts, `${fewest.counts} and ${usual.counts} counts`);
  assert.deepEqual(hiddenBy('people'), usual);
});
