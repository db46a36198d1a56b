import { listBodies, listPeople, listUnits } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { bodiesOf, unitAndAbove, unitsAsked } from '../domain/answerers.ts';
import { type Asked, asksFor, type Staff } from '../domain/asks.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { listCovers } from '../store/cover-reader.ts';
import { listBodyReports, listUnitReports } from '../store/standing-reader.ts';

/** Who works here, read once for many actions. */
export async function findStaff(scope: Scope): Promise<Staff> {
  const units = await listUnits(scope);
  const people = (await listPeople(scope)).map(({ id, name, bodyId, unitId, roles }) => ({
    ...{ id, name, bodyId, roles },
    unitIds: unitAndAbove(unitId, units),
  }));
  return { people, covers: await listCovers(scope), today: scope.today };
}

/** Who is asked about some actions of a plan, and who should be but cannot. */
export async function findAsks(scope: Scope, plan: Plan, actions: readonly Action[], staff: Staff): Promise<Asked> {
  const ids = actions.map(({ id }) => id);
  const [bodies, units] = [await listBodies(scope), await listUnits(scope)];
  const [ofUnits, ofBodies] = [await listUnitReports(scope, ids), await listBodyReports(scope, ids)];
  const found = actions.map((action) => {
    const shared = bodiesOf(plan, action, bodies);
    const open = shared.filter(({ closedOn }) => closedOn === null);
    const reportOf = (reports: typeof ofUnits, id: string) =>
      reports.find((report) => report.actionId === action.id && report.of === id) ?? null;
    const own = {
      units: unitsAsked(action, open, units).map((asked) => ({ asked, report: reportOf(ofUnits, asked.id) })),
      bodies: shared.length > 1 ? shared.map((asked) => ({ asked, report: reportOf(ofBodies, asked.id) })) : [],
    };
    return asksFor(action, own, staff);
  });
  return { asks: found.flatMap(({ asks }) => asks), unreachable: found.flatMap(({ unreachable }) => unreachable) };
}
