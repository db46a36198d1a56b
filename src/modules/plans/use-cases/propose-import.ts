import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import type { DocumentRefusal } from '#platform/documents';
import { keepFile } from '#platform/files';
import { ok, type Result } from '#platform/kernel';
import { type Limits, type Report, runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import type { SourceDocument } from '../../../platform/kernel/source-document.ts';
import type { Numbered } from '../domain/workbench/correction.ts';
import type { KeyedProposal } from '../domain/workbench/keyed-proposal.ts';
import { addCorrectionRows } from '../store/correction-writer.ts';
import { addImportRow } from '../store/import-writer.ts';
import { findMemory } from '../store/memory-reader.ts';
import type { PlanFile, readPlanFile } from './read-plan-file.ts';

type Read = Awaited<ReturnType<typeof readPlanFile>>;
type ReadFile = Extract<Read, { ok: true }>['value'];
type Refusal = DocumentRefusal | SandboxRefusal;

const reader = new URL('./read-plan-file.ts', import.meta.url);
/** What reading a file may take, hostile or not. */
export const importLimits = { seconds: 10, megabytes: 512 };

/** Reads a file in the sandbox. Nothing is made. */
export async function readInSandbox(
  file: PlanFile,
  limits: Limits,
  report?: Report,
): Promise<Result<ReadFile, Refusal>> {
  const done = await runInSandbox<Read>(reader, 'readPlanFile', file, limits, report);
  return done.ok ? done.value : done;
}

/** Reads an uploaded plan, however long it takes, and keeps what it proposes. */
export async function proposeImport(scope: WriteScope, file: PlanFile): Promise<Result<string, Refusal>> {
  const read = await readInSandbox(file, importLimits);
  return read.ok ? ok(await keepProposal(scope, file, read.value)) : read;
}

/**
 * Keeps what was read from a file. What an earlier file of the same body taught is applied at once. No plan is made
 * before somebody accepts it.
 */
export async function keepProposal(
  scope: WriteScope,
  file: PlanFile,
  { document, proposal }: ReadFile,
): Promise<string> {
  const memory = await findMemory(scope, proposal.bodies);
  const hints = (memory?.hints ?? []).map((correction, index) => ({ seq: index + 1, correction }));
  const taught = hints.length > 0 ? await recogniseAgain(document, hints) : ok(proposal);
  const fileHash = await keepFile(scope, file.bytes);
  const used = taught.ok ? taught.value : proposal;
  const id = await addImportRow(scope, { fileName: file.name, fileHash, document, proposal: used });
  const rememberedFrom = memory?.learnedFrom ?? null;
  if (taught.ok)
    await addCorrectionRows(
      scope,
      id,
      hints.map((hint) => ({ ...hint, rememberedFrom })),
    );
  recordEvent(scope, {
    kind: 'plans:import-proposed',
    subject: { kind: 'plan-import', id, label: file.name },
    detail: { fileHash, actions: used.actions.length, remembered: taught.ok ? hints.length : 0 },
  });
  return id;
}

/** Recognition may be heavy: it never runs in the web process. */
export const recogniseAgain = (
  document: SourceDocument,
  corrections: readonly Numbered[],
): Promise<Result<KeyedProposal, SandboxRefusal>> =>
  runInSandbox<KeyedProposal>(reader, 'readAgain', { document, corrections }, importLimits);
