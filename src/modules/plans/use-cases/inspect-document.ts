import { type DocumentRefusal, readDocument } from '#platform/documents';
import type { Result } from '../../../platform/kernel/result.ts';
import type { Proposal } from '../domain/import/proposal.ts';
import { proposePlan } from '../domain/import/propose.ts';

/** What a document proposes as a plan. Makes no record; what cannot be read is refused. */
export async function inspectDocument(bytes: Uint8Array, fileName: string): Promise<Result<Proposal, DocumentRefusal>> {
  const read = await readDocument(bytes, fileName);
  return read.ok ? { ok: true, value: proposePlan(read.value) } : read;
}
