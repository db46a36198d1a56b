import { type Scope, tables } from '#platform/database';
import type { PlansSchema } from './schema.ts';

/** A file that somebody gave as evidence with a report on this action. */
export async function findEvidenceFile(
  scope: Scope,
  { actionId, updateId, position }: { actionId: string; updateId: string; position: number },
): Promise<{ name: string; hash: string } | null> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('update_evidence')
    .innerJoin('progress_update', 'progress_update.id', 'update_id')
    .select(['label as name', 'file_hash as hash'])
    .where('update_id', '=', updateId)
    .where('position', '=', position)
    .where('action_id', '=', actionId)
    .executeTakeFirst();
  return found?.hash ? { name: found.name, hash: found.hash } : null;
}
