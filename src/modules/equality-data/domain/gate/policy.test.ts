import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { closeCounts } from './answers/near-same.ts';
import { protectByRounding } from './answers/round-tables.ts';
import type { LinkedTables } from './linked-tables.ts';
import { isPolicy, isSmall, policyOf, roundTo, spanOf } from './policy.ts';

const open = await loadOptimiser();

/** A total and its parts, as one sum. */
function sum(...parts: number[]): LinkedTables {
  const whole = parts.reduce((all, count) => all + count, 0);
  const cells = [whole, ...parts].map((count, at) => ({
    ...{ codes: [String(at)], count, now: true, rest: false, before: null },
  }));
  return { dimensions: ['cell'], cells, lines: [{ whole: 0, parts: parts.map((_, at) => at + 1) }], rests: [] };
}

const shownOf = (policy: 'nhs' | 'nearest-5', ...parts: number[]) => {
  const done = protectByRounding(sum(...parts), policyOf(policy), open);
  assert.ok(done.ok);
  return done.value.shown;
};

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

test('a number that is hidden alone, and that rounded sums leave open, stays alone', () => {
  const [, only, beside] = shownOf('nhs', 7, 13);
  // 20 is 18 to 22 and 15 is 13 to 17: the hidden number is 1 to 9, and by the rule 1 to 7.
  assert.deepEqual([only, beside], [null, 15]);
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
});

test('counts of other data that differ by few are told, by what they count', () => {
  const told = (file: string, counts: (number | null)[]) => ({
    cells: counts.map((count, at) => ({
      name: [file, 'staff', `sex@=${at}`].join('\u001f'),
      told: count === null ? null : ([count, count] as [number, number]),
    })),
    ...{ lines: [], asked: { counts: [], pay: [] }, small: [] },
  });
  const [before, now] = [told('2025', [40, 50, null, 60, 70]), told('2026', [40, 51, 12, 69, 80])];
  assert.equal(closeCounts(now, before, 10), 2); // 1 and 9; not 0, not 10, not what was hidden
});
