import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  calendarDay,
  formatDay,
  formatMoment,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatPounds,
  formatTime,
  joinWords,
  plural,
} from './formats.ts';

describe('days and moments', () => {
  it('writes a calendar day as it is, summer or winter', () => {
    assert.equal(formatDay('2024-11-07'), '7 November 2024');
    assert.equal(formatDay('2025-07-01'), '1 July 2025');
    assert.equal(formatMonth('2025-07-01'), 'July 2025');
  });

  it('takes the day of a moment in London, where summer starts an hour before UTC', () => {
    assert.equal(formatDay(new Date('2025-06-30T23:30:00Z')), '1 July 2025');
    assert.equal(formatMonth(new Date('2025-06-30T23:30:00Z')), 'July 2025');
    assert.equal(formatDay(new Date('2024-12-31T23:30:00Z')), '31 December 2024');
  });

  it('writes a moment with its time in London', () => {
    assert.equal(formatMoment(new Date('2024-11-07T15:05:00Z')), '7 November 2024 at 3:05pm');
    assert.equal(formatMoment(new Date('2024-07-07T14:05:00Z')), '7 July 2024 at 3:05pm');
  });

  it('names midday and midnight, and leaves out the minutes of a whole hour', () => {
    const times = ['00:00', '00:30', '09:00', '12:00', '12:01', '15:00', '23:59'];
    assert.deepEqual(
      times.map((time) => formatTime(new Date(`2024-11-07T${time}:00Z`))),
      ['midnight', '12:30am', '9am', 'midday', '12:01pm', '3pm', '11:59pm'],
    );
  });

  it('says an open period in words', () => {
    assert.equal(formatPeriod('2024-11-07', '2025-03-03'), '7 November 2024 to 3 March 2025');
    assert.equal(formatPeriod('2024-11-07', null), 'From 7 November 2024');
    assert.equal(formatPeriod(null, '2025-03-03'), 'By 3 March 2025');
    assert.equal(formatPeriod(null, null), 'No dates set');
  });

  it('refuses a day that does not exist', () => {
    for (const day of ['2025-02-29', '2025-2-1', '2025-02-01T10:00', '', 'soon']) {
      assert.throws(() => calendarDay(day), RangeError);
    }
  });
});

describe('numbers', () => {
  it('puts commas between thousands', () => {
    const written = [0, 7, 999, 1000, 1234567, -1234, 0.5, 1234.5].map(formatNumber);
    assert.deepEqual(written, ['0', '7', '999', '1,000', '1,234,567', '−1,234', '0.5', '1,234.5']);
  });

  it('keeps every digit of a decimal that comes as text', () => {
    assert.equal(formatNumber('12345678901234567890.10'), '12,345,678,901,234,567,890.10');
    assert.equal(formatNumber('-0.60'), '−0.60');
  });

  it('refuses what is no number', () => {
    for (const text of ['', 'ten', '1,000', '1e3']) assert.throws(() => formatNumber(text), RangeError);
    assert.throws(() => formatNumber(Number.NaN), RangeError);
  });

  it('writes pounds', () => {
    assert.deepEqual(['1234.50', '1234.00', '99', '-5.5'].map(formatPounds), ['£1,234.50', '£1,234', '£99', '−£5.50']);
  });
});

describe('words', () => {
  it('counts things', () => {
    assert.equal(plural(0, 'action'), '0 actions');
    assert.equal(plural(1, 'action'), '1 action');
    assert.equal(plural(1204, 'partner body', 'partner bodies'), '1,204 partner bodies');
  });

  it('joins a list', () => {
    assert.equal(joinWords([]), '');
    assert.equal(joinWords(['a']), 'a');
    assert.equal(joinWords(['a', 'b']), 'a and b');
    assert.equal(joinWords(['a', 'b', 'c'], 'or'), 'a, b or c');
  });
});
