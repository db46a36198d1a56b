import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import type { DocumentRefusal } from '#platform/documents';
import { keepFile } from '#platform/files';
import { ok, type Result } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import { addImportRow } from '../store/import-writer.ts';
import type { PlanFile, readPlanFile } from './read-plan-file.ts';

type Read = Awaited<ReturnType<typeof readPlanFile>>;

const reader = new URL('./read-plan-file.ts', import.meta.url);
/** What reading a file may take, hostile or not. */
export const importLimits = { seconds: 10, megabytes: 512 };

/** Reads an uploaded plan and keeps what it proposes. No plan is made before somebody accepts it. */
export async function proposeImport(
  scope: WriteScope,
  file: PlanFile,
): Promise<Result<string, DocumentRefusal | SandboxRefusal>> {
  const done = await runInSandbox<Read>(reader, 'readPlanFile', file, importLimits);
  if (!done.ok) return done;
  if (!done.value.ok) return done.value;
  const fileHash = await keepFile(scope, file.bytes);
  const id = await addImportRow(scope, { fileName: file.name, fileHash, ...done.value.value });
  recordEvent(scope, {
    kind: 'plans:import-proposed',
    subject: { kind: 'plan-import', id, label: file.name },
    detail: { fileHash, actions: done.value.value.proposal.actions.length },
  });
  return ok(id);
}
