import { tables, type WriteScope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { PlansSchema } from './schema.ts';

/** False when somebody changed the promise since that version. */
export async function updateCommitmentRow(
  scope: WriteScope,
  id: string,
  version: number,
  { actionId, dueOn }: { actionId: string | null; dueOn: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('commitment')
    .set({ action_id: actionId, due_on: dueOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
