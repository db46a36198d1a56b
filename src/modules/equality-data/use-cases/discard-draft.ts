import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { findRelease } from '../store/release-reader.ts';
import { removeDraftRow } from '../store/release-writer.ts';

type Refusal = { code: 'no-such-release' } | { code: 'confirmed' };

/** Throws a draft away. What was said of its texts stays known. */
export async function discardDraft(scope: WriteScope, id: string): Promise<Result<void, Refusal>> {
  const release = await findRelease(scope, id);
  if (!release) return refused({ code: 'no-such-release' });
  if (release.confirmedAt) return refused({ code: 'confirmed' });
  await removeDraftRow(scope, id);
  recordEvent(scope, {
    kind: 'equality-data:draft-discarded',
    subject: { kind: 'release', id, label: release.dataset },
  });
  return ok();
}
