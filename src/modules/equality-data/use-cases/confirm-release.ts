import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { removeDraftTable } from '../store/draft-table-writer.ts';
import { findRelease, listReleases } from '../store/release-reader.ts';
import { confirmReleaseRow } from '../store/release-writer.ts';

type Refusal =
  | { code: 'no-such-release' }
  | { code: 'confirmed' }
  | { code: 'unmapped'; texts: number }
  | { code: 'say-what-changed' };

/** Makes a draft the next release of its dataset. From then on it does not change; a correction is a release of its own. */
export async function confirmRelease(
  scope: WriteScope,
  id: string,
  whatChanged: string,
): Promise<Result<number, Refusal>> {
  const release = await findRelease(scope, id);
  if (!release) return refused({ code: 'no-such-release' });
  if (release.confirmedAt) return refused({ code: 'confirmed' });
  const texts = release.reading.columns.reduce((sum, { unmapped }) => sum + unmapped.length, 0);
  if (texts > 0) return refused({ code: 'unmapped', texts });
  const before = (await listReleases(scope, release.datasetId)).filter(({ number }) => number !== null);
  const isCorrection = before.some(({ period }) => period === release.period);
  if (isCorrection && whatChanged === '') return refused({ code: 'say-what-changed' });
  const number = 1 + Math.max(0, ...before.map((one) => one.number ?? 0));
  if (!(await confirmReleaseRow(scope, id, { number, whatChanged }))) return refused({ code: 'confirmed' });
  await removeDraftTable(scope, id);
  recordEvent(scope, {
    kind: 'equality-data:release-confirmed',
    subject: { kind: 'release', id, label: release.dataset },
    detail: { number, content: release.contentHash },
  });
  return ok(number);
}
