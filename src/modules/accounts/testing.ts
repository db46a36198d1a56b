import assert from 'node:assert/strict';
import { createOrganisation } from '#modules/accounts';
import type { Database, WriteScope } from '#platform/database';
import { hashToken } from '#platform/http';
import { type Actor, newId, newToken } from '#platform/kernel';
import { isRole, type Role, roles } from './domain/roles.ts';
import { listBodies } from './store/organisation-reader.ts';
import { findPerson } from './store/person-reader.ts';
import { addSession } from './store/sign-in-writer.ts';
import { addPerson } from './use-cases/add-person.ts';
import { editBody } from './use-cases/edit-body.ts';
import { editPerson } from './use-cases/edit-person.ts';
import { findActor } from './use-cases/find-actor.ts';

export type Someone = Actor & { personId: string };

export interface TestOrganisation {
  organisationId: string;
  bodyId: string;
  /** One person for each role, with that role alone. */
  people: Record<Role, Someone>;
  /** Writes as one of them. */
  as<T>(role: Role, work: (scope: WriteScope) => Promise<T>): Promise<T>;
}

let organisations = 0;

/** An organisation with one body and one person for each role. */
export async function makeOrganisation(
  database: Database,
  name = 'Marlshire County Council',
): Promise<TestOrganisation> {
  organisations += 1;
  const organisationId = newId(database.now().getTime());
  const domain = `org${organisations}.example`;
  const { bodyId, ids } = await database.write({ organisationId }, async (scope) => {
    const administrator = { name: 'First Administrator', email: `first@${domain}`, passwordHash: 'none' };
    const created = await createOrganisation(scope, { name, administrator });
    assert.ok(created.ok);
    const ids: Partial<Record<Role, string>> = {};
    for (const role of roles) {
      const details = { name: `Test ${role}`, email: `${role}@${domain}`, jobTitle: '', unitId: null, roles: [role] };
      const added = await addPerson(scope, { ...details, bodyId: created.value.bodyId });
      assert.ok(added.ok);
      ids[role] = added.value;
    }
    return { bodyId: created.value.bodyId, ids };
  });
  const people = {} as Record<Role, Someone>;
  for (const role of roles) {
    const actor = await findActor(database, { organisationId, personId: ids[role] ?? '' });
    assert.ok(actor);
    people[role] = actor;
  }
  const as = <T>(role: Role, work: (scope: WriteScope) => Promise<T>) =>
    database.write({ organisationId, actor: people[role] }, work);
  return { organisationId, bodyId, people, as };
}

/** Begins a session without a password; give the token to `server.withSession`. */
export async function beginSession(database: Database, organisationId: string, { personId }: Someone): Promise<string> {
  const token = newToken();
  const at = database.now();
  await database.system((db) =>
    addSession(db, { tokenHash: hashToken(token), id: newId(at.getTime()), organisationId, personId, at }),
  );
  return token;
}

interface Browsing<Client> {
  database: Database;
  withSession(token: string): Client;
}

/** A browser of the person with that role alone. */
export const browserOf = async <Client>(
  server: Browsing<Client>,
  { organisationId, people }: TestOrganisation,
  role: Role,
): Promise<Client> => server.withSession(await beginSession(server.database, organisationId, people[role]));

/** Dissolves a body today. */
export async function closeBody(scope: WriteScope, id: string): Promise<void> {
  const body = (await listBodies(scope)).find((one) => one.id === id);
  assert.ok(body);
  assert.ok((await editBody(scope, id, { ...body, closedOn: scope.today })).ok);
}

/** Changes something about a person. */
export async function editPersonOf(scope: WriteScope, id: string, change: { leftOn: string }): Promise<void> {
  const person = await findPerson(scope, id);
  assert.ok(person);
  const { name, email, jobTitle, bodyId, unitId, version } = person;
  const fields = { name, email, jobTitle, bodyId, unitId, version, roles: person.roles.filter(isRole), ...change };
  assert.ok((await editPerson(scope, id, fields)).ok);
}
