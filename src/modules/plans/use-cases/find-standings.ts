import { type Body, findPerson, listBodies, listUnits, type Unit } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { bodiesOf, unitAndAbove, unitsAsked } from '../domain/answerers.ts';
import { isJoint } from '../domain/body-standings.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { listBodyReports, listUnitReports, type OwnReport } from '../store/standing-reader.ts';

/** One unit or body that answers for itself, with its latest report; null: it has not answered. */
export interface Standing<Asked> {
  asked: Asked;
  report: OwnReport | null;
}

export interface Standings {
  /** Where a lead is "all services". */
  units: Standing<Unit>[];
  /** Where several bodies share the action. Closed ones too. */
  bodies: Standing<Body>[];
}

/** Who answers for an action of its own, and what each has said. Both lists are empty where only the leads answer. */
export async function findStandings(scope: Scope, plan: Plan, action: Action): Promise<Standings> {
  const asksUnits = action.leads.some(({ eachLevel }) => eachLevel !== null);
  if (!asksUnits && !isJoint(plan)) return { units: [], bodies: [] };
  const [known, allUnits, unitReports, bodyReports] = await Promise.all([
    listBodies(scope),
    listUnits(scope),
    listUnitReports(scope, [action.id]),
    listBodyReports(scope, [action.id]),
  ]);
  const shared = bodiesOf(plan, action, known);
  const open = shared.filter(({ closedOn }) => closedOn === null);
  const units = unitsAsked(action, open, allUnits);
  return {
    units: units.map((asked) => ({ asked, report: reportOf(unitReports, asked) })),
    bodies: shared.length > 1 ? shared.map((asked) => ({ asked, report: reportOf(bodyReports, asked) })) : [],
  };
}

const reportOf = (reports: readonly OwnReport[], { id }: { id: string }) =>
  reports.find((report) => report.of === id) ?? null;

/** The units for which the actor may answer: their own and those above it; an editor for all. */
export async function listOwnUnits(scope: Scope, { units }: Pick<Standings, 'units'>): Promise<Unit[]> {
  if (units.length === 0) return [];
  const asked = units.map((standing) => standing.asked);
  if (scope.can('plans:edit')) return asked;
  const person = scope.actor.personId ? await findPerson(scope, scope.actor.personId) : null;
  const own = unitAndAbove(person?.unitId ?? null, await listUnits(scope));
  return asked.filter(({ id }) => own.includes(id));
}

/** The open bodies for which the actor may answer: their own; an editor for all. */
export const ownBodies = (scope: Scope, { bodies }: Pick<Standings, 'bodies'>): Body[] =>
  bodies
    .map(({ asked }) => asked)
    .filter(({ id, closedOn }) => closedOn === null && (scope.can('plans:edit') || id === scope.actor.bodyId));
