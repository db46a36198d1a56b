import { tables, type WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { newId } from '#platform/kernel';
import type { Evidence } from './evidence-writer.ts';
import type { PlansSchema } from './schema.ts';

export async function addAttachmentRow(
  scope: WriteScope,
  of: { actionId: string | null; objectiveId: string | null },
  what: Evidence,
): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<PlansSchema>(scope)
    .insertInto('attachment')
    .values({
      organisation_id: scope.organisationId,
      id,
      action_id: of.actionId,
      objective_id: of.objectiveId,
      label: what.label,
      href: 'href' in what ? what.href : null,
      file_hash: 'bytes' in what ? await keepFile(scope, what.bytes) : null,
      at: scope.now,
      by_name: scope.actor.name,
      removed_at: null,
    })
    .execute();
  return id;
}

/** Takes it out of sight. */
export async function removeAttachmentRow(scope: WriteScope, id: string): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('attachment')
    .set({ removed_at: scope.now })
    .where('id', '=', id)
    .execute();
}
