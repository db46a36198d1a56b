import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { listLocalCharacteristics } from '../store/characteristic-reader.ts';
import { updateCharacteristicRow } from '../store/characteristic-writer.ts';

interface Change {
  label: string;
  alsoCalled: readonly string[];
  retiredOn: Day | null;
}

type Refusal = { code: 'not-found' } | { code: 'already-there' } | { code: 'changed-since' };

/** Renames or retires a local characteristic. Its code, and so what is tagged with it, stays. */
export async function editCharacteristic(
  scope: WriteScope,
  code: string,
  version: number,
  change: Change,
): Promise<Result<undefined, Refusal>> {
  const all = await listLocalCharacteristics(scope);
  const before = all.find((one) => one.code === code);
  if (!before) return refused({ code: 'not-found' });
  if (all.some((one) => one.code !== code && one.label === change.label)) return refused({ code: 'already-there' });
  if (!(await updateCharacteristicRow(scope, code, version, change))) return refused({ code: 'changed-since' });
  const { label, alsoCalled, retiredOn } = before;
  recordEvent(scope, {
    kind: 'classifications:characteristic-edited',
    subject: { kind: 'characteristic', id: code, label: change.label },
    detail: { before: { label, alsoCalled, retiredOn }, after: change },
  });
  return ok();
}
