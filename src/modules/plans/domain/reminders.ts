import { addDays, type Day, daysBetween } from '../../../platform/kernel/day.ts';

/** When a plan reminds people of what is due. */
export interface ReminderRules {
  /** Days before the due day, such as 14 and 3. */
  before: number[];
  onDay: boolean;
  /** Days after the due day. */
  after: number[];
  /** After so many days somebody else is told; null: nobody is. */
  escalateAfter: number | null;
  /** Who is told; null: the equality leads. */
  escalateTo: string | null;
  digest: Digest;
}

/** Each day, or everything together on a day of the week (1 is Monday) or of the month (1 to 28). */
export type Digest = { every: 'day' } | { every: 'week' | 'month'; on: number };

/** What a person chose: as the plans say, all together on Mondays, or none. */
export const reminderChoices = ['each', 'weekly', 'none'] as const;
export type ReminderChoice = (typeof reminderChoices)[number];

/** Something that is due. */
export interface DueSubject {
  id: string;
  dueOn: Day;
  rules: ReminderRules;
  recipients: readonly string[];
  /** Who is told when it is long overdue. */
  escalateTo: readonly string[];
}

export interface Reminder {
  personId: string;
  subjectId: string;
  dueOn: Day;
  /** Such as `before-14`, `on-day`, `after-7`, `escalation`: once it was sent, it is not sent again. */
  rule: string;
}

const mondays: Digest = { every: 'week', on: 1 };

/**
 * What people are to be reminded of today. Of several rules that a day has reached only the latest counts, so that a
 * day on which nothing ran is made up for and nobody hears of the same thing twice.
 */
export function remindersDue(
  subjects: readonly DueSubject[],
  choiceOf: (personId: string) => ReminderChoice,
  wasSent: (reminder: Reminder) => boolean,
  today: Day,
): Reminder[] {
  const due = subjects.flatMap(({ id, dueOn, rules, recipients, escalateTo }) => {
    const remind = (people: readonly string[], ruleFor: (ahead: number) => string | null) =>
      people.flatMap((personId) => {
        const digest = digestFor(choiceOf(personId), rules.digest);
        const rule = digest && isDigestDay(digest, today) ? ruleFor(daysUntilNext(digest, today) - 1) : null;
        return rule ? [{ personId, subjectId: id, dueOn, rule }] : [];
      });
    return [
      ...remind(recipients, (ahead) => ruleReached(rules, dueOn, today, ahead)),
      ...remind(escalateTo, () => (isEscalated(rules, dueOn, today) ? 'escalation' : null)),
    ];
  });
  return due.filter((reminder) => !wasSent(reminder));
}

/** Null: this person wants none. */
const digestFor = (choice: ReminderChoice, digest: Digest): Digest | null =>
  choice === 'none' ? null : choice === 'weekly' ? mondays : digest;

/** The latest rule that the day has reached. A digest looks ahead to what would come before the next one. */
export function ruleReached(
  { before, onDay, after }: ReminderRules,
  dueOn: Day,
  today: Day,
  ahead: number,
): string | null {
  const reach = addDays(today, ahead);
  const passed = [...after].sort((a, b) => b - a).find((days) => addDays(dueOn, days) <= today);
  if (passed !== undefined) return `after-${passed}`;
  if (onDay && dueOn <= reach) return 'on-day';
  if (today > dueOn) return null;
  const coming = [...before].sort((a, b) => a - b).find((days) => addDays(dueOn, -days) <= reach);
  return coming === undefined ? null : `before-${coming}`;
}

const isEscalated = ({ escalateAfter }: ReminderRules, dueOn: Day, today: Day): boolean =>
  escalateAfter !== null && addDays(dueOn, escalateAfter) <= today;

function isDigestDay(digest: Digest, today: Day): boolean {
  if (digest.every === 'day') return true;
  return digest.every === 'week' ? weekday(today) === digest.on : Number(today.slice(8)) === digest.on;
}

/** From one digest to the next. */
function daysUntilNext(digest: Digest, today: Day): number {
  if (digest.every === 'day') return 1;
  if (digest.every === 'week') return 7;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return daysBetween(today, `${next}-${today.slice(8)}`);
}

/** Monday is 1, Sunday 7. 5 January 1970 was a Monday. */
const weekday = (day: Day): number => (((daysBetween('1970-01-05', day) % 7) + 7) % 7) + 1;
