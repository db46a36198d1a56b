import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTimescale } from './timescale.ts';

const anchor = '2024-05-10';

/** [text, kind, from, to], counted from 10 May 2024. */
const CASES: [string, string, string | null, string | null][] = [
  ['31 March 2025', 'date', null, '2025-03-31'],
  ['23rd of May 2022', 'date', null, '2022-05-23'],
  ['01/04/24', 'date', null, '2024-04-01'],
  ['2025-09-30', 'date', null, '2025-09-30'],
  ['Oct 23', 'date', null, '2023-10-31'],
  ['Dec-25', 'date', null, '2025-12-31'],
  ['February 2028', 'date', null, '2028-02-29'],
  ['by the end of 2025', 'date', null, '2025-12-31'],
  ['by end of FY', 'date', null, '2025-03-31'],
  ['Q2 2024/25', 'window', '2024-07-01', '2024-09-30'],
  ['2024/25 Q4', 'window', '2025-01-01', '2025-03-31'],
  ['Q2 2024', 'window', '2024-04-01', '2024-06-30'],
  ['2024/25', 'window', '2024-04-01', '2025-03-31'],
  ['academic year 2024/25', 'window', '2024-09-01', '2025-08-31'],
  ['Autumn 2024', 'window', '2024-09-01', '2024-11-30'],
  ['2009 – 2012', 'window', '2009-01-01', '2012-12-31'],
  ['April – September 2024', 'window', '2024-04-01', '2024-09-30'],
  ['November to February 2025', 'window', '2024-11-01', '2025-02-28'],
  ['27 May - 3 June 2025', 'window', '2025-05-27', '2025-06-03'],
  ['May 2024 and Oct 2024', 'window', '2024-05-01', '2024-10-31'],
  ['Ongoing', 'ongoing', null, null],
  ['From April 2024 and ongoing', 'ongoing', '2024-04-01', null],
  ['Q2 24/25', 'window', '2024-07-01', '2024-09-30'],
  ['Q1-Q2 2026/27', 'window', '2026-04-01', '2026-09-30'],
  ['second half of 2026', 'window', '2026-07-01', '2026-12-31'],
  ['H1 2026/27', 'window', '2026-04-01', '2026-09-30'],
  ['First quarter 2026', 'window', '2026-01-01', '2026-03-31'],
  ['Spring/Summer 2026', 'window', '2026-03-01', '2026-08-31'],
  ['24/25', 'window', '2024-04-01', '2025-03-31'],
  ['FY2025-26', 'window', '2025-04-01', '2026-03-31'],
  ['FY26', 'window', '2025-04-01', '2026-03-31'],
  ['AY 2025/26', 'window', '2025-09-01', '2026-08-31'],
  ['25/26 – 27/28', 'window', '2025-04-01', '2028-03-31'],
  ['early 2026', 'window', '2026-01-01', '2026-04-30'],
  ['mid-2026', 'window', '2026-05-01', '2026-08-31'],
  ['Mid/late 2026', 'window', '2026-05-01', '2026-12-31'],
  ['late 2025/26', 'window', '2025-12-01', '2026-03-31'],
  ['By early 2028', 'date', null, '2028-04-30'],
  ['Semester 1 2025/26', 'window', '2025-09-01', '2026-01-31'],
  ['second semester, 2025/26', 'window', '2026-02-01', '2026-06-30'],
  ['Semester 2 2026', 'window', '2026-07-01', '2026-11-30'],
  ['Michaelmas term 2025', 'window', '2025-10-01', '2025-12-31'],
  ['Hilary 2026', 'window', '2026-01-01', '2026-03-31'],
  ['Lent Term 2025/26', 'window', '2026-01-01', '2026-03-31'],
  ['Autumn term 2025/26', 'window', '2025-09-01', '2025-12-31'],
  ['Summer 2025/26', 'window', '2026-06-01', '2026-08-31'],
  ['Q1 & Q2 26/27', 'window', '2026-04-01', '2026-09-30'],
  ['From April 2026', 'ongoing', '2026-04-01', null],
  ['2026 onwards', 'ongoing', '2026-01-01', null],
  ['Monthly from May 2026', 'recurring', '2026-05-01', null],
  ['December 2025 and then annually', 'recurring', '2025-12-01', null],
  ['March 2026 (annual review)', 'date', null, '2026-03-31'],
  ['within 120 days of', 'relative', null, null],
  ['Years 1-3', 'relative', null, null],
  ['next financial year', 'relative', null, null],
  ['annually', 'recurring', null, null],
  ['every three years', 'recurring', null, null],
  ['March and September', 'recurring', null, null],
  ['Every October', 'recurring', null, null],
  ['within 6 months', 'relative', '2024-05-10', '2024-11-10'],
  ['within 120 days of publication', 'relative', null, null],
  ['Year 2', 'relative', null, null],
  ['31/02/2025', 'unknown', null, null],
  ['to be agreed', 'unknown', null, null],
  ['', 'unknown', null, null],
];

for (const [text, kind, from, to] of CASES) {
  test(`reads “${text}” as ${kind} ${from ?? ''}–${to ?? ''}`, () => {
    assert.deepEqual(readTimescale(text, { horizons: [], anchor }).timescale, { text, kind, from, to });
  });
}

test('keeps the text of an impossible date and says which it is', () => {
  assert.deepEqual(readTimescale('30 February 2025').impossible, ['30 February 2025']);
  assert.deepEqual(readTimescale('29/02/2024').impossible, []);
});

test('takes the longest name of a horizon, and does not make one of its parts', () => {
  const horizons = [{ word: 'Short Term', from: '2024-05-10', to: '2024-08-10' }];
  const reading = readTimescale('Short to Medium Term', { horizons, anchor });
  assert.deepEqual(reading.undefinedHorizons, ['Short to Medium Term']);
  assert.equal(reading.timescale.to, null);
  assert.equal(readTimescale('short-term', { horizons, anchor }).timescale.to, '2024-08-10');
});

test('leaves what is counted from a day open where no day is known', () => {
  assert.equal(readTimescale('within 6 months').timescale.to, null);
  assert.equal(readTimescale('by end of FY').timescale.to, null);
});
