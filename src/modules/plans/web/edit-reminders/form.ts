import {
  choice,
  type Field,
  form,
  recordId,
  type Sent,
  tick,
  type Values,
  version,
  wholeNumber,
} from '#platform/forms';
import type { ReminderRules } from '../../domain/reminders.ts';
import { reminderWords } from '../words-reminders.ts';

const own = reminderWords.rules;

/** Whole numbers of days with commas between them. */
const days = (): Field<number[]> => ({
  names: (name) => [name],
  read(sent: Sent, name) {
    const given = (sent[name]?.[0] ?? '').split(/[\s,;]+/).filter((one) => one !== '');
    const numbers = [...new Set(given.map((one) => (/^\d{1,3}$/.test(one) ? Number(one) : 0)))];
    const isWrong = numbers.length > 10 || numbers.some((number) => number < 1 || number > 365);
    return isWrong ? { error: own.wrongDays } : { value: numbers.sort((a, b) => b - a) };
  },
});

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const editRemindersForm = form(
  {
    version: version(),
    /** Set by the button that only shows what the rules say. */
    preview: tick(),
    isOn: choice(['yes', 'no'], own.chooseOn),
    before: days(),
    onDay: tick(),
    after: days(),
    escalateAfter: wholeNumber({ least: 1, most: 365 }),
    escalateTo: recordId(),
    digest: choice(['day', 'week', 'month'], own.chooseDigest),
    weekday: choice(weekdays),
    monthDay: wholeNumber({ least: 1, most: 28 }),
  },
  ({ isOn, before, onDay, after, digest, monthDay }) => {
    if (isOn === 'no') return null;
    if (before.length + after.length === 0 && !onDay) return { before: own.nothing };
    return digest === 'month' && monthDay === null ? { monthDay: own.enterDigestOn } : null;
  },
);

/** Null: nobody is reminded. */
export function rulesIn(values: Values<typeof editRemindersForm.fields>): ReminderRules | null {
  const { isOn, before, onDay, after, escalateAfter, escalateTo, digest, weekday, monthDay } = values;
  if (isOn === 'no') return null;
  const on = digest === 'week' ? Number(weekday ?? '1') : (monthDay ?? 1);
  return {
    ...{ before, onDay, after: [...after].reverse(), escalateAfter, escalateTo },
    digest: digest === 'day' ? { every: 'day' } : { every: digest, on },
  };
}

const usual: ReminderRules = {
  ...{ before: [14, 3], onDay: true, after: [7, 28], escalateAfter: null, escalateTo: null },
  digest: { every: 'day' },
};

/** What stands in the form: the plan's rules, or the usual ones to begin with. */
export function startOf(rules: ReminderRules | null): Record<string, string> {
  const { before, onDay, after, escalateAfter, escalateTo, digest } = rules ?? usual;
  return {
    isOn: rules ? 'yes' : 'no',
    before: before.join(', '),
    onDay: onDay ? 'yes' : '',
    after: after.join(', '),
    escalateAfter: escalateAfter === null ? '' : String(escalateAfter),
    escalateTo: escalateTo ?? '',
    digest: digest.every,
    weekday: digest.every === 'week' ? String(digest.on) : '1',
    monthDay: digest.every === 'month' ? String(digest.on) : '',
  };
}
