import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { SourceDocument } from '../../../platform/kernel/source-document.ts';
import type { ImportChoice } from '../domain/import-again/choice.ts';
import type { KeyedProposal } from '../domain/workbench/keyed-proposal.ts';
import type { PlansSchema } from './schema.ts';

interface NewImport {
  fileName: string;
  fileHash: string;
  proposal: KeyedProposal;
  document: SourceDocument;
}

export async function addImportRow(
  scope: WriteScope,
  { fileName, fileHash, proposal, document }: NewImport,
): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<PlansSchema>(scope)
    .insertInto('plan_import')
    .values({
      organisation_id: scope.organisationId,
      id,
      file_name: fileName,
      file_hash: fileHash,
      proposal: JSON.stringify(proposal),
      source: null,
      document: JSON.stringify(document),
      state: 'proposed',
      made_at: scope.now,
      made_by: scope.actor.name,
      decided_at: null,
      decided_by: null,
      plan_id: null,
    })
    .execute();
  return id;
}

/** Puts the corrected proposal in place. False when somebody changed or decided it since that version. */
export async function replaceProposal(
  scope: WriteScope,
  id: string,
  version: number,
  proposal: KeyedProposal,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('plan_import')
    .set({ proposal: JSON.stringify(proposal), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Keeps how a file is compared with a plan. False when somebody changed or decided the import since that version. */
export async function keepChoice(
  scope: WriteScope,
  id: string,
  version: number,
  choice: ImportChoice,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('plan_import')
    .set({ comparison: JSON.stringify(choice), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Decides a proposal. False when it was decided before. */
export async function decideImportRow(scope: WriteScope, id: string, planId: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('plan_import')
    .set({
      state: planId ? 'accepted' : 'refused',
      plan_id: planId,
      decided_at: scope.now,
      decided_by: scope.actor.name,
    })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
