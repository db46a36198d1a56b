import type { Day } from '../../../platform/kernel/day.ts';
import type { Action, Plan, UnitLevel } from './plan.ts';

interface Unit {
  id: string;
  bodyId: string;
  parentId: string | null;
  level: UnitLevel;
  closedOn: Day | null;
}

interface Body {
  id: string;
  closedOn: Day | null;
}

/** The bodies that share an action, those that are closed too: what they reported stays. Fewer than two share nothing. */
export function bodiesOf<B extends Body>(
  { bodies }: Pick<Plan, 'bodies'>,
  { bodyIds }: Pick<Action, 'bodyIds'>,
  known: readonly B[],
): B[] {
  const ofPlan = known.filter(({ id }) => bodies.some(({ bodyId }) => bodyId === id));
  return bodyIds.length > 0 ? ofPlan.filter(({ id }) => bodyIds.includes(id)) : ofPlan;
}

/** The open units that each answer for themselves, where a lead says so. */
export function unitsAsked<U extends Unit>(
  { leads }: Pick<Action, 'leads'>,
  bodies: readonly Body[],
  units: readonly U[],
): U[] {
  const levels = leads.flatMap(({ eachLevel }) => eachLevel ?? []);
  const inBodies = ({ bodyId }: Unit) => bodies.length === 0 || bodies.some(({ id }) => id === bodyId);
  return units.filter((unit) => unit.closedOn === null && levels.includes(unit.level) && inBodies(unit));
}

/** A unit and those above it. */
export function unitAndAbove(unitId: string | null, units: readonly Unit[]): string[] {
  const unit = units.find(({ id }) => id === unitId);
  return unit ? [unit.id, ...unitAndAbove(unit.parentId, units)] : [];
}
