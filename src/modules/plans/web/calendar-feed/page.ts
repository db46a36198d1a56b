import { findActor } from '#modules/accounts';
import { calendarType, writeCalendar } from '#platform/calendar';
import { defineOpenPage, download, notFound } from '#platform/http';
import { findFeed } from '../../store/calendar-reader.ts';
import { entriesOf } from '../calendar-entries.ts';
import { paths } from '../paths.ts';
import { readSecret } from '../secret-links.ts';
import { reminderWords } from '../words-reminders.ts';

/** A person's calendar, for a program that cannot sign in. An address that was ended, or whose owner left, is not found. */
export const page = defineOpenPage({
  name: 'plans.calendar-feed',
  path: paths.calendarFeed,
  permission: 'public',
  title: () => reminderWords.calendar.title,
  async load({ database, signer, publicUrl, params }) {
    const secret = readSecret(signer, 'calendar', params.token);
    if (!secret) return notFound();
    const { organisationId } = secret;
    const feed = await database.read({ organisationId }, (scope) => findFeed(scope, secret.id));
    const actor = feed && (await findActor(database, { organisationId, personId: feed.personId }));
    if (!actor) return notFound();
    return database.read({ organisationId, actor }, async (scope) => {
      const entries = await entriesOf(scope, actor.personId, publicUrl);
      const name = reminderWords.calendar.ofPerson(actor.name);
      return download('actions.ics', calendarType, writeCalendar(name, entries, scope.now));
    });
  },
});
