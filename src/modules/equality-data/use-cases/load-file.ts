import type { WriteScope } from '#platform/database';
import { hashOf } from '#platform/files';
import { ok, type Result, refused } from '#platform/kernel';
import { findWaiting } from '../store/data-reading-reader.ts';
import { listReleases } from '../store/release-reader.ts';
import type { LoadDetails } from '../store/schema.ts';
import { followInput } from './follow-people.ts';
import type { InspectRefusal } from './inspect-file.ts';
import { keepDraft } from './keep-draft.ts';
import { readUpload } from './read-upload.ts';

export interface FileToLoad extends LoadDetails {
  file: { name: string; bytes: Uint8Array };
}

export type NotLoaded = { code: 'no-body' } | { code: 'loaded-before'; dataset: string } | { code: 'being-read' };

/** Who loads the file, and its hash, unless it was loaded before or is being read. */
export async function mayLoad(
  scope: WriteScope,
  bytes: Uint8Array,
): Promise<Result<{ bodyId: string; sourceHash: string }, NotLoaded>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  const sourceHash = hashOf(bytes);
  const same = (await listReleases(scope)).find((release) => release.sourceHash === sourceHash);
  if (same) return refused({ code: 'loaded-before', dataset: same.dataset });
  if (await findWaiting(scope, sourceHash)) return refused({ code: 'being-read' });
  return ok({ bodyId, sourceHash });
}

/**
 * Reads a file, however long it takes, and keeps its counts as a draft. The file itself, and with it all that tells who
 * people are, is kept nowhere.
 */
export async function loadFile(
  scope: WriteScope,
  { file, ...details }: FileToLoad,
): Promise<Result<string, InspectRefusal | NotLoaded>> {
  const may = await mayLoad(scope, file.bytes);
  if (!may.ok) return may;
  const follow = await followInput(scope, details);
  const read = await readUpload(scope, file, details, { follow });
  if (!read.ok) return read;
  return ok(await keepDraft(scope, { ...may.value, fileName: file.name, details, follow }, read.value));
}
