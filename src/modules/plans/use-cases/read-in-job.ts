import type { Database } from '#platform/database';
import type { Task } from '#platform/jobs';
import type { Report } from '#platform/sandbox';
import { findUnread } from '../store/reading-reader.ts';
import { claimUnread, countPages, endReading } from '../store/reading-writer.ts';
import { importLimits, keepProposal, readInSandbox } from './propose-import.ts';

const tellEvery = 500;

/**
 * Reads a file that takes long. Killed and begun again, it starts at the first page; it proposes once, and nothing when
 * somebody removed the file meanwhile.
 */
export const readInJob: Task = async ({ readingId }, { database, organisationId }) => {
  const id = String(readingId);
  const unread = await database.read({ organisationId }, (scope) => findUnread(scope, id));
  if (!unread) return;
  const { actor, bytes, fileName: name } = unread;
  const progress = progressOf(database, organisationId, id);
  const read = await readInSandbox({ bytes, name }, importLimits, progress.report);
  await progress.settled();
  await database.write({ organisationId, actor }, async (scope) => {
    if (!(await claimUnread(scope, id))) return;
    await endReading(
      scope,
      id,
      read.ok ? { import_id: await keepProposal(scope, { bytes, name }, read.value) } : { refusal: read.refusal.code },
    );
  });
};

/** Writes how far the reading is, at most so often; a write that fails holds nothing up. */
function progressOf(database: Database, organisationId: string, id: string) {
  let last = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const report: Report = (done, total) => {
    const now = performance.now();
    if (now - last < tellEvery) return;
    last = now;
    const write = () => database.write({ organisationId }, (scope) => countPages(scope, id, done, total));
    writing = writing.then(write).catch(() => {});
  };
  return { report, settled: () => writing };
}
