import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import { findAction } from '../store/action-reader.ts';
import { updateCommitmentRow } from '../store/commitment-writer.ts';
import { addChangeRows } from '../store/history-writer.ts';
import { findCommitment } from '../store/plan-reader.ts';
import { openPlan } from './open-plan.ts';

export interface CommitmentEdit {
  /** The action that keeps the promise. */
  actionId: string | null;
  dueOn: Day | null;
}

type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'changed-since' }
  | { code: 'not-in-this-plan' };

/** Says which action keeps a promise of the plan, and by when. */
export async function editCommitment(
  scope: WriteScope,
  id: string,
  version: number,
  edit: CommitmentEdit,
): Promise<Result<undefined, Refusal>> {
  const before = await findCommitment(scope, id);
  if (!before) return refused({ code: 'not-found' });
  const open = await openPlan(scope, before.planId);
  if (!open.ok) return open;
  const action = edit.actionId && (await findAction(scope, edit.actionId));
  if (edit.actionId && (!action || action.planId !== before.planId)) return refused({ code: 'not-in-this-plan' });
  if (!(await updateCommitmentRow(scope, id, version, edit))) return refused({ code: 'changed-since' });
  const changes = changesBetween<CommitmentEdit>(before, edit);
  await addChangeRows(scope, { planId: before.planId, kind: 'commitment', id }, changes);
  const subject = { kind: 'commitment', id, label: before.text };
  recordEvent(scope, { kind: 'plans:commitment-edited', subject, detail: { changes } });
  return ok();
}
