import { recordEvent } from '#modules/audit';
import type { Database } from '#platform/database';
import { hashToken } from '#platform/http';
import { dayOf, ok, type Result, refused } from '#platform/kernel';
import { type PasswordProblem, passwordProblem } from '../domain/passwords.ts';
import { hasLeft } from '../domain/people.ts';
import { findPerson } from '../store/person-reader.ts';
import { findLink } from '../store/sign-in-reader.ts';
import { endLinksOf, endSessionsOf, forgetFailures, setPassword, useLink } from '../store/sign-in-writer.ts';
import { hashPassword } from './hash-password.ts';

type Refusal = { code: 'link-used' } | { code: 'weak'; problem: PasswordProblem };

/** Sets the password of a one-time link's owner. Every session and every other link of theirs ends. */
export async function choosePassword(
  database: Database,
  token: string,
  password: string,
): Promise<Result<undefined, Refusal>> {
  const now = database.now();
  const link = await database.system((db) => findLink(db, hashToken(token), now));
  if (!link?.organisationId || !link.personId) return refused({ code: 'link-used' });
  const { organisationId, personId } = link;
  const person = await database.read({ organisationId }, (scope) => findPerson(scope, personId));
  if (!person || hasLeft(person.leftOn, dayOf(now))) return refused({ code: 'link-used' });
  const problem = passwordProblem(password, person.email);
  if (problem) return refused({ code: 'weak', problem });
  const hash = await hashPassword(password);
  const used = await database.system(async (db) => {
    if (!(await useLink(db, hashToken(token), now))) return false;
    await setPassword(db, personId, hash, now);
    await endSessionsOf(db, personId);
    await endLinksOf(db, personId, now);
    await forgetFailures(db, person.email);
    return true;
  });
  if (!used) return refused({ code: 'link-used' });
  const actor = { personId, name: person.name, bodyId: person.bodyId, roles: person.roles };
  await database.write({ organisationId, actor }, async (scope) =>
    recordEvent(scope, {
      kind: 'accounts:password-chosen',
      subject: { kind: 'person', id: personId, label: person.name },
    }),
  );
  return ok();
}
