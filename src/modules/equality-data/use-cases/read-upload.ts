import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '#platform/database';
import type { Result } from '#platform/kernel';
import { type Report, runInSandbox } from '#platform/sandbox';
import type { SourceRefusal } from '../domain/reading.ts';
import { rememberedColumns, rememberedTexts } from '../store/dataset-reader.ts';
import type { LoadDetails } from '../store/schema.ts';
import type { FollowInput } from './follow-people.ts';
import { type InspectRefusal, limitsFor, readWork } from './inspect-file.ts';
import type { DraftRead } from './read-in-sandbox.ts';

interface Waiting {
  /** Of processor time; what reading any file may take unless told. */
  seconds?: number;
  report?: Report;
  follow?: FollowInput | null;
}

/** Reads a file in the sandbox. It stands on the disk for as long as it is read. */
export async function readUpload(
  scope: Scope,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { snapshotOn, kind = null }: LoadDetails,
  { seconds, report, follow = null }: Waiting = {},
): Promise<Result<DraftRead, InspectRefusal>> {
  const memory = { remembered: await rememberedTexts(scope), sayings: await rememberedColumns(scope) };
  const folder = await mkdtemp(join(tmpdir(), 'due-regard-'));
  try {
    const path = join(folder, 'upload');
    await writeFile(path, bytes, { mode: 0o600 });
    const usual = limitsFor([path]);
    const limits = seconds === undefined ? usual : { ...usual, seconds };
    const input = { path, name, asAt: snapshotOn ?? scope.today, kind, follow, ...memory };
    const run = await runInSandbox<Result<DraftRead, SourceRefusal>>(readWork, 'readDraft', input, limits, report);
    return run.ok ? run.value : run;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
