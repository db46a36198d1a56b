import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { listGaps } from '../store/dataset-reader.ts';
import { closeGapRow } from '../store/dataset-writer.ts';

/** Says that what was missing is collected from today. */
export async function closeGap(scope: WriteScope, id: string): Promise<Result<void, { code: 'not-open' }>> {
  const gap = (await listGaps(scope)).find((one) => one.id === id);
  if (!gap || !(await closeGapRow(scope, id))) return refused({ code: 'not-open' });
  recordEvent(scope, { kind: 'equality-data:gap-closed', subject: { kind: 'data-gap', id, label: gap.what } });
  return ok();
}
