import type { WriteScope } from '#platform/database';
import { type Result, refused } from '#platform/kernel';
import type { LegendEntry } from '../domain/legend.ts';
import { faultsOf, type LegendFault } from '../domain/legend-faults.ts';
import { editPlan } from './edit-plan.ts';
import { openPlan } from './open-plan.ts';

type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'changed-since' }
  | { code: 'faulty'; faults: LegendFault[] };

/** Gives the plan another legend. Decisions whose rating is gone fall back to the proposal. */
export async function changeLegend(
  scope: WriteScope,
  id: string,
  version: number,
  legend: LegendEntry[],
): Promise<Result<undefined, Refusal>> {
  const open = await openPlan(scope, id);
  if (!open.ok) return open;
  const faults = faultsOf(legend);
  return faults.length > 0 ? refused({ code: 'faulty', faults }) : editPlan(scope, id, version, { legend });
}
