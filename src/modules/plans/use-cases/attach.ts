import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { nameOf, type Plan, titled } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { type Attachment, findAttachment, listAttachments } from '../store/attachment-reader.ts';
import { addAttachmentRow, removeAttachmentRow } from '../store/attachment-writer.ts';
import type { Evidence } from '../store/evidence-writer.ts';
import { findObjective } from '../store/part-reader.ts';
import { findPlan } from '../store/plan-reader.ts';

export const mostAttachments = 30;

/** What links and files belong to. */
export type Subject = { actionId: string } | { objectiveId: string };

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'too-many' };

export async function attach(scope: WriteScope, of: Subject, what: Evidence): Promise<Result<string, Refusal>> {
  const found = await findSubject(scope, of);
  if (!found) return refused({ code: 'not-found' });
  if (found.plan.state === 'closed') return refused({ code: 'plan-closed' });
  if ((await listAttachments(scope, of)).length >= mostAttachments) return refused({ code: 'too-many' });
  const id = await addAttachmentRow(scope, { actionId: null, objectiveId: null, ...of }, what);
  recordEvent(scope, { kind: 'plans:attachment-added', subject: found.subject, detail: { id, label: what.label } });
  return ok(id);
}

/** Takes a link or a file away from what it belongs to. */
export async function detach(scope: WriteScope, id: string): Promise<Result<undefined, Refusal>> {
  const attachment = await findAttachment(scope, id);
  const found = attachment && (await findSubject(scope, subjectOf(attachment)));
  if (!attachment || !found) return refused({ code: 'not-found' });
  if (found.plan.state === 'closed') return refused({ code: 'plan-closed' });
  await removeAttachmentRow(scope, id);
  const detail = { id, label: attachment.label };
  recordEvent(scope, { kind: 'plans:attachment-removed', subject: found.subject, detail });
  return ok();
}

export const subjectOf = ({ actionId, objectiveId }: Attachment): Subject =>
  actionId ? { actionId } : { objectiveId: objectiveId ?? '' };

/** The action or objective with its plan; null where it is not there any more. */
export async function findSubject(
  scope: Scope,
  of: Subject,
): Promise<{ plan: Plan; subject: { kind: string; id: string; label: string } } | null> {
  const action = 'actionId' in of ? await findAction(scope, of.actionId) : null;
  const objective = 'objectiveId' in of ? await findObjective(scope, of.objectiveId) : null;
  const found = action ?? objective;
  const plan = found && (await findPlan(scope, found.planId));
  if (!plan) return null;
  const label = action ? titled(action.number, action.text) : objective ? nameOf(objective) : '';
  return { plan, subject: { kind: action ? 'action' : 'objective', id: found.id, label } };
}
