import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import type { Action, StatusCode } from '../domain/plan.ts';
import { type Review, takesRecords } from '../domain/reviews.ts';
import { findAction } from '../store/action-reader.ts';
import { findRecord, findReview } from '../store/review-reader.ts';
import { addRecordRow, holdReview, type NewRecord, setRecordUpdate } from '../store/review-writer.ts';
import { editAction } from './edit-action.ts';
import { openPlan } from './open-plan.ts';
import { raiseAction } from './raise-action.ts';
import { recordProgress } from './record-progress.ts';
import type { ReviewRefusal } from './run-review.ts';

type Recorded = Promise<Result<string, ReviewRefusal | { code: 'no-such-action' } | { code: 'nothing-new' }>>;

/** A paper that follows the dispatch: words, or a file with what it is. */
export const addPaper = (
  scope: WriteScope,
  reviewId: string,
  { text, file }: { text: string; file: { name: string; bytes: Uint8Array } | null },
): Recorded =>
  record(scope, reviewId, async () => {
    const kept = file && { name: file.name, hash: await keepFile(scope, file.bytes) };
    return ok({ kind: 'paper', text, file: kept });
  });

/** What somebody said of an action. It stands beside the frozen plan and changes nothing. */
export const noteVerbal = (
  scope: WriteScope,
  reviewId: string,
  { actionId, text, saidBy }: { actionId: string; text: string; saidBy: string },
): Recorded =>
  record(scope, reviewId, async (review) => {
    const action = await actionIn(scope, review, actionId);
    return action ? ok({ kind: 'verbal', text, saidBy, actionId }) : refused({ code: 'no-such-action' });
  });

/** Makes a report of what was said, once. */
export async function turnIntoUpdate(
  scope: WriteScope,
  recordId: string,
  status: StatusCode,
): Promise<Result<string, ReviewRefusal | { code: 'unanswered' } | { code: 'done-before' }>> {
  const before = await findRecord(scope, recordId);
  if (before) await holdReview(scope, before.reviewId);
  const said = await findRecord(scope, recordId);
  if (said?.kind !== 'verbal' || !said.actionId) return refused({ code: 'not-found' });
  if (said.updateId) return refused({ code: 'done-before' });
  const report = { note: said.text, status, onBehalfOf: said.saidBy };
  const reported = await recordProgress(scope, said.actionId, report);
  if (!reported.ok) {
    const { code } = reported.refusal;
    if (code === 'unanswered' || code === 'plan-closed') return refused({ code });
    return refused({ code: 'not-found' });
  }
  await setRecordUpdate(scope, recordId, reported.value);
  return ok(reported.value);
}

export type Decision =
  | { kind: 'note'; text: string }
  | { kind: 'new-action'; text: string; action: Pick<Action, 'groupId' | 'text' | 'leads' | 'dueOn'>; origin: Origin }
  /** A due day that is null and measures that are none stay as they are. */
  | { kind: 'revised'; text: string; actionId: string; dueOn: Day | null; measures: string[] }
  | { kind: 'stopped'; text: string; actionId: string };

/** How the review is called and where it is shown. */
interface Origin {
  label: string;
  href: string;
}

/** What a board decided, with its reason; it is done in the plan in the same moment. */
export const decide = (scope: WriteScope, reviewId: string, decision: Decision): Recorded =>
  record(scope, reviewId, async (review) => {
    const { kind, text } = decision;
    switch (decision.kind) {
      case 'note':
        return ok({ kind, text });
      case 'new-action': {
        const { action, origin } = decision;
        const from = { kind: 'review', id: review.id, ...origin };
        const raised = await raiseAction(scope, { planId: review.planId, ...action, origin: from });
        return raised.ok ? ok({ kind, text, actionId: raised.value }) : refused({ code: 'no-such-action' });
      }
      case 'revised':
        return revise(scope, review, decision);
      case 'stopped': {
        const action = await actionIn(scope, review, decision.actionId);
        if (!action) return refused({ code: 'no-such-action' });
        if (action.status === 'stopped') return refused({ code: 'nothing-new' });
        const stopped = await recordProgress(scope, action.id, { note: text, status: 'stopped' });
        if (!stopped.ok) return refused({ code: 'no-such-action' });
        return ok({ kind, text, actionId: action.id, updateId: stopped.value });
      }
    }
  });

async function revise(scope: WriteScope, review: Review, decision: Decision & { kind: 'revised' }) {
  const { kind, text, actionId, dueOn, measures } = decision;
  const action = await actionIn(scope, review, actionId);
  if (!action) return refused({ code: 'no-such-action' });
  const after = { ...action, dueOn: dueOn ?? action.dueOn, measures: measures.length > 0 ? measures : action.measures };
  const isSame = after.dueOn === action.dueOn && JSON.stringify(after.measures) === JSON.stringify(action.measures);
  if (isSame) return refused({ code: 'nothing-new' });
  const edited = await editAction(scope, actionId, action.version, after, text);
  return edited.ok ? ok({ kind, text, actionId }) : refused({ code: 'no-such-action' });
}

const actionIn = async (scope: Scope, { planId }: Review, id: string): Promise<Action | null> => {
  const action = await findAction(scope, id);
  return action?.planId === planId ? action : null;
};

async function record(
  scope: WriteScope,
  reviewId: string,
  work: (review: Review) => Promise<Result<NewRecord, { code: 'no-such-action' } | { code: 'nothing-new' }>>,
): Recorded {
  await holdReview(scope, reviewId);
  const review = await findReview(scope, reviewId);
  if (!review) return refused({ code: 'not-found' });
  const open = await openPlan(scope, review.planId);
  if (!open.ok) return open;
  if (!takesRecords(review.state)) return refused({ code: 'not-now', state: review.state });
  const made = await work(review);
  if (!made.ok) return made;
  const id = await addRecordRow(scope, reviewId, made.value);
  const { kind, actionId = null, file = null } = made.value;
  recordEvent(scope, {
    kind: 'plans:review-recorded',
    subject: { kind: 'review', id: reviewId, label: review.name },
    detail: { recordId: id, kind, actionId, file: file?.hash ?? null },
  });
  return ok(id);
}
