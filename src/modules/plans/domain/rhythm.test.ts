import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dueAfter, dueAfterReview, monthsDue, rhythmMonths } from './rhythm.ts';

/** Every due day up to a day, signed on the day itself. */
function calendar(firstDue: string, everyMonths: number, until: string): string[] {
  const days = [firstDue];
  for (let day = firstDue; ; days.push(day)) {
    day = dueAfterReview({ firstDue, everyMonths }, day, day).next;
    if (day > until) return days;
  }
}

test('ten years of March and September, at the end of the month', () => {
  assert.deepEqual(
    calendar('2026-03-31', 6, '2036-03-31'),
    [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036]
      .flatMap((year) => [`${year}-03-31`, `${year}-09-30`])
      .slice(0, -1),
  );
  assert.deepEqual(monthsDue({ firstDue: '2026-09-30', everyMonths: 6 }), [3, 9]);
});

test('ten years of monthly month ends, leap years too', () => {
  const days = calendar('2026-01-31', 1, '2035-12-31');
  assert.equal(days.length, 120);
  for (const day of days) {
    const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
    assert.equal(Number(day.slice(8)), last, day);
  }
  assert.ok(days.includes('2028-02-29') && days.includes('2032-02-29') && days.includes('2027-02-28'));
});

test('quarterly, annual from a leap day, and every three years', () => {
  assert.deepEqual(calendar('2026-11-30', 3, '2027-12-01'), [
    ...['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30', '2027-11-30'],
  ]);
  assert.deepEqual(calendar('2028-02-29', 12, '2033-01-01'), [
    ...['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
  ]);
  assert.deepEqual(calendar('2026-04-01', 36, '2036-03-31'), ['2026-04-01', '2029-04-01', '2032-04-01', '2035-04-01']);
  assert.equal(monthsDue({ firstDue: '2026-04-01', everyMonths: 36 }), null);
});

test('signed early or a little late, the next due day is the same; signed very late, what passed was missed', () => {
  const rhythm = { firstDue: '2026-03-31', everyMonths: 6 };
  const after = (signedOn: string) => dueAfterReview(rhythm, '2026-09-30', signedOn);
  assert.deepEqual(after('2026-09-14'), { next: '2027-03-31', missed: [] });
  assert.deepEqual(after('2026-10-20'), { next: '2027-03-31', missed: [] });
  assert.deepEqual(after('2027-03-31'), { next: '2027-09-30', missed: ['2027-03-31'] });
  assert.deepEqual(after('2028-01-05'), { next: '2028-03-31', missed: ['2027-03-31', '2027-09-30'] });
});

test('the first due day after any day is later than it, one of the rhythm, and none lies between', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, fc.constantFrom(...rhythmMonths), (firstDue, from, everyMonths) => {
      const all = [firstDue, ...calendar(firstDue, everyMonths, '2052-01-01')];
      assert.equal(
        dueAfter({ firstDue, everyMonths }, from),
        all.find((one) => one > from),
      );
    }),
    { numRuns: 300 },
  );
});
