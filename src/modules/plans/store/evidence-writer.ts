import { tables, type WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import type { PlansSchema } from './schema.ts';

/** What shows that something was done: an address elsewhere, or a file that is kept here. */
export type Evidence = { label: string; href: string } | { label: string; bytes: Uint8Array };

export async function addEvidenceRows(
  scope: WriteScope,
  updateId: string,
  evidence: readonly Evidence[],
): Promise<void> {
  const kept = await Promise.all(
    evidence.map(async (one) => ({
      label: one.label,
      href: 'href' in one ? one.href : null,
      file_hash: 'bytes' in one ? await keepFile(scope, one.bytes) : null,
    })),
  );
  const rows = kept.map((one, position) => ({
    ...one,
    organisation_id: scope.organisationId,
    update_id: updateId,
    position,
  }));
  if (rows.length > 0) await tables<PlansSchema>(scope).insertInto('update_evidence').values(rows).execute();
}
