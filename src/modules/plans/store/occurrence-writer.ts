import { inParts, tables, type WriteScope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { PlansSchema } from './schema.ts';

/** Sets the days on which recurring work is due. Those on which it was reported done stay. */
export async function replaceOccurrences(
  scope: WriteScope,
  due: readonly { actionId: string; days: readonly Day[] }[],
): Promise<void> {
  const db = tables<PlansSchema>(scope);
  const ids = due.map(({ actionId }) => actionId);
  if (ids.length > 0)
    await db.deleteFrom('occurrence').where('action_id', 'in', ids).where('update_id', 'is', null).execute();
  const rows = due.flatMap(({ actionId, days }) =>
    days.map((due_on) => ({ organisation_id: scope.organisationId, action_id: actionId, due_on, update_id: null })),
  );
  for (const part of inParts(rows))
    await db
      .insertInto('occurrence')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Notes that a report says the work of that day is done. */
export async function closeOccurrence(
  scope: WriteScope,
  { actionId, dueOn, updateId }: { actionId: string; dueOn: Day; updateId: string },
): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('occurrence')
    .set({ update_id: updateId })
    .where('action_id', '=', actionId)
    .where('due_on', '=', dueOn)
    .execute();
}
