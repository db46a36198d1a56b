import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import type { Role } from '../domain/roles.ts';
import { listBodies, listUnits } from '../store/organisation-reader.ts';
import { findPersonByEmail } from '../store/person-reader.ts';
import { addPersonRow, replaceRoles, setCredentialEmail } from '../store/person-writer.ts';

export interface PersonDetails {
  name: string;
  email: string;
  jobTitle: string;
  bodyId: string;
  unitId: string | null;
  roles: readonly Role[];
}

export type PersonRefusal = { code: 'email-taken' } | { code: 'no-such-body' } | { code: 'unit-of-another-body' };

/** Adds a person. They choose their password from a link that is mailed to them. */
export async function addPerson(
  scope: WriteScope,
  details: PersonDetails,
  passwordHash: string | null = null,
): Promise<Result<string, PersonRefusal>> {
  const placed = await checkPlace(scope, details);
  if (!placed.ok) return placed;
  const email = details.email.toLowerCase();
  if (await findPersonByEmail(scope, email)) return refused({ code: 'email-taken' });
  const id = newId(scope.now.getTime());
  await addPersonRow(scope, id, { ...details, email, leftOn: null });
  await replaceRoles(scope, id, details.roles);
  if (!(await setCredentialEmail(scope, id, email, passwordHash))) return refused({ code: 'email-taken' });
  recordEvent(scope, {
    kind: 'accounts:person-added',
    subject: { kind: 'person', id, label: details.name },
    detail: { roles: details.roles },
  });
  return ok(id);
}

export async function checkPlace(
  scope: WriteScope,
  { bodyId, unitId }: Pick<PersonDetails, 'bodyId' | 'unitId'>,
): Promise<Result<undefined, PersonRefusal>> {
  if (!(await listBodies(scope)).some(({ id }) => id === bodyId)) return refused({ code: 'no-such-body' });
  const unit = unitId && (await listUnits(scope)).find(({ id }) => id === unitId);
  return unitId && (!unit || unit.bodyId !== bodyId) ? refused({ code: 'unit-of-another-body' }) : ok();
}
