import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { findReading } from '../store/reading-reader.ts';
import { removeReadingRow } from '../store/reading-writer.ts';

/** Takes away a file that is being read or could not be. A job that is at it makes nothing of it. */
export async function removeReading(scope: WriteScope, id: string): Promise<Result<undefined, { code: 'not-found' }>> {
  const found = await findReading(scope, id);
  if (!found || !(await removeReadingRow(scope, id))) return refused({ code: 'not-found' });
  recordEvent(scope, { kind: 'plans:reading-removed', subject: { kind: 'plan-reading', id, label: found.fileName } });
  return ok();
}
