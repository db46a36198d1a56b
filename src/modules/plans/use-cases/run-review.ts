import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { hasEnded, isSameName, mayBecome, type Review, type ReviewState } from '../domain/reviews.ts';
import { dueAfterReview } from '../domain/rhythm.ts';
import { findReview, findRhythm, listReviews } from '../store/review-reader.ts';
import { addReviewRow, holdReview, setNextDue, takeStep } from '../store/review-writer.ts';
import { freezePlan } from './freeze-plan.ts';
import { openCycle } from './open-cycle.ts';
import { openPlan } from './open-plan.ts';

export type ReviewRefusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  /** It stands elsewhere by now: somebody was faster, or a step is left out. */
  | { code: 'not-now'; state: ReviewState };

interface NewReview {
  name: string;
  meetingOn: Day | null;
  /** Everybody is asked for updates, by that day and until the other. */
  ask: { dueOn: Day; closesOn: Day } | null;
}

/** Opens the review that is due next by a rhythm; one at a time. */
export async function openReview(
  scope: WriteScope,
  rhythmId: string,
  { name, meetingOn, ask }: NewReview,
): Promise<
  Result<
    string,
    ReviewRefusal | { code: 'wrong-days' } | { code: 'nobody-to-ask' } | { code: 'one-is-open'; reviewId: string }
  >
> {
  const rhythm = await findRhythm(scope, rhythmId);
  if (!rhythm || rhythm.endedAt) return refused({ code: 'not-found' });
  const { planId, nextDue } = rhythm;
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const before = (await listReviews(scope, planId)).find((one) => one.rhythmId === rhythmId && !hasEnded(one.state));
  if (before) return refused({ code: 'one-is-open', reviewId: before.id });
  const cycle = ask ? await openCycle(scope, planId, { name, covers: 'all', groupId: null, ...ask }) : null;
  if (cycle && !cycle.ok)
    return cycle.refusal.code === 'no-such-group' ? refused({ code: 'not-found' }) : refused(cycle.refusal);
  const cycleId = cycle?.value ?? null;
  const id = await addReviewRow(scope, { planId, rhythmId, name, dueOn: nextDue, cycleId, meetingOn });
  tell(scope, 'opened', { id, name }, { planId, rhythmId, dueOn: nextDue, cycleId });
  return ok(id);
}

/** Keeps what is written beside the figures; it may be done again until the review is dispatched. */
export const prepareReview = (scope: WriteScope, id: string, { narrative }: Pick<Review, 'narrative'>) =>
  step(scope, id, 'prepared', async () => {
    await takeStep(scope, id, 'prepared', { narrative });
    return {};
  });

export interface Dispatch extends Pick<Review, 'recipients'> {
  meetingOn: Day;
  /** What the frozen version is called. */
  label: string;
}

/** Freezes the plan and says to whom it went. What the board saw is this version from now on. */
export const dispatchReview = (scope: WriteScope, id: string, { label, recipients, meetingOn }: Dispatch) =>
  step(scope, id, 'dispatched', async ({ planId, name }) => {
    const frozen = await freezePlan(scope, planId, { label, reason: name });
    if (!frozen.ok) throw new Error('The plan of a review is there.');
    await takeStep(scope, id, 'dispatched', { versionId: frozen.value, recipients, meetingOn });
    return { versionId: frozen.value, recipients, meetingOn };
  });

/** The board has met. */
export const noteDiscussion = (scope: WriteScope, id: string, { meetingOn, note }: { meetingOn: Day; note: string }) =>
  step(scope, id, 'discussed', async () => {
    await takeStep(scope, id, 'discussed', { meetingOn, note });
    return { meetingOn };
  });

export const abandonReview = (scope: WriteScope, id: string, { reason }: { reason: string }) =>
  step(scope, id, 'abandoned', async () => {
    await takeStep(scope, id, 'abandoned', { note: reason });
    return { reason };
  });

/**
 * The signed-in person signs, in a role, with their own name typed. The review ends, and the next one is due by its
 * rhythm. Gives that day.
 */
export async function signReview(
  scope: WriteScope,
  id: string,
  { name, role }: { name: string; role: string },
): Promise<Result<Day | null, ReviewRefusal | { code: 'other-name' }>> {
  if (!isSameName(name, scope.actor.name)) return refused({ code: 'other-name' });
  let nextDue: Day | null = null;
  const signed = await step(scope, id, 'signed', async ({ rhythmId, dueOn, versionId }) => {
    await takeStep(scope, id, 'signed', { role });
    const rhythm = await findRhythm(scope, rhythmId);
    if (!rhythm || rhythm.endedAt) return { role, versionId };
    // Whoever changed the rhythm in the meantime has said what is due next.
    const { next, missed } = dueAfterReview(rhythm, dueOn, scope.today);
    nextDue = rhythm.nextDue > dueOn ? rhythm.nextDue : next;
    await setNextDue(scope, rhythmId, nextDue);
    return { role, versionId, nextDue, missed };
  });
  return signed.ok ? ok(nextDue) : signed;
}

/** One step is one transaction, taken by one person at a time. */
async function step(
  scope: WriteScope,
  id: string,
  next: ReviewState,
  work: (review: Review) => Promise<Record<string, unknown>>,
): Promise<Result<undefined, ReviewRefusal>> {
  await holdReview(scope, id);
  const review = await findReview(scope, id);
  if (!review) return refused({ code: 'not-found' });
  const open = await openPlan(scope, review.planId);
  if (!open.ok) return open;
  if (!mayBecome(review.state, next)) return refused({ code: 'not-now', state: review.state });
  tell(scope, next, review, await work(review));
  return ok();
}

const tell = (scope: WriteScope, step: ReviewState, { id, name }: Pick<Review, 'id' | 'name'>, detail: object) =>
  recordEvent(scope, {
    kind: `plans:review-${step}`,
    subject: { kind: 'review', id, label: name },
    detail: { ...detail },
  });
