import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceBetween, movedBy, periodAfter, yearsLater } from './next-period.ts';

const from = (periodFrom: string | null) => ({ periodFrom });

test('the next period begins the day after and is as long', () => {
  const after = (periodFrom: string, periodTo: string) => Object.values(periodAfter({ periodFrom, periodTo }));
  assert.deepEqual(after('2026-04-01', '2030-03-31'), ['2030-04-01', '2034-03-31']);
  assert.deepEqual(after('2026-01-01', '2026-12-31'), ['2027-01-01', '2027-12-31']);
  assert.deepEqual(after('2025-09-01', '2026-02-28'), ['2026-03-01', '2026-08-31']);
  assert.deepEqual(after('2026-01-10', '2026-01-19'), ['2026-01-20', '2026-01-29']);
  assert.deepEqual(Object.values(periodAfter({ periodFrom: '2026-04-01', periodTo: null })), [null, null]);
});

test('the distance is in months where they are whole, else in days; backwards there is none', () => {
  assert.deepEqual(distanceBetween(from('2026-04-01'), from('2030-04-01')), { months: 48, days: 0 });
  assert.deepEqual(distanceBetween(from('2026-04-01'), from('2030-04-02')), { months: 0, days: 1462 });
  assert.equal(distanceBetween(from('2030-04-01'), from('2026-04-01')), null);
  assert.equal(distanceBetween(from('2026-04-01'), from('2026-04-01')), null);
  assert.equal(distanceBetween(from(null), from('2026-04-01')), null);
});

test('the end of a month stays the end of a month, in leap years too', () => {
  const months = (count: number) => ({ months: count, days: 0 });
  assert.equal(movedBy('2027-06-30', months(1)), '2027-07-31');
  assert.equal(movedBy('2027-02-28', months(12)), '2028-02-29');
  assert.equal(movedBy('2028-02-29', months(12)), '2029-02-28');
  assert.equal(movedBy('2027-03-15', months(48)), '2031-03-15');
  assert.equal(movedBy('2027-06-30', { months: 0, days: 10 }), '2027-07-10');
});

test('years in a title move with the period, where it moves by whole years', () => {
  const four = { months: 48, days: 0 };
  assert.equal(yearsLater('Equal Marlshire 2026 to 2030', four), 'Equal Marlshire 2030 to 2034');
  assert.equal(yearsLater('Equal Marlshire 2026/27', { months: 6, days: 0 }), 'Equal Marlshire 2026/27');
  assert.equal(yearsLater('Equal Marlshire 2026/27', { months: 12, days: 0 }), 'Equal Marlshire 2027/28');
  assert.equal(yearsLater('Equal Marlshire 2096–99', four), 'Equal Marlshire 2100–03');
  assert.equal(yearsLater('From 2026-07-01', four), 'From 2030-07-01');
  assert.equal(yearsLater('Order 12026', four), 'Order 12026');
  assert.equal(yearsLater('Equal Marlshire 2026', null), 'Equal Marlshire 2026');
});
