import { type Scope, tables } from '#platform/database';
import type { StatusCode } from '../domain/plan.ts';
import type { PlansSchema } from './schema.ts';

export interface ProgressUpdate {
  id: string;
  actionId: string;
  at: Date;
  by: string;
  note: string;
  status: StatusCode;
}

export interface FieldChange {
  id: string;
  at: Date;
  by: string;
  field: string;
  before: unknown;
  after: unknown;
}

export interface RatingDecision {
  id: string;
  at: Date;
  by: string;
  code: string | null;
  reason: string;
}

/** The records of progress of an action, newest first. */
export function listUpdates(scope: Scope, actionId: string): Promise<ProgressUpdate[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('progress_update')
    .select(['id', 'action_id as actionId', 'at', 'by_name as by', 'note', 'status'])
    .where('action_id', '=', actionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What was changed in a group, objective, action or plan, newest first. */
export function listChanges(scope: Scope, subjectId: string): Promise<FieldChange[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('field_change')
    .select(['id', 'at', 'by_name as by', 'field', 'before', 'after'])
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function listDecisions(scope: Scope, actionId: string): Promise<RatingDecision[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('rating_decision')
    .select(['id', 'at', 'by_name as by', 'code', 'reason'])
    .where('action_id', '=', actionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export interface RecentUpdate extends ProgressUpdate {
  planId: string;
  actionNumber: string;
  actionText: string;
}

/** Progress reported in any plan since a moment, newest first. */
export function listRecentUpdates(scope: Scope, since: Date, limit: number): Promise<RecentUpdate[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('progress_update')
    .innerJoin('action', 'action.id', 'progress_update.action_id')
    .select(['progress_update.id', 'action_id as actionId', 'at', 'by_name as by', 'note', 'progress_update.status'])
    .select(['action.plan_id as planId', 'action.number as actionNumber', 'action.text as actionText'])
    .where('at', '>', since)
    .where('removed_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('progress_update.id', 'desc')
    .limit(limit)
    .execute();
}
