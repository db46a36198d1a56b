import { formatDay, formatNumber, joinWords, plural } from '#platform/views';
import type { ReminderChoice } from '../domain/reminders.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Sentences of reminders and calendars. */
export const reminderWords = {
  weekdays,
  rules: {
    title: 'Reminders of this plan',
    change: 'Change the reminders',
    lede: 'People are reminded by mail of what is due: of their actions, and of updates that they were asked for. Nobody gets more than one mail a day.',
    isOn: 'Are people reminded?',
    yes: 'Yes, by these rules',
    no: 'No',
    chooseOn: 'Choose whether people are reminded',
    before: 'How many days before the due day?',
    beforeHint: 'Several with commas between them, such as 14, 3. Leave it empty for none.',
    onDay: 'On the due day itself',
    after: 'How many days after the due day, while it is not done?',
    afterHint: 'Such as 7, 28',
    wrongDays: 'Enter whole numbers from 1 to 365, with commas between them',
    escalateAfter: 'After how many days is somebody else told?',
    escalateAfterHint: 'Leave it empty if nobody should be.',
    escalateTo: 'Who is told?',
    equalityLeads: 'The equality leads',
    digest: 'When do mails go out?',
    digests: { day: 'On the day', week: 'Once a week', month: 'Once a month' },
    chooseDigest: 'Choose when mails go out',
    digestOn: 'Once a month: on which day?',
    digestOnHint: 'From 1 to 28',
    enterDigestOn: 'Enter a day of the month from 1 to 28',
    weekday: 'Once a week: on which day?',
    preview: 'See what the rules say',
    button: 'Save the rules',
    saved: 'The rules are saved',
    noSuchPerson: 'Choose one of the people',
    nothing: 'Enter at least one day on which people are reminded, or choose No',
  },
  say: {
    off: 'This plan reminds nobody.',
    when: (times: readonly string[]) => `Whoever leads an action is reminded ${joinWords([...times])}.`,
    before: (days: readonly number[]) =>
      `${joinWords(days.map(String))} ${days.join() === '1' ? 'day' : 'days'} before it is due`,
    onDay: 'on the day',
    after: (days: readonly number[]) =>
      `${joinWords(days.map(String))} ${days.join() === '1' ? 'day' : 'days'} after it`,
    escalate: (who: string, days: number) => `${who} hear of it ${plural(days, 'day')} after the due day.`,
    escalateOne: (who: string, days: number) => `${who} hears of it ${plural(days, 'day')} after the due day.`,
    equalityLeads: 'The equality leads',
    day: 'What is due comes in one mail a day.',
    week: (day: number) =>
      `Everything comes in one mail each ${weekdays[day - 1]}, with what is due before the next one.`,
    month: (day: number) =>
      `Everything comes in one mail on day ${formatNumber(day)} of each month, with what is due before the next one.`,
  },
  mine: {
    title: 'Your reminders',
    lede: 'Plans remind you by mail of what is due. Choose how. When somebody asks you for an update, you always get that mail.',
    choice: 'How do you want to be reminded?',
    choices: {
      each: 'As the plans say',
      weekly: 'All together, on Mondays',
      none: 'Not by mail',
    } satisfies Record<ReminderChoice, string>,
    chooseChoice: 'Choose how you want to be reminded',
    button: 'Save',
    saved: 'Your choice is saved',
    link: 'Your reminders',
    calendar: 'Your calendar',
    account: 'Reminders and calendar',
  },
  calendar: {
    title: 'Your calendar',
    lede: 'Your calendar program can show the days on which your actions are due. It asks for them at a secret address.',
    none: 'You have no such address yet.',
    address: 'Your address',
    addressHint:
      'Add it to your calendar program as a calendar from the internet. Whoever has the address sees your due days: keep it to yourself.',
    make: 'Make an address',
    renew: 'Make a new address',
    renewText: 'If somebody else may know the address, make a new one. The old one ends at once.',
    end: 'End the address',
    made: 'Your address is made. Copy it below',
    ended: 'The address is ended. Calendars find nothing there any more',
    ofPerson: (name: string) => `Actions of ${name}`,
    requested: (title: string) => `Update asked for: ${title}`,
    leads: (leads: string, plan: string) => (leads ? `${plan}. ${leads}` : plan),
  },
  letter: {
    subject: (count: number) =>
      count === 1 ? 'Reminder: one thing is due' : `Reminder: ${formatNumber(count)} things are due`,
    hello: (name: string) => `Hello ${name},`,
    requests: 'You were asked for an update:',
    actions: 'Your actions:',
    escalated: 'Overdue for long, and told to you by the plan’s rules:',
    due: (day: string, today: string) =>
      day < today ? `Was due on ${formatDay(day)}` : day === today ? 'Due today' : `Due on ${formatDay(day)}`,
    ledBy: (leads: string) => `Led by ${leads}`,
    say: 'Say how it is going:',
    see: 'See it:',
    closing: (address: string) => `You choose how you are reminded here: ${address}`,
  },
};
