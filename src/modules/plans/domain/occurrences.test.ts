import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrencesOf } from './occurrences.ts';

type Days = [from: string | null, to: string | null];

const FINANCIAL: Days = ['2025-04-01', '2026-03-31'];
const ACADEMIC: Days = ['2025-08-01', '2026-07-31'];
const CALENDAR: Days = ['2027-01-01', '2028-12-31'];

function dueDays(text: string, [from, to]: Days, [start, end]: Days = [null, null]): string[] {
  return occurrencesOf({ text, from: start, to: end }, { from, to });
}

test('quarters end with the quarters of the plan’s own year', () => {
  const financial = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];
  for (const text of [
    'Quarterly',
    'by end of each quarter',
    'every 3 months',
    'Four times a year',
    'every three months',
  ])
    assert.deepEqual(dueDays(text, FINANCIAL), financial, text);
  assert.deepEqual(dueDays('At least quarterly', ACADEMIC), ['2025-10-31', '2026-01-31', '2026-04-30', '2026-07-31']);
});

test('a period that is not whole years follows the calendar', () => {
  assert.deepEqual(dueDays('quarterly', ['2025-05-12', '2026-01-20']), ['2025-06-30', '2025-09-30', '2025-12-31']);
});

test('a month ends on its own last day, in a leap year on the 29th of February', () => {
  assert.deepEqual(dueDays('Monthly', ['2028-01-01', '2028-04-30']), [
    '2028-01-31',
    '2028-02-29',
    '2028-03-31',
    '2028-04-30',
  ]);
  assert.deepEqual(dueDays('February each year', CALENDAR), ['2027-02-28', '2028-02-29']);
  assert.deepEqual(dueDays('29 February annually', CALENDAR), ['2027-02-28', '2028-02-29']);
});

test('named months fall due at their end, named days on the day', () => {
  const spring = ['2025-04-01', '2027-03-31'] as Days;
  assert.deepEqual(dueDays('March and September', spring), ['2025-09-30', '2026-03-31', '2026-09-30', '2027-03-31']);
  assert.deepEqual(dueDays('annually in April', spring), ['2025-04-30', '2026-04-30']);
  assert.deepEqual(dueDays('Every October', spring), ['2025-10-31', '2026-10-31']);
  assert.deepEqual(dueDays('Annually by 31st January', spring), ['2026-01-31', '2027-01-31']);
  assert.deepEqual(dueDays('1 April and 1 October each year', FINANCIAL), ['2025-04-01', '2025-10-01']);
  assert.deepEqual(dueDays('Twice a year (June, December)', FINANCIAL), ['2025-06-30', '2025-12-31']);
  assert.deepEqual(dueDays('June 15 each year', FINANCIAL), ['2025-06-15']);
});

test('half years, years and longer count from the start of the plan', () => {
  const three = ['2025-04-01', '2029-03-31'] as Days;
  for (const text of ['every 6 months', 'six-monthly', 'Biannually', 'bi-annually', 'twice a year', 'half-yearly'])
    assert.deepEqual(dueDays(text, FINANCIAL), ['2025-09-30', '2026-03-31'], text);
  assert.deepEqual(dueDays('Annual review', three), ['2026-03-31', '2027-03-31', '2028-03-31', '2029-03-31']);
  assert.deepEqual(dueDays('every two years', three), ['2027-03-31', '2029-03-31']);
  assert.deepEqual(dueDays('Biennially', three), ['2027-03-31', '2029-03-31']);
  assert.deepEqual(dueDays('every other year', three), ['2027-03-31', '2029-03-31']);
});

test('terms are those of a school year', () => {
  for (const text of ['termly', 'Each term', 'once a term'])
    assert.deepEqual(dueDays(text, ['2025-09-01', '2026-08-31']), ['2025-12-31', '2026-03-31', '2026-07-31'], text);
});

test('the end of a financial or calendar year is the same in every plan', () => {
  assert.deepEqual(dueDays('end of each financial year', ACADEMIC), ['2026-03-31']);
  assert.deepEqual(dueDays('every calendar year', CALENDAR), ['2027-12-31', '2028-12-31']);
});

test('weeks are counted in days', () => {
  assert.deepEqual(dueDays('Fortnightly', ['2025-04-01', '2025-04-30']), ['2025-04-14', '2025-04-28']);
  assert.deepEqual(dueDays('weekly', ['2025-04-01', '2025-04-21']), ['2025-04-07', '2025-04-14', '2025-04-21']);
});

test('work with a window of its own stays within it and within the plan', () => {
  assert.deepEqual(dueDays('Quarterly from June 2025', FINANCIAL, ['2025-06-01', null]), [
    '2025-08-31',
    '2025-11-30',
    '2026-02-28',
  ]);
  assert.deepEqual(dueDays('Monthly until May 2025', FINANCIAL, [null, '2025-05-31']), ['2025-04-30', '2025-05-31']);
  assert.deepEqual(dueDays('April 2025 and annually thereafter', ['2025-04-01', '2027-03-31'], ['2025-04-01', null]), [
    '2026-03-31',
    '2027-03-31',
  ]);
});

test('the last day of a window counts, the day after it does not', () => {
  assert.deepEqual(dueDays('31 March each year', FINANCIAL), ['2026-03-31']);
  assert.deepEqual(dueDays('31 March each year', ['2025-04-01', '2026-03-30']), []);
  assert.deepEqual(dueDays('1 April each year', FINANCIAL), ['2025-04-01']);
});

test('an uncertain rhythm gives no days', () => {
  for (const text of [
    'Ongoing',
    'Regularly',
    'March',
    'bi-monthly',
    'Monthly, then quarterly',
    'Monthly or quarterly',
    'quarterly as required',
    'Quarterly (TBC)',
    'Quarterly (March)',
    'first Monday of each month',
    'Monthly until March',
    'not quarterly',
    'every meeting',
    '',
  ])
    assert.deepEqual(dueDays(text, FINANCIAL), [], text);
});

test('without an end in the words or the plan there are no days', () => {
  assert.deepEqual(dueDays('Monthly', [null, null]), []);
  assert.deepEqual(dueDays('Monthly', ['2025-04-01', null]), []);
  assert.deepEqual(dueDays('Monthly', ['2026-04-01', '2025-04-01']), []);
});

test('there are never more than 120', () => {
  const many = dueDays('weekly', ['2025-04-01', '2035-03-31']);
  assert.equal(many.length, 120);
  assert.equal(many[0], '2025-04-07');
});
