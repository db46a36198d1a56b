import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { findDataReading } from '../store/data-reading-reader.ts';
import { removeDataReading } from '../store/data-reading-writer.ts';

/** Takes away a file that is being read or could not be. A job that is at it makes nothing of it. */
export async function removeReading(scope: WriteScope, id: string): Promise<Result<undefined, { code: 'not-found' }>> {
  const found = await findDataReading(scope, id);
  if (!found || !(await removeDataReading(scope, id))) return refused({ code: 'not-found' });
  const subject = { kind: 'data-reading', id, label: found.fileName };
  recordEvent(scope, { kind: 'equality-data:reading-removed', subject });
  return ok();
}
