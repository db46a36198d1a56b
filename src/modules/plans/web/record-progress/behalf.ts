import { findPerson } from '#modules/accounts';
import type { Scope } from '#platform/database';
import type { Action } from '../../domain/plan.ts';
import { listActedFor } from '../../store/cover-reader.ts';

/** For whom the actor may write: editors for any lead, others for those whom they cover. */
export async function listBehalf(scope: Scope, { leads }: Action): Promise<string[]> {
  const others = leads.filter(({ personId }) => personId === null || personId !== scope.actor.personId);
  if (scope.can('plans:edit')) return [...new Set(others.map(({ label }) => label))];
  const covered = await listActedFor(scope);
  const away = others.flatMap(({ personId, deputyId }) => [personId, deputyId]);
  const ids = covered.filter((id) => id !== scope.actor.personId && away.includes(id));
  const people = await Promise.all(ids.map((id) => findPerson(scope, id)));
  return people.flatMap((person) => person?.name ?? []);
}
