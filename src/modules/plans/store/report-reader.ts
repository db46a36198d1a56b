import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import { type Day, dayOf, startOfDay } from '#platform/kernel';
import type { PlanTree } from '../domain/plan.ts';
import type { PlanHistory, RecordedChange, RecordedDecision, RecordedUpdate } from '../domain/reports/plan-at.ts';
import { listActions } from './action-reader.ts';
import type { ReviewsSchema } from './review-schema.ts';
import type { PlansSchema } from './schema.ts';

/** All that the records of a plan say of its past, oldest first. */
export async function findHistory(scope: Scope, tree: PlanTree): Promise<PlanHistory> {
  const planId = tree.plan.id;
  const [lives, updates, decisions, changes] = await Promise.all([
    tables<PlansSchema>(scope)
      .selectFrom('action')
      .select(['id', 'created_at as from', 'removed_at as to'])
      .where('plan_id', '=', planId)
      .execute(),
    listUpdatesOf(scope, planId),
    listDecisionsOf(scope, planId),
    listChangesOf(scope, planId),
  ]);
  const removed = lives.some(({ to }) => to !== null) ? await listActions(scope, { planId, removed: true }) : [];
  return { tree, removed, lives: new Map(lives.map(({ id, ...life }) => [id, life])), updates, decisions, changes };
}

async function listUpdatesOf(scope: Scope, planId: string): Promise<RecordedUpdate[]> {
  const found = await sql<RecordedUpdate>`
    select u.id, u.action_id as "actionId", u.at, u.by_name as by, u.note, u.status, u.percent,
      u.next_step as "nextStep", u.status_before as "statusBefore", u.status_after as "statusAfter",
      coalesce(e.labels, '{}') as evidence
    from progress_update u join action a on a.id = u.action_id
    left join (select update_id, array_agg(label order by position) as labels from update_evidence group by 1) e
      on e.update_id = u.id
    where a.plan_id = ${planId} order by u.at, u.id`.execute(scope.db);
  return found.rows;
}

const listDecisionsOf = (scope: Scope, planId: string): Promise<RecordedDecision[]> =>
  tables<PlansSchema>(scope)
    .selectFrom('rating_decision')
    .innerJoin('action', 'action.id', 'rating_decision.action_id')
    .select(['action_id as actionId', 'at', 'by_name as by', 'code', 'reason'])
    .where('plan_id', '=', planId)
    .orderBy('at')
    .orderBy('rating_decision.id')
    .execute();

const listChangesOf = (scope: Scope, planId: string): Promise<RecordedChange[]> =>
  tables<PlansSchema>(scope)
    .selectFrom('field_change')
    .select(['subject_id as subjectId', 'field', 'before', 'after', 'at', 'by_name as by', 'reason'])
    .where('plan_id', '=', planId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** The day on which a board was last given a review, before a day. */
export async function findLastReview(scope: Scope, planId: string, before: Day): Promise<Day | null> {
  const last = await tables<ReviewsSchema>(scope)
    .selectFrom('review_step')
    .innerJoin('review', 'review.id', 'review_step.review_id')
    .select('review_step.at')
    .where('plan_id', '=', planId)
    .where('step', '=', 'dispatched')
    .where('review_step.at', '<', startOfDay(before))
    .orderBy('review_step.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? dayOf(last.at) : null;
}
