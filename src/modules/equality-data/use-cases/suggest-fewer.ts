import type { Scope } from '#platform/database';
import { runInSandbox } from '#platform/sandbox';
import type { Fewer } from '../domain/gate/answers/fewer-hidden.ts';
import { canMerge, codesIn } from '../domain/gate/answers/mergers.ts';
import { findPublication, type PublicationRow } from '../store/publication-reader.ts';
import { toProtect } from './protect-in-job.ts';
import type { ProtectPartsOrder } from './protect-parts-in-sandbox.ts';

const work = new URL('./suggest-in-sandbox.ts', import.meta.url);
const deadline = 12;
const limits = { seconds: 3 * deadline, megabytes: 1500, files: [] };

/** `mayMerge`: the figures can be released again with both as one. */
export type Suggested = Fewer & { mayMerge: boolean };

export interface FewerFound {
  publication: PublicationRow;
  /** Null where it took too long. */
  fewer: Suggested[] | null;
}

/** What would hide fewer counts of a publication of the actor's own body; null where there is none. */
export async function suggestFewer(scope: Scope, id: string): Promise<FewerFound | null> {
  const publication = await findPublication(scope, id);
  if (!publication?.answers || publication.bodyId !== scope.actor.bodyId) return null;
  const { asked } = publication;
  const begun = await toProtect(scope, { ...publication, actor: scope.actor });
  const order: ProtectPartsOrder = { ...begun.order, deadline };
  const run = await runInSandbox<Fewer[]>(work, 'suggestInSandbox', order, limits);
  if (!run.ok) return { publication, fewer: null };
  const fewer = run.value.map((one) => {
    const mayMerge = canMerge(one.grouping.field, one.codes.flatMap(codesIn), asked, order.parts);
    return { ...one, mayMerge };
  });
  return { publication, fewer };
}
