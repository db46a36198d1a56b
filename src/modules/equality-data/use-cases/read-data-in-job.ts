import { hashOf } from '#platform/files';
import type { Task } from '#platform/jobs';
import { findUnread } from '../store/data-reading-reader.ts';
import { claimUnread, countSteps, endDataReading } from '../store/data-reading-writer.ts';
import { followInput } from './follow-people.ts';
import { keepDraft } from './keep-draft.ts';
import { readUpload } from './read-upload.ts';

/**
 * Reads a file that takes long. Killed and begun again, it starts at the beginning; it makes one draft, and none when
 * somebody removed the file meanwhile.
 */
export const readDataInJob: Task = async ({ dataReadingId }, { database, organisationId }) => {
  const id = String(dataReadingId);
  const unread = await database.read({ organisationId }, (scope) => findUnread(scope, id));
  const bodyId = unread?.actor.bodyId;
  if (!unread || !bodyId) return;
  const { actor, bytes, details, fileName } = unread;
  let told: Promise<unknown> = Promise.resolve();
  const report = (done: number) => {
    const write = () => database.write({ organisationId }, (scope) => countSteps(scope, id, done));
    told = told.then(write).catch(() => {});
  };
  const follow = await database.write({ organisationId, actor }, (scope) => followInput(scope, details));
  const read = await database.read({ organisationId, actor }, (scope) =>
    readUpload(scope, { name: fileName, bytes }, details, { report, follow }),
  );
  await told;
  await database.write({ organisationId, actor }, async (scope) => {
    if (!(await claimUnread(scope, id))) return;
    const loaded = { bodyId, sourceHash: hashOf(bytes), fileName, details, follow };
    await endDataReading(
      scope,
      id,
      read.ok ? { releaseId: await keepDraft(scope, loaded, read.value) } : { refusal: read.refusal },
    );
  });
};
