import { choice, form } from '#platform/forms';
import { definePage, done } from '#platform/http';
import { findFeedOf } from '../../store/calendar-reader.ts';
import { endCalendar, makeCalendar } from '../../use-cases/keep-calendar.ts';
import { paths } from '../paths.ts';
import { calendarLinks } from '../secret-links.ts';
import { reminderWords } from '../words-reminders.ts';
import { MyCalendarView } from './view.tsx';

const own = reminderWords.calendar;

export const page = definePage({
  name: 'plans.my-calendar',
  path: paths.myCalendar,
  permission: 'plans:read',
  async load(scope, { signer, publicUrl }) {
    const feed = scope.actor.personId ? await findFeedOf(scope, scope.actor.personId) : null;
    const { organisationId } = scope;
    return { address: feed && calendarLinks(signer, publicUrl)({ organisationId, id: feed.id }) };
  },
  title: () => own.title,
  trail: () => [{ text: reminderWords.mine.title, href: paths.myReminders() }],
  form: form({ what: choice(['make', 'end'], own.make) }),
  view: (data, state) => MyCalendarView({ ...data, form: state }),
  async submit(scope, { what }) {
    await (what === 'make' ? makeCalendar(scope) : endCalendar(scope));
    return done(paths.myCalendar(), what === 'make' ? own.made : own.ended);
  },
});
