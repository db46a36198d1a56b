import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { hasLeft, losesLastAdministrator } from '../domain/people.ts';
import { lockOrganisation } from '../store/organisation-writer.ts';
import { findPerson, findPersonByEmail, listPeople, type Person } from '../store/person-reader.ts';
import {
  endLinksInScope,
  endSessionsInScope,
  replaceRoles,
  setCredentialEmail,
  updatePersonRow,
} from '../store/person-writer.ts';
import { checkPlace, type PersonDetails, type PersonRefusal } from './add-person.ts';

interface PersonChange extends PersonDetails {
  version: number;
  leftOn: Day | null;
}

type Refusal =
  | PersonRefusal
  | { code: 'changed-since'; current: Person }
  | { code: 'last-administrator' }
  | { code: 'not-found' };

/** Changes a person. Who has left is signed out everywhere and their links end; so do links to an old address. */
export async function editPerson(
  scope: WriteScope,
  id: string,
  change: PersonChange,
): Promise<Result<undefined, Refusal>> {
  await lockOrganisation(scope);
  const current = await findPerson(scope, id);
  if (!current) return refused({ code: 'not-found' });
  if (current.version !== change.version) return refused({ code: 'changed-since', current });
  const email = change.email.toLowerCase();
  const refusal = await whatForbids(scope, id, { ...change, email });
  if (refusal) return refused(refusal);
  const { name, jobTitle, bodyId, unitId, leftOn, roles, version } = change;
  if (!(await updatePersonRow(scope, id, version, { name, email, jobTitle, bodyId, unitId, leftOn })))
    return refused({ code: 'changed-since', current });
  await replaceRoles(scope, id, roles);
  if (!(await setCredentialEmail(scope, id, email, null))) return refused({ code: 'email-taken' });
  const leaves = hasLeft(leftOn, scope.today);
  if (leaves) await endSessionsInScope(scope, id);
  if (leaves || email !== current.email) await endLinksInScope(scope, id);
  recordEvent(scope, {
    kind: 'accounts:person-edited',
    subject: { kind: 'person', id, label: name },
    detail: differences(current, { name, email, jobTitle, bodyId, unitId, leftOn, roles: [...roles].sort() }),
  });
  return ok();
}

async function whatForbids(
  scope: WriteScope,
  id: string,
  change: PersonChange,
): Promise<PersonRefusal | { code: 'last-administrator' } | null> {
  const placed = await checkPlace(scope, change);
  if (!placed.ok) return placed.refusal;
  const namesake = await findPersonByEmail(scope, change.email);
  if (namesake && namesake.id !== id) return { code: 'email-taken' };
  const administrators = await listPeople(scope, { role: 'administrator' });
  const wasOne = administrators.some((person) => person.id === id);
  return wasOne && losesLastAdministrator(administrators, [{ ...change, id }]) ? { code: 'last-administrator' } : null;
}

/** Each changed field with what it was and what it is. */
function differences(before: Person, after: Record<string, unknown>): Record<string, unknown> {
  const was: Record<string, unknown> = { ...before };
  const changed = Object.keys(after).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(after[key]));
  return {
    before: Object.fromEntries(changed.map((key) => [key, was[key]])),
    after: Object.fromEntries(changed.map((key) => [key, after[key]])),
  };
}
