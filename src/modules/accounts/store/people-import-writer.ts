import { tables, type WriteScope } from '#platform/database';
import type { PersonFields } from './person-writer.ts';
import type { AccountsSchema } from './schema.ts';
import { asSystem } from './system-reader.ts';

interface NewImport {
  id: string;
  hash: string;
  fileName: string;
  createUnits: boolean;
}

export async function addPeopleImportRow(scope: WriteScope, proposed: NewImport): Promise<void> {
  await tables<AccountsSchema>(scope)
    .insertInto('people_import')
    .values({
      organisation_id: scope.organisationId,
      id: proposed.id,
      hash: proposed.hash,
      file_name: proposed.fileName,
      create_units: proposed.createUnits,
      at: scope.now,
      by_name: scope.actor.name,
      accepted_at: null,
    })
    .execute();
}

/** False when it was accepted before. */
export async function markPeopleImportAccepted(scope: WriteScope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables<AccountsSchema>(scope)
    .updateTable('people_import')
    .set({ accepted_at: scope.now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface ImportedPerson extends Omit<PersonFields, 'leftOn'> {
  id: string;
  roles: readonly string[];
}

const atOnce = 500;

/** Many new people, with their roles and their sign-in addresses. */
export async function addPeopleRows(scope: WriteScope, people: readonly ImportedPerson[]): Promise<void> {
  const db = tables<AccountsSchema>(scope);
  const organisation_id = scope.organisationId;
  for (const part of partsOf(people)) {
    const persons = part.map(({ id, name, email, jobTitle, bodyId, unitId }) => {
      const place = { job_title: jobTitle, body_id: bodyId, unit_id: unitId, left_on: null, last_visit_at: null };
      return { organisation_id, id, name, email, ...place };
    });
    const roles = part.flatMap((person) => person.roles.map((role) => ({ person_id: person.id, role })));
    const given = { organisation_id, given_at: scope.now, given_by: scope.actor.name };
    const credentials = part.map(({ id, email }) => ({
      email,
      organisation_id,
      person_id: id,
      password_hash: null,
      changed_at: scope.now,
    }));
    await db.insertInto('person').values(persons).execute();
    await db
      .insertInto('person_role')
      .values(roles.map((role) => ({ ...role, ...given })))
      .execute();
    await asSystem(scope, (system) => system.insertInto('credential').values(credentials).execute());
  }
}

const partsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) => all.slice(part * atOnce, (part + 1) * atOnce));
