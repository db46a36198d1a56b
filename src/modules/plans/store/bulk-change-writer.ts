import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { PlansSchema } from './schema.ts';

export async function addBulkChangeRow(scope: WriteScope, planId: string): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<PlansSchema>(scope)
    .insertInto('bulk_change')
    .values({
      organisation_id: scope.organisationId,
      id,
      plan_id: planId,
      at: scope.now,
      by_name: scope.actor.name,
      undone_at: null,
      undone_by: null,
    })
    .execute();
  return id;
}

/** False when it was undone before. */
export async function setUndone(scope: WriteScope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('bulk_change')
    .set({ undone_at: scope.now, undone_by: scope.actor.name })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
