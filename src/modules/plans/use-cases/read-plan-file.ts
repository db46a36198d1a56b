import { type DocumentRefusal, readDocument } from '#platform/documents';
import { ok, type Result } from '#platform/kernel';
import type { Proposal } from '../domain/import/proposal.ts';
import { proposePlan } from '../domain/import/propose.ts';
import { type SourceLine, sourceLines } from '../domain/source-lines.ts';

export interface PlanFile {
  bytes: Uint8Array;
  name: string;
}

/** Reads a file and proposes what it says. For untrusted files it runs inside the sandbox. */
export async function readPlanFile({
  bytes,
  name,
}: PlanFile): Promise<Result<{ proposal: Proposal; source: SourceLine[] }, DocumentRefusal>> {
  const read = await readDocument(bytes, name);
  return read.ok ? ok({ proposal: proposePlan(read.value), source: sourceLines(read.value) }) : read;
}
