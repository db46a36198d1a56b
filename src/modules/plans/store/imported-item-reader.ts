import { type Scope, tables } from '#platform/database';
import type { RecordedReport, Said } from '../domain/import-again/items.ts';
import type { PlansSchema } from './schema.ts';

/** What the newest file said of the items of a plan, by their ids. */
export async function findSaid(scope: Scope, planId: string): Promise<Map<string, Said>> {
  const rows = await tables<PlansSchema>(scope)
    .selectFrom('imported_item')
    .select(['subject_id', 'said'])
    .where('plan_id', '=', planId)
    .execute();
  return new Map(rows.map(({ subject_id, said }) => [subject_id, said]));
}

/** What was reported on the actions of a plan, by the ids of the actions. */
export async function findRecorded(scope: Scope, planId: string): Promise<Map<string, RecordedReport[]>> {
  const rows = await tables<PlansSchema>(scope)
    .selectFrom('progress_update')
    .innerJoin('action', 'action.id', 'progress_update.action_id')
    .select(['action_id', 'note', 'progress_update.status', 'by_name as by', 'at'])
    .where('action.plan_id', '=', planId)
    .execute();
  const found = new Map<string, RecordedReport[]>();
  for (const { action_id, ...report } of rows) {
    const known = found.get(action_id);
    if (known) known.push(report);
    else found.set(action_id, [report]);
  }
  return found;
}

/** The words of every action, by the id of its plan. */
export async function listActionTexts(scope: Scope): Promise<Map<string, string[]>> {
  const rows = await tables<PlansSchema>(scope)
    .selectFrom('action')
    .select(['plan_id', 'text'])
    .where('removed_at', 'is', null)
    .execute();
  const found = new Map<string, string[]>();
  for (const { plan_id, text } of rows) {
    const known = found.get(plan_id);
    if (known) known.push(text);
    else found.set(plan_id, [text]);
  }
  return found;
}
