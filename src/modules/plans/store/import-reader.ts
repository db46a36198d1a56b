import { type Scope, tables } from '#platform/database';
import type { Proposal } from '../domain/import/proposal.ts';
import type { SourceLine } from '../domain/source-lines.ts';
import type { PlansSchema } from './schema.ts';

export interface PlanImport {
  id: string;
  fileName: string;
  fileHash: string;
  state: 'proposed' | 'accepted' | 'refused';
  madeAt: Date;
  madeBy: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  planId: string | null;
  version: number;
}

const columns = [
  'id',
  'file_name as fileName',
  'file_hash as fileHash',
  'state',
  'made_at as madeAt',
  'made_by as madeBy',
  'decided_at as decidedAt',
  'decided_by as decidedBy',
  'plan_id as planId',
  'version',
] as const;

export type WholeImport = PlanImport & { proposal: Proposal; source: SourceLine[] };

export async function findImport(scope: Scope, id: string): Promise<WholeImport | null> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan_import')
    .select([...columns, 'proposal', 'source'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** Proposals that nobody has decided on, newest first. */
export function listOpenImports(scope: Scope): Promise<PlanImport[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('plan_import')
    .select(columns)
    .where('state', '=', 'proposed')
    .orderBy('made_at', 'desc')
    .execute();
}
