import { type Scope, tables } from '#platform/database';
import type { Correction } from '../domain/workbench/correction.ts';
import type { PlansSchema } from './schema.ts';

/** A correction of an import, with who made it. */
export interface MadeCorrection {
  seq: number;
  at: Date;
  by: string;
  correction: Correction;
  /** What its item was called; empty where it is about the whole. */
  about: string;
  /** The file that taught it, where nobody made it here. */
  rememberedFrom: string | null;
  undoneAt: Date | null;
  undoneBy: string | null;
}

/** All corrections of an import in their order, those that were undone too. */
export function listCorrections(scope: Scope, importId: string): Promise<MadeCorrection[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('import_correction')
    .select(['seq', 'at', 'by_name as by', 'correction', 'about', 'remembered_from as rememberedFrom'])
    .select(['undone_at as undoneAt', 'undone_by as undoneBy'])
    .where('import_id', '=', importId)
    .orderBy('seq')
    .execute();
}
