import { type Scope, tables } from '#platform/database';
import type { SavedView } from '../domain/saved-view.ts';
import type { PlansSchema } from './schema.ts';

const savedViews = (scope: Scope) =>
  tables<PlansSchema>(scope)
    .selectFrom('saved_view')
    .select(['id', 'plan_id as planId', 'owner_id as ownerId', 'name', 'query', 'shared'])
    .where(({ or, eb }) => or([eb('owner_id', '=', scope.actor.personId), eb('shared', '=', true)]));

/** The views of a plan's register that this person has: their own and the shared ones, by name. */
export const listSavedViews = (scope: Scope, planId: string): Promise<SavedView[]> =>
  savedViews(scope).where('plan_id', '=', planId).orderBy('name').orderBy('id').execute();

/** A view of this person, or a shared one. */
export async function findSavedView(scope: Scope, id: string): Promise<SavedView | null> {
  return (await savedViews(scope).where('id', '=', id).executeTakeFirst()) ?? null;
}
