import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { ok, type Result, refused } from '#platform/kernel';
import type { Asked } from '../domain/asks.ts';
import { actionsCovered, type NewCycle } from '../domain/cycles.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { addCycleRow, addRequestRows } from '../store/cycle-writer.ts';
import { listOccurrences } from '../store/occurrence-reader.ts';
import { listGroups } from '../store/part-reader.ts';
import { findAsks, findStaff } from './find-asks.ts';
import { openPlan } from './open-plan.ts';

type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'no-such-group' }
  /** The due day has passed, or the cycle would close before it. */
  | { code: 'wrong-days' }
  | { code: 'nobody-to-ask' };

export interface CyclePreview {
  plan: Plan;
  /** What the cycle would ask about. */
  actions: Action[];
  asked: Asked;
}

/** Who would be asked about what, and who cannot be reached. */
export async function previewCycle(
  scope: Scope,
  planId: string,
  cycle: NewCycle,
): Promise<Result<CyclePreview, Exclude<Refusal, { code: 'nobody-to-ask' }>>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  if (cycle.dueOn < scope.today || cycle.closesOn < cycle.dueOn) return refused({ code: 'wrong-days' });
  const groups = await listGroups(scope, planId);
  const groupFits = cycle.covers === 'group' ? groups.some(({ id }) => id === cycle.groupId) : cycle.groupId === null;
  if (!groupFits) return refused({ code: 'no-such-group' });
  const all = await listActions(scope, { planId });
  const occurrences = await listOccurrences(
    scope,
    all.map(({ id }) => id),
  );
  const actions = actionsCovered(all, cycle, occurrences);
  const asked = await findAsks(scope, open.value, actions, await findStaff(scope));
  return ok({ plan: open.value, actions, asked });
}

/** Asks people how their actions stand. The mails are written after the commit: one a person. */
export async function openCycle(scope: WriteScope, planId: string, cycle: NewCycle): Promise<Result<string, Refusal>> {
  const preview = await previewCycle(scope, planId, cycle);
  if (!preview.ok) return preview;
  const { asks, unreachable } = preview.value.asked;
  if (asks.length === 0) return refused({ code: 'nobody-to-ask' });
  const id = await addCycleRow(scope, planId, cycle);
  await addRequestRows(scope, id, asks);
  await enqueueMails(scope, id);
  recordEvent(scope, {
    kind: 'plans:cycle-opened',
    subject: { kind: 'update-cycle', id, label: cycle.name },
    detail: { planId, ...cycle, asked: asks.length, unreachable: unreachable.length },
  });
  return ok(id);
}

export const enqueueMails = (scope: WriteScope, cycleId: string): Promise<void> =>
  enqueue(scope, 'plans.mail-requests', { cycleId }, `requests:${cycleId}`);
