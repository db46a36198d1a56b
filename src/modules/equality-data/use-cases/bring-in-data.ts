import type { WriteScope } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { ok, type Result } from '#platform/kernel';
import { addDataReading } from '../store/data-reading-writer.ts';
import { followInput } from './follow-people.ts';
import type { InspectRefusal } from './inspect-file.ts';
import { keepDraft } from './keep-draft.ts';
import { type FileToLoad, mayLoad, type NotLoaded } from './load-file.ts';
import { readUpload } from './read-upload.ts';

export const readTask = 'equality-data.read-file';
/** Processor seconds. Most files are read within this. What is not is read by a job, from its beginning. */
const patience = 2.5;

type Brought = { releaseId: string } | { dataReadingId: string };

/** Reads an uploaded file while the person waits; a long one is left to a job, which shows how far it is. */
export async function bringInData(
  scope: WriteScope,
  { file, ...details }: FileToLoad,
  seconds = patience,
): Promise<Result<Brought, InspectRefusal | NotLoaded>> {
  const may = await mayLoad(scope, file.bytes);
  if (!may.ok) return may;
  const { bodyId, sourceHash } = may.value;
  const follow = await followInput(scope, details);
  const read = await readUpload(scope, file, details, { seconds, follow });
  if (read.ok)
    return ok({
      releaseId: await keepDraft(scope, { ...may.value, fileName: file.name, details, follow }, read.value),
    });
  if (read.refusal.code !== 'too-slow') return read;
  const dataReadingId = await addDataReading(scope, bodyId, { file, sourceHash, details });
  await enqueue(scope, readTask, { dataReadingId }, `${readTask}:${dataReadingId}`);
  return ok({ dataReadingId });
}
