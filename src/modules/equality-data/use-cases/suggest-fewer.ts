import type { Scope } from '#platform/database';
import { runInSandbox } from '#platform/sandbox';
import type { Fewer } from '../domain/gate/answers/fewer-hidden.ts';
import { policyOf } from '../domain/gate/policy.ts';
import { findPublication, findReleasedAnswers, type PublicationRow } from '../store/publication-reader.ts';
import { listReleases } from '../store/release-reader.ts';
import { heldParts } from './held-parts.ts';
import type { SuggestOrder } from './suggest-in-sandbox.ts';

const work = new URL('./suggest-in-sandbox.ts', import.meta.url);
const deadline = 12;
const limits = { seconds: 3 * deadline, megabytes: 1500, files: [] };

export interface FewerFound {
  publication: PublicationRow;
  /** Null where it took too long. */
  fewer: Fewer[] | null;
}

/** What would hide fewer counts of a publication of the actor's own body; null where there is none. */
export async function suggestFewer(scope: Scope, id: string): Promise<FewerFound | null> {
  const publication = await findPublication(scope, id);
  const answered = await findReleasedAnswers(scope, id);
  if (!publication || !answered || publication.bodyId !== scope.actor.bodyId) return null;
  const releases = (await listReleases(scope)).filter((one) => publication.releaseIds.includes(one.id));
  const parts = await heldParts(scope, releases, (release) => release.id);
  const order: SuggestOrder = { asked: answered.asked, parts, policy: policyOf(publication.policy), deadline };
  const run = await runInSandbox<Fewer[]>(work, 'suggestInSandbox', order, limits);
  return { publication, fewer: run.ok ? run.value : null };
}
