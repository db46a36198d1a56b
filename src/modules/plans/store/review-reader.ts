import { type Scope, tables } from '#platform/database';
import type { Review } from '../domain/reviews.ts';
import type { Rhythm } from '../domain/rhythm.ts';
import type { ReviewsSchema } from './review-schema.ts';

const rhythms = (scope: Scope) =>
  tables<ReviewsSchema>(scope)
    .selectFrom('review_rhythm')
    .select(['id', 'plan_id as planId', 'kind', 'name', 'every_months as everyMonths', 'first_due as firstDue'])
    .select(['next_due as nextDue', 'board', 'signing_role as signingRole', 'ended_at as endedAt', 'version']);

/** The rhythms of a plan that have not ended, what is due first standing first. */
export const listRhythms = (scope: Scope, planId: string): Promise<Rhythm[]> =>
  rhythms(scope)
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .orderBy('next_due')
    .orderBy('id')
    .execute();

export const findRhythm = async (scope: Scope, id: string): Promise<Rhythm | null> =>
  (await rhythms(scope).where('id', '=', id).executeTakeFirst()) ?? null;

const reviews = (scope: Scope) =>
  tables<ReviewsSchema>(scope)
    .selectFrom('review')
    .select(['id', 'plan_id as planId', 'rhythm_id as rhythmId', 'name', 'due_on as dueOn', 'state'])
    .select(['cycle_id as cycleId', 'meeting_on as meetingOn', 'narrative', 'recipients', 'version_id as versionId']);

/** Newest first. */
export const listReviews = (scope: Scope, planId: string): Promise<Review[]> =>
  reviews(scope).where('plan_id', '=', planId).orderBy('due_on', 'desc').orderBy('id', 'desc').execute();

export const findReview = async (scope: Scope, id: string): Promise<Review | null> =>
  (await reviews(scope).where('id', '=', id).executeTakeFirst()) ?? null;

/** Something that was done with a review. */
export interface ReviewStep {
  step: Review['state'];
  at: Date;
  by: string;
  role: string;
  note: string;
}

/** Oldest first. */
export const listSteps = (scope: Scope, reviewId: string): Promise<ReviewStep[]> =>
  tables<ReviewsSchema>(scope)
    .selectFrom('review_step')
    .select(['step', 'at', 'by_name as by', 'role', 'note'])
    .where('review_id', '=', reviewId)
    .orderBy('at')
    .orderBy('id')
    .execute();

export type ReviewRecord = Awaited<ReturnType<typeof listRecords>>[number];

const records = (scope: Scope) =>
  tables<ReviewsSchema>(scope)
    .selectFrom('review_record')
    .select(['id', 'review_id as reviewId', 'kind', 'at', 'by_name as by', 'text', 'said_by as saidBy'])
    .select(['action_id as actionId', 'file_name as fileName', 'file_hash as fileHash', 'update_id as updateId']);

/** Papers, what was said, and decisions, oldest first. */
export const listRecords = (scope: Scope, reviewId: string) =>
  records(scope).where('review_id', '=', reviewId).orderBy('at').orderBy('id').execute();

export const findRecord = async (scope: Scope, id: string): Promise<ReviewRecord | null> =>
  (await records(scope).where('id', '=', id).executeTakeFirst()) ?? null;

/** What Home tells of an active plan's reviews: a rhythm without an open review, or a review that is open. */
export interface ReviewTask extends Pick<Rhythm, 'planId' | 'name' | 'nextDue'> {
  rhythmId: string;
  planTitle: string;
  reviewId: string | null;
  reviewName: string | null;
  state: Review['state'] | null;
  meetingOn: string | null;
}

export const listReviewTasks = (scope: Scope, until: string): Promise<ReviewTask[]> =>
  tables<ReviewsSchema & { plan: { organisation_id: string; id: string; title: string; state: string } }>(scope)
    .selectFrom('review_rhythm as h')
    .innerJoin('plan', 'plan.id', 'h.plan_id')
    .leftJoin('review as r', (join) =>
      join.onRef('r.rhythm_id', '=', 'h.id').on('r.state', 'not in', ['signed', 'abandoned']),
    )
    .select(['h.id as rhythmId', 'h.plan_id as planId', 'h.name', 'h.next_due as nextDue', 'plan.title as planTitle'])
    .select(['r.id as reviewId', 'r.name as reviewName', 'r.state', 'r.meeting_on as meetingOn'])
    .where('plan.state', '=', 'active')
    .where('h.ended_at', 'is', null)
    .where((eb) => eb.or([eb('r.id', 'is not', null), eb('h.next_due', '<=', until)]))
    .orderBy('h.next_due')
    .orderBy('h.id')
    .limit(50)
    .execute();
