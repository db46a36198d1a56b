import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { SavedView } from '../domain/saved-view.ts';
import type { PlansSchema } from './schema.ts';

/** Null: this person has a view of that name already. */
export async function addSavedViewRow(scope: WriteScope, view: Omit<SavedView, 'id'>): Promise<string | null> {
  const id = newId(scope.now.getTime());
  const { numInsertedOrUpdatedRows } = await tables<PlansSchema>(scope)
    .insertInto('saved_view')
    .values({
      ...{ organisation_id: scope.organisationId, id, plan_id: view.planId, owner_id: view.ownerId },
      ...{ name: view.name, query: view.query, shared: view.shared, made_at: scope.now },
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'plan_id', 'owner_id', 'name']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

export async function updateSavedViewRow(
  scope: WriteScope,
  { id, name, shared }: Pick<SavedView, 'id' | 'name' | 'shared'>,
): Promise<void> {
  await tables<PlansSchema>(scope).updateTable('saved_view').set({ name, shared }).where('id', '=', id).execute();
}

export async function removeSavedViewRow(scope: WriteScope, id: string): Promise<void> {
  await tables<PlansSchema>(scope).deleteFrom('saved_view').where('id', '=', id).execute();
}
