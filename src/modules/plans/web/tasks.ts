import type { Database } from '#platform/database';
import { openSigner } from '#platform/http';
import type { Task } from '#platform/jobs';
import { dayOf } from '#platform/kernel';
import { mailRequests } from '../use-cases/mail-requests.ts';
import { sendReminders } from '../use-cases/send-reminders.ts';
import { reminderLetter, requestLetter } from './letters.ts';
import { respondLinks } from './secret-links.ts';

/** The room's work in the background. */
export const tasksAt = (publicUrl: string): Record<string, Task> => ({
  'plans.mail-requests': async ({ cycleId }, { database, organisationId }) => {
    const addresses = await addressesOf(database, organisationId, publicUrl);
    await database.write({ organisationId }, (scope) =>
      mailRequests(scope, String(cycleId), (letter) => requestLetter(letter, addresses)),
    );
  },
  'plans.send-reminders': async (_, context) => {
    const { database, organisationId } = context;
    const addresses = await addressesOf(database, organisationId, publicUrl);
    const today = dayOf(database.now());
    await sendReminders(context, ({ name }, lines) => reminderLetter(name, lines, today, addresses));
  },
});

async function addressesOf(database: Database, organisationId: string, publicUrl: string) {
  const link = respondLinks(await openSigner(database), publicUrl);
  return { publicUrl, respond: (id: string) => link({ organisationId, id }) };
}
