import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { type Action, type StatusCode, titled } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { addUpdateRows, setStatus } from '../store/action-writer.ts';
import { findPlan } from '../store/plan-reader.ts';

type Refusal = { code: 'not-found' } | { code: 'not-yours' } | { code: 'plan-closed' };

/** Keeps what somebody says about an action, as a record that is never changed, and sets the action's status. */
export async function recordProgress(
  scope: WriteScope,
  actionId: string,
  { note, status }: { note: string; status: StatusCode },
): Promise<Result<string, Refusal>> {
  const action = await findAction(scope, actionId);
  const plan = action && (await findPlan(scope, action.planId));
  if (!action || !plan) return refused({ code: 'not-found' });
  if (!mayReport(scope, action)) return refused({ code: 'not-yours' });
  if (plan.state === 'closed') return refused({ code: 'plan-closed' });
  const [id = ''] = await addUpdateRows(scope, [{ actionId, note, status }]);
  await setStatus(scope, actionId, status);
  recordEvent(scope, {
    kind: 'plans:progress-recorded',
    subject: { kind: 'action', id: actionId, label: titled(action.number, action.text) },
    detail: { updateId: id, before: action.status, status },
  });
  return ok(id);
}

/** Editors report on any action; others on those that they lead. */
export const mayReport = (scope: Scope, { leads }: Pick<Action, 'leads'>): boolean =>
  scope.can('plans:edit') ||
  (scope.can('plans:record-progress') &&
    leads.some(({ personId }) => personId !== null && personId === scope.actor.personId));
