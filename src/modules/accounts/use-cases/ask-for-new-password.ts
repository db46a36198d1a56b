import { recordEvent } from '#modules/audit';
import type { Database } from '#platform/database';
import { hashToken } from '#platform/http';
import { newToken } from '#platform/kernel';
import { post } from '#platform/mail';
import { findCredential, recentFailures } from '../store/sign-in-reader.ts';
import { addFailure, addLink } from '../store/sign-in-writer.ts';
import { findActor } from './find-actor.ts';

const hour = 3_600_000;
const mostInAnHour = 3;

interface Letter {
  subject: string;
  text(name: string, link: string): string;
}

/**
 * Mails a link with which the owner of the address chooses a new password within an hour. Nobody learns here whether
 * the address has an account, and nobody's mailbox is flooded.
 */
export async function askForNewPassword(
  database: Database,
  email: string,
  linkTo: (token: string) => string,
  letter: Letter,
): Promise<void> {
  const now = database.now();
  const credential = await database.system((db) => findCredential(db, email));
  const actor = credential && (await findActor(database, credential));
  if (!credential || !actor) return;
  const asked = `new-password:${credential.email}`;
  const token = newToken();
  const sent = await database.system(async (db) => {
    if ((await recentFailures(db, asked, new Date(now.getTime() - hour))).length >= mostInAnHour) return false;
    await addFailure(db, asked, '', now);
    const link = {
      purpose: 'choose-password' as const,
      organisationId: credential.organisationId,
      personId: credential.personId,
    };
    await addLink(db, hashToken(token), link, new Date(now.getTime() + hour));
    return true;
  });
  if (!sent) return;
  await database.write({ organisationId: credential.organisationId, actor }, async (scope) => {
    await post(scope, { to: credential.email, subject: letter.subject, text: letter.text(actor.name, linkTo(token)) });
    const subject = { kind: 'person', id: credential.personId, label: actor.name };
    recordEvent(scope, { kind: 'accounts:new-password-asked', subject });
  });
}
