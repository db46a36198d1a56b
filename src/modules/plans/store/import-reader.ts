import { type Scope, tables } from '#platform/database';
import type { SourceDocument } from '../../../platform/kernel/source-document.ts';
import type { ImportChoice } from '../domain/import-again/choice.ts';
import { type SourceLine, sourceLines } from '../domain/source-lines.ts';
import { keyProposal } from '../domain/workbench/key-proposal.ts';
import type { KeyedProposal } from '../domain/workbench/keyed-proposal.ts';
import { reckon } from '../domain/workbench/reckon.ts';
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

/** `document` is null for what was brought in before documents were kept: it cannot be read again. */
export type WholeImport = PlanImport & {
  proposal: KeyedProposal;
  source: SourceLine[];
  document: SourceDocument | null;
  /** With which plan it is being compared; null: with none. */
  comparison: ImportChoice | null;
};

export async function findImport(scope: Scope, id: string): Promise<WholeImport | null> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan_import')
    .select([...columns, 'proposal', 'source', 'document', 'comparison'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return null;
  const source = linesOf(found);
  const { proposal } = found;
  return { ...found, source, proposal: 'loose' in proposal ? proposal : reckon(keyProposal(proposal), source) };
}

interface Read {
  document: SourceDocument | null;
  source: SourceLine[] | null;
}

const linesOf = ({ document, source }: Read): SourceLine[] => (document ? sourceLines(document) : (source ?? []));

/** The lines of the file that a plan came from. */
export async function findSource(scope: Scope, importId: string): Promise<SourceLine[]> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan_import')
    .select(['source', 'document'])
    .where('id', '=', importId)
    .executeTakeFirst();
  return found ? linesOf(found) : [];
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

/** The files that a plan came from, the oldest first. */
export function listImportsOf(scope: Scope, planId: string): Promise<PlanImport[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('plan_import')
    .select(columns)
    .where('plan_id', '=', planId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
}
