import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { ok, type Result, refused } from '#platform/kernel';
import { addPublication, type ToPublish } from '../store/publication-writer.ts';
import { currentReleases } from '../store/release-reader.ts';

export const protectTask = 'equality-data.protect-figures';

/** Asks for figures of the actor's body to be protected and released; a job does it. */
export async function askPublication(
  scope: WriteScope,
  wanted: Pick<ToPublish, 'scheme' | 'title' | 'policy' | 'audience' | 'asked'>,
): Promise<Result<string, { code: 'no-body' | 'no-data' }>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  const releases = await currentReleases(scope);
  if (releases.length === 0) return refused({ code: 'no-data' });
  const releaseIds = releases.map(({ id }) => id).sort();
  return ok(await askAgain(scope, { ...wanted, bodyId, releaseIds }));
}

/** Asks for what stands in a publication to be protected and released from the same releases. Returns the new one's id. */
export async function askAgain(
  scope: WriteScope,
  { scheme, title, policy, audience, asked, bodyId, releaseIds }: ToPublish,
): Promise<string> {
  const wanted = { scheme, title, policy, audience, asked };
  const id = await addPublication(scope, { ...wanted, bodyId, releaseIds });
  recordEvent(scope, {
    kind: 'equality-data:publication-asked',
    subject: { kind: 'publication', id, label: wanted.title },
    detail: { scheme, policy, audience },
  });
  await enqueue(scope, protectTask, { publicationId: id }, `${protectTask}:${id}`);
  return id;
}
