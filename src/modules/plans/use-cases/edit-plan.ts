import { listBodies } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import type { Plan } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { addChangeRows } from '../store/history-writer.ts';
import { findPlan } from '../store/plan-reader.ts';
import { updatePlanRow } from '../store/plan-writer.ts';
import { planOccurrences } from './plan-occurrences.ts';

export type PlanEdit = Partial<
  Pick<Plan, 'title' | 'state' | 'periodText' | 'periodFrom' | 'periodTo' | 'levels' | 'legend' | 'anchorOn'> & {
    /** In the plan's own words; those that name a body of ours are linked to it. */
    bodyLabels: string[];
  }
>;

type Refusal = { code: 'not-found' } | { code: 'changed-since' };

export async function editPlan(
  scope: WriteScope,
  id: string,
  version: number,
  { bodyLabels, ...edit }: PlanEdit,
): Promise<Result<undefined, Refusal>> {
  const before = await findPlan(scope, id);
  if (!before) return refused({ code: 'not-found' });
  const bodies = bodyLabels ? await linkedBodies(scope, bodyLabels) : before.bodies;
  const after = { ...before, ...edit, bodies };
  if (!(await updatePlanRow(scope, id, version, after))) return refused({ code: 'changed-since' });
  const changes = changesBetween<Plan>(before, { ...edit, bodies });
  if (changes.some(({ field }) => field === 'periodFrom' || field === 'periodTo'))
    await planOccurrences(scope, after, await listActions(scope, { planId: id }));
  await addChangeRows(scope, { planId: id, kind: 'plan', id }, changes);
  recordEvent(scope, {
    kind: 'plans:plan-edited',
    subject: { kind: 'plan', id, label: after.title },
    detail: { changes },
  });
  return ok();
}

/** Bodies in the plan’s own words; those that name one of ours are linked to it. */
export async function linkedBodies(scope: WriteScope, labels: string[]): Promise<Plan['bodies']> {
  const bodies = await listBodies(scope);
  return labels.map((label) => ({
    label,
    bodyId: bodies.find(({ name }) => name.toLowerCase() === label.toLowerCase())?.id ?? null,
  }));
}
