import type { Database } from '#platform/database';
import { type Actor, dayOf } from '#platform/kernel';
import { hasLeft } from '../domain/people.ts';
import { findPerson } from '../store/person-reader.ts';

/** The person as one who acts, or null when they have left. */
export async function findActor(
  database: Database,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<(Actor & { personId: string }) | null> {
  const person = await database.read({ organisationId }, (scope) => findPerson(scope, personId));
  if (!person || hasLeft(person.leftOn, dayOf(database.now()))) return null;
  return { personId: person.id, name: person.name, bodyId: person.bodyId, roles: person.roles };
}
