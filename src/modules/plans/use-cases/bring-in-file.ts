import type { WriteScope } from '#platform/database';
import type { DocumentRefusal } from '#platform/documents';
import { enqueue } from '#platform/jobs';
import { ok, type Result } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import { addReadingRow } from '../store/reading-writer.ts';
import { importLimits, keepProposal, readInSandbox } from './propose-import.ts';
import type { PlanFile } from './read-plan-file.ts';

export const readTask = 'plans.read-file';
/** Most files are read within this. What is not is read by a job, from its beginning. */
const patience = { ...importLimits, seconds: 2.5 };

type Brought = { importId: string } | { readingId: string };

/** Reads an uploaded plan while the person waits; a long one is left to a job, which shows how far it is. */
export async function bringInFile(
  scope: WriteScope,
  file: PlanFile,
  limits = patience,
): Promise<Result<Brought, DocumentRefusal | SandboxRefusal>> {
  const read = await readInSandbox(file, limits);
  if (read.ok) return ok({ importId: await keepProposal(scope, file, read.value) });
  if (read.refusal.code !== 'too-slow') return read;
  const readingId = await addReadingRow(scope, file);
  await enqueue(scope, readTask, { readingId }, `${readTask}:${readingId}`);
  return ok({ readingId });
}
