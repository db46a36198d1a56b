import { tables, type WriteScope } from '#platform/database';
import type { Correction } from '../domain/workbench/correction.ts';
import type { PlansSchema } from './schema.ts';

interface NewCorrection {
  seq: number;
  correction: Correction;
  about?: string;
  rememberedFrom?: string | null;
}

export async function addCorrectionRows(
  scope: WriteScope,
  importId: string,
  corrections: readonly NewCorrection[],
): Promise<void> {
  if (corrections.length === 0) return;
  await tables<PlansSchema>(scope)
    .insertInto('import_correction')
    .values(
      corrections.map(({ seq, correction, about = '', rememberedFrom = null }) => ({
        organisation_id: scope.organisationId,
        import_id: importId,
        seq,
        at: scope.now,
        by_name: scope.actor.name,
        correction: JSON.stringify(correction),
        about,
        remembered_from: rememberedFrom,
        undone_at: null,
        undone_by: null,
      })),
    )
    .execute();
}

export async function undoCorrectionRow(scope: WriteScope, importId: string, seq: number): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('import_correction')
    .set({ undone_at: scope.now, undone_by: scope.actor.name })
    .where('import_id', '=', importId)
    .where('seq', '=', seq)
    .where('undone_at', 'is', null)
    .execute();
}
