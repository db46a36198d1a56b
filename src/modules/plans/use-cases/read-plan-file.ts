import { type DocumentRefusal, type ReportPages, readDocument } from '#platform/documents';
import { ok, type Result } from '#platform/kernel';
import type { SourceDocument } from '../../../platform/kernel/source-document.ts';
import { sourceLines } from '../domain/source-lines.ts';
import { applyCorrections } from '../domain/workbench/apply.ts';
import type { Numbered } from '../domain/workbench/correction.ts';
import type { KeyedProposal } from '../domain/workbench/keyed-proposal.ts';
import { recognise } from '../domain/workbench/recognise.ts';

export interface PlanFile {
  bytes: Uint8Array;
  name: string;
}

/** Reads a file and proposes what it says. For untrusted files it runs inside the sandbox. */
export async function readPlanFile(
  { bytes, name }: PlanFile,
  report?: ReportPages,
): Promise<Result<{ proposal: KeyedProposal; document: SourceDocument }, DocumentRefusal>> {
  const read = await readDocument(bytes, name, report);
  if (!read.ok) return read;
  return ok({ proposal: readAgain({ document: read.value, corrections: [] }), document: read.value });
}

/** What a document proposes with corrections, from the beginning. Also inside the sandbox. */
export function readAgain({
  document,
  corrections,
}: {
  document: SourceDocument;
  corrections: readonly Numbered[];
}): KeyedProposal {
  const recognised = recognise(
    document,
    corrections.map(({ correction }) => correction),
  );
  return applyCorrections(recognised, sourceLines(document), corrections);
}
