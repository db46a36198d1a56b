import { type Scope, tables } from '#platform/database';
import type { Change } from '../domain/changes.ts';
import type { PlansSchema } from './schema.ts';

export interface BulkChangeRecord {
  id: string;
  planId: string;
  at: Date;
  by: string;
  undoneAt: Date | null;
  undoneBy: string | null;
}

const bulkChanges = (scope: Scope) =>
  tables<PlansSchema>(scope)
    .selectFrom('bulk_change')
    .select(['id', 'plan_id as planId', 'at', 'by_name as by', 'undone_at as undoneAt', 'undone_by as undoneBy']);

export async function findBulkChange(scope: Scope, id: string): Promise<BulkChangeRecord | null> {
  return (await bulkChanges(scope).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The latest changes to many actions of a plan, newest first. */
export const listBulkChanges = (scope: Scope, planId: string, limit: number): Promise<BulkChangeRecord[]> =>
  bulkChanges(scope).where('plan_id', '=', planId).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();

/** What a change to many did to each action, in the order of the plan; actions that were taken out since too. */
export async function listChangedActions(
  scope: Scope,
  bulkChangeId: string,
): Promise<{ actionId: string; changes: Change[] }[]> {
  const rows = await tables<PlansSchema>(scope)
    .selectFrom('field_change')
    .innerJoin('action', 'action.id', 'field_change.subject_id')
    .select(['subject_id as actionId', 'field', 'before', 'after'])
    .where('bulk_change_id', '=', bulkChangeId)
    .orderBy('action.position')
    .orderBy('action.id')
    .orderBy('field_change.id')
    .execute();
  const found = new Map<string, Change[]>();
  for (const { actionId, ...change } of rows) found.set(actionId, [...(found.get(actionId) ?? []), change]);
  return [...found].map(([actionId, changes]) => ({ actionId, changes }));
}
