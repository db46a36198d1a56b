import type { Scope } from '#platform/database';
import { dayInputs } from '#platform/forms';
import { isUnanswered } from '../../domain/measures.ts';
import { distanceBetween, type Offer, offerOf, periodAfter, yearsLater } from '../../domain/next-period.ts';
import type { Action, Plan } from '../../domain/plan.ts';
import { listMeasures } from '../../store/measure-reader.ts';
import { findPeriods, listCarriedOn, type PlanRef } from '../../store/period-reader.ts';
import { findTree } from '../../store/plan-reader.ts';

export interface NextPeriodRow {
  action: Action;
  offer: Offer | 'carried';
  /** How many of its measures have no answer. */
  unanswered: number;
}

export interface NextPeriodPage {
  plan: Plan;
  after: PlanRef[];
  rows: NextPeriodRow[];
}

export async function findNextPeriod(scope: Scope, planId: string): Promise<NextPeriodPage | null> {
  const tree = await findTree(scope, planId);
  if (!tree) return null;
  const { plan, actions } = tree;
  const carried = await listCarriedOn(scope, planId);
  const measures = await listMeasures(
    scope,
    actions.map(({ id }) => id),
  );
  const open = measures.filter(isUnanswered);
  return {
    plan,
    after: (await findPeriods(scope, planId)).after,
    rows: actions.map((action) => ({
      action,
      offer: carried.has(action.id) ? 'carried' : offerOf(action),
      unanswered: open.filter(({ actionId }) => actionId === action.id).length,
    })),
  };
}

export function startOf({ plan, rows }: NextPeriodPage): Record<string, string | string[]> {
  const period = periodAfter(plan);
  const distance = distanceBetween(plan, period);
  return {
    title: yearsLater(plan.title, distance),
    periodText: yearsLater(plan.periodText, distance),
    ...dayInputs('periodFrom', period.periodFrom),
    ...dayInputs('periodTo', period.periodTo),
    dates: distance ? 'move' : 'open',
    closeOld: plan.state === 'active' ? 'yes' : '',
    actions: rows.filter(({ offer }) => offer === 'carry').map(({ action }) => `${action.id}:${action.version}`),
  };
}
