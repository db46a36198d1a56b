import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../platform/kernel/day.ts';
import { type DueSubject, type Reminder, type ReminderChoice, type ReminderRules, remindersDue } from './reminders.ts';

const rules: ReminderRules = {
  ...{ before: [14, 3], onDay: true, after: [7, 28], escalateAfter: 30, escalateTo: null },
  digest: { every: 'day' },
};
const subject = (more: Partial<DueSubject> = {}): DueSubject => ({
  ...{ id: 'action', dueOn: '2026-06-15', rules, recipients: ['elin'], escalateTo: ['bridget'] },
  ...more,
});

/** Every day of 2026 but those left out, keeping what was sent: what went out on which day. */
function yearOf(
  subjects: DueSubject[],
  choiceOf: (person: string) => ReminderChoice = () => 'each',
  isDown: (day: string) => boolean = () => false,
): string[] {
  const sent: Reminder[] = [];
  const lines: string[] = [];
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    if (isDown(day)) continue;
    const wasSent = (one: Reminder) => sent.some((before) => JSON.stringify(before) === JSON.stringify(one));
    const due = remindersDue(subjects, choiceOf, wasSent, day);
    sent.push(...due);
    lines.push(...due.map(({ personId, rule }) => `${day} ${personId} ${rule}`));
  }
  return lines;
}

test('in a year each rule reminds once, on its day', () => {
  assert.deepEqual(yearOf([subject()]), [
    '2026-06-01 elin before-14',
    '2026-06-12 elin before-3',
    '2026-06-15 elin on-day',
    '2026-06-22 elin after-7',
    '2026-07-13 elin after-28',
    '2026-07-15 bridget escalation',
  ]);
});

test('days on which nothing ran are made up for by the latest rule alone', () => {
  const down = (day: string) => day >= '2026-06-01' && day <= '2026-06-22';
  assert.deepEqual(yearOf([subject({ escalateTo: [] })], undefined, down), [
    '2026-06-23 elin after-7',
    '2026-07-13 elin after-28',
  ]);
});

test('something long overdue when the rules begin is told once', () => {
  assert.deepEqual(yearOf([subject({ dueOn: '2024-06-15', escalateTo: [] })]), ['2026-01-01 elin after-28']);
});

test('a new due day begins anew', () => {
  const moved = yearOf([subject({ escalateTo: [] }), subject({ dueOn: '2026-12-31', escalateTo: [] })]);
  assert.deepEqual(moved.slice(-3), [
    '2026-12-17 elin before-14',
    '2026-12-28 elin before-3',
    '2026-12-31 elin on-day',
  ]);
});

test('a weekly digest comes on its day only and tells what is due before the next one', () => {
  const weekly = { ...rules, digest: { every: 'week' as const, on: 5 } };
  const fridays = yearOf([subject({ rules: weekly, escalateTo: [] })]);
  assert.deepEqual(fridays, [
    '2026-05-29 elin before-14',
    '2026-06-12 elin on-day',
    '2026-06-26 elin after-7',
    '2026-07-17 elin after-28',
  ]);
});

test('a monthly digest looks ahead a whole month, into the next year too', () => {
  const monthly = { ...rules, digest: { every: 'month' as const, on: 28 } };
  assert.deepEqual(yearOf([subject({ rules: monthly, escalateTo: [] })]), [
    '2026-05-28 elin on-day',
    '2026-06-28 elin after-7',
    '2026-07-28 elin after-28',
  ]);
  const january = subject({ rules: monthly, dueOn: '2027-01-27', escalateTo: [] });
  assert.deepEqual(yearOf([january]), ['2026-12-28 elin on-day']);
  assert.deepEqual(yearOf([{ ...january, dueOn: '2027-01-28' }]), ['2026-12-28 elin before-3']);
});

test('people choose Mondays or nothing, whatever the plan says', () => {
  assert.deepEqual(
    yearOf([subject()], (person) => (person === 'elin' ? 'weekly' : 'none')),
    [
      '2026-06-01 elin before-14',
      '2026-06-08 elin before-3',
      '2026-06-15 elin on-day',
      '2026-06-22 elin after-7',
      '2026-07-13 elin after-28',
    ],
  );
  assert.deepEqual(
    yearOf([subject()], () => 'none'),
    [],
  );
});

test('rules that name no day remind nobody', () => {
  const none = { ...rules, before: [], onDay: false, after: [], escalateAfter: null };
  assert.deepEqual(yearOf([subject({ rules: none })]), []);
  assert.deepEqual(yearOf([subject({ rules: { ...none, before: [3] } })]), ['2026-06-12 elin before-3']);
});
