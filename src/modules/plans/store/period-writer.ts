import { sql } from 'kysely';
import { tables, type WriteScope } from '#platform/database';
import type { PlansSchema } from './schema.ts';

/** Notes that a plan follows one of the period before. */
export async function setFollows(scope: WriteScope, planId: string, followsId: string): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('plan')
    .set({ follows_id: followsId })
    .where('id', '=', planId)
    .execute();
}

/** Notes which action of the period before each action goes on with. */
export async function setCarriedFrom(
  scope: WriteScope,
  carried: readonly { id: string; fromId: string }[],
): Promise<void> {
  const [ids, fromIds] = [carried.map(({ id }) => id), carried.map(({ fromId }) => fromId)];
  await sql`update action set carried_from = c.from_id
    from unnest(${ids}::uuid[], ${fromIds}::uuid[]) as c (id, from_id) where action.id = c.id`.execute(scope.db);
}
