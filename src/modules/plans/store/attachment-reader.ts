import { type Scope, tables } from '#platform/database';
import type { PlansSchema } from './schema.ts';

/** A link or a file of an action or an objective. */
export interface Attachment {
  id: string;
  actionId: string | null;
  objectiveId: string | null;
  label: string;
  /** Null: a file of ours. */
  href: string | null;
  fileHash: string | null;
  at: Date;
  by: string;
}

function attachments(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('attachment')
    .select(['id', 'action_id as actionId', 'objective_id as objectiveId', 'label', 'href', 'file_hash as fileHash'])
    .select(['at', 'by_name as by'])
    .where('removed_at', 'is', null);
}

/** In the order in which they were added. */
export function listAttachments(
  scope: Scope,
  of: { actionId: string } | { objectiveId: string },
): Promise<Attachment[]> {
  const all = attachments(scope).orderBy('at').orderBy('id');
  return (
    'actionId' in of ? all.where('action_id', '=', of.actionId) : all.where('objective_id', '=', of.objectiveId)
  ).execute();
}

export const findAttachment = async (scope: Scope, id: string): Promise<Attachment | null> =>
  (await attachments(scope).where('id', '=', id).executeTakeFirst()) ?? null;
