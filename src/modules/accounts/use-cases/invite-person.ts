import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { hashToken } from '#platform/http';
import { newToken, ok, type Result, refused } from '#platform/kernel';
import { post } from '#platform/mail';
import { hasLeft } from '../domain/people.ts';
import { findPerson } from '../store/person-reader.ts';
import { addLinkInScope, endLinksInScope } from '../store/person-writer.ts';

const sevenDays = 7 * 86_400_000;

/** How a link is written into a mail. */
export interface Invitation {
  linkTo(token: string): string;
  letter: { subject: string; text(name: string, link: string): string };
}

/** Mails a person a link with which they choose their password within seven days. Older links of theirs end. */
export async function invitePerson(
  scope: WriteScope,
  id: string,
  { linkTo, letter }: Invitation,
): Promise<Result<undefined, { code: 'has-left' } | { code: 'not-found' }>> {
  const person = await findPerson(scope, id);
  if (!person) return refused({ code: 'not-found' });
  if (hasLeft(person.leftOn, scope.today)) return refused({ code: 'has-left' });
  const token = newToken();
  await endLinksInScope(scope, id);
  await addLinkInScope(scope, hashToken(token), id, new Date(scope.now.getTime() + sevenDays));
  await post(scope, { to: person.email, subject: letter.subject, text: letter.text(person.name, linkTo(token)) });
  recordEvent(scope, { kind: 'accounts:link-sent', subject: { kind: 'person', id, label: person.name } });
  return ok();
}
