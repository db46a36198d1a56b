import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, plainText, type Result, refused } from '#platform/kernel';
import { completenessOf } from '../domain/quality.ts';
import { remapColumns, remapParts } from '../domain/remap.ts';
import { addTextMapping } from '../store/dataset-writer.ts';
import { findRelease } from '../store/release-reader.ts';
import { updateDraftContent } from '../store/release-writer.ts';
import { classifier } from './classify.ts';
import { codesOf } from './codes-of.ts';
import { findCounts, keepCounts } from './keep-counts.ts';

type Refusal =
  | { code: 'no-such-release' }
  | { code: 'confirmed' }
  | { code: 'no-such-text' }
  | { code: 'no-such-code' };

interface Said {
  field: string;
  text: string;
  code: string;
}

/** Says what a text of a draft means. It is remembered for the next file of the body. */
export async function mapText(
  scope: WriteScope,
  releaseId: string,
  { field, text, code }: Said,
): Promise<Result<void, Refusal>> {
  const release = await findRelease(scope, releaseId);
  const { bodyId } = scope.actor;
  if (!release || !bodyId) return refused({ code: 'no-such-release' });
  if (release.confirmedAt) return refused({ code: 'confirmed' });
  const there = release.reading.columns.some(({ meaning, unmapped }) => meaning === field && unmapped.includes(text));
  if (!there) return refused({ code: 'no-such-text' });
  if (!codesOf(field).some((one) => one.code === code)) return refused({ code: 'no-such-code' });
  await addTextMapping(scope, newId(scope.now.getTime()), bodyId, { field, text: plainText(text), code });
  const parts = remapParts(await findCounts(scope, release.contentHash), field, text, code);
  const columns = remapColumns(release.reading.columns, field, text);
  const contentHash = await keepCounts(scope, parts);
  const notices = release.reading.notices.filter((notice) => notice.code !== 'not-mapped');
  await updateDraftContent(scope, releaseId, contentHash, {
    ...release.reading,
    columns,
    quality: qualityOf(parts),
    notices,
  });
  recordEvent(scope, {
    kind: 'equality-data:text-mapped',
    subject: { kind: 'release', id: releaseId, label: release.dataset },
    detail: { field, code },
  });
  return ok();
}

function qualityOf(parts: Parameters<typeof completenessOf>[0][]): ReturnType<typeof completenessOf> {
  const [main] = parts.toSorted((a, b) => Object.keys(a.constants).length - Object.keys(b.constants).length);
  return main ? completenessOf(main, classifier) : [];
}
