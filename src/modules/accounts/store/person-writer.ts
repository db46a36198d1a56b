import { tables, type WriteScope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { Role } from '../domain/roles.ts';
import type { AccountsSchema } from './schema.ts';

import { addLink, endLinksOf } from './sign-in-writer.ts';
import { asSystem } from './system-reader.ts';

export interface PersonFields {
  name: string;
  email: string;
  jobTitle: string;
  bodyId: string;
  unitId: string | null;
  leftOn: Day | null;
}

const columns = ({ name, email, jobTitle, bodyId, unitId, leftOn }: PersonFields) => ({
  name,
  email,
  job_title: jobTitle,
  body_id: bodyId,
  unit_id: unitId,
  left_on: leftOn,
});

export async function addPersonRow(scope: WriteScope, id: string, fields: PersonFields): Promise<void> {
  await tables<AccountsSchema>(scope)
    .insertInto('person')
    .values({ organisation_id: scope.organisationId, id, ...columns(fields), last_visit_at: null })
    .execute();
}

/** False when somebody changed the person since that version. */
export async function updatePersonRow(
  scope: WriteScope,
  id: string,
  version: number,
  fields: PersonFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<AccountsSchema>(scope)
    .updateTable('person')
    .set({ ...columns(fields), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function replaceRoles(scope: WriteScope, personId: string, roles: readonly Role[]): Promise<void> {
  const db = tables<AccountsSchema>(scope);
  await db
    .deleteFrom('person_role')
    .where('person_id', '=', personId)
    .where('role', 'not in', ['', ...roles])
    .execute();
  if (roles.length === 0) return;
  const rows = roles.map((role) => ({
    organisation_id: scope.organisationId,
    person_id: personId,
    role,
    given_at: scope.now,
    given_by: scope.actor.name,
  }));
  await db
    .insertInto('person_role')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Remembers the visit before this one. */
export async function rememberVisit(scope: WriteScope, personId: string, at: Date | null): Promise<void> {
  await tables<AccountsSchema>(scope)
    .updateTable('person')
    .set({ last_visit_at: at, last_sign_in_at: scope.now })
    .where('id', '=', personId)
    .execute();
}

/** Links the sign-in address to the person. False when another account has it, in this organisation or another. */
export async function setCredentialEmail(
  scope: WriteScope,
  personId: string,
  email: string,
  passwordHash: string | null,
): Promise<boolean> {
  return asSystem(scope, async (db) => {
    const taken = await db.selectFrom('credential').select('person_id').where('email', '=', email).executeTakeFirst();
    if (taken && taken.person_id !== personId) return false;
    await db
      .insertInto('credential')
      .values({
        email,
        organisation_id: scope.organisationId,
        person_id: personId,
        password_hash: passwordHash,
        changed_at: scope.now,
      })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ email }))
      .execute();
    return true;
  });
}

/** A person who has left is signed out everywhere. */
export async function endSessionsInScope(scope: WriteScope, personId: string): Promise<void> {
  await asSystem(scope, (db) => db.deleteFrom('session').where('person_id', '=', personId).execute());
}

/** A link that its owner may use until then; unused ones from before still work. */
export async function addLinkInScope(
  scope: WriteScope,
  tokenHash: Buffer,
  personId: string,
  until: Date,
): Promise<void> {
  const link = { purpose: 'choose-password' as const, organisationId: scope.organisationId, personId };
  await asSystem(scope, () => addLink(scope.db, tokenHash, link, until));
}

/** Links that were mailed to an address, or to a person, who must not use them any more. */
export async function endLinksInScope(scope: WriteScope, personId: string): Promise<void> {
  await asSystem(scope, () => endLinksOf(scope.db, personId, scope.now));
}
