import { findPerson, listPeople, listUnits, type Unit } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { unitAndAbove } from '../domain/answerers.ts';

/** The people of the actor's unit and of those below it, without the actor; nobody where they stand in no unit. */
export async function findTeam(scope: Scope): Promise<string[]> {
  const { personId } = scope.actor;
  const own = (personId && (await findPerson(scope, personId))?.unitId) || null;
  if (!own) return [];
  const units = await listUnits(scope);
  const inside = units.filter(({ id }) => unitAndAbove(id, units).includes(own)).map(({ id }) => id);
  const everybody = await listPeople(scope);
  return everybody.flatMap(({ id, unitId }) => (unitId && inside.includes(unitId) && id !== personId ? [id] : []));
}

/** The actor's own unit and those above it, for which they may answer. */
export async function findOwnUnits(scope: Scope): Promise<{ bodyId: string; units: Unit[] }> {
  const person = scope.actor.personId ? await findPerson(scope, scope.actor.personId) : null;
  if (!person?.unitId) return { bodyId: '', units: [] };
  const units = await listUnits(scope);
  const own = unitAndAbove(person.unitId, units);
  return { bodyId: person.bodyId, units: units.filter(({ id, closedOn }) => own.includes(id) && closedOn === null) };
}
