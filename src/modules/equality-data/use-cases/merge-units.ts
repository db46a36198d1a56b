import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { canMerge, codesIn, type Merger, withMerger } from '../domain/gate/answers/mergers.ts';
import { findLastAsked, findPublication, type PublicationRow } from '../store/publication-reader.ts';
import { currentReleases } from '../store/release-reader.ts';
import type { Asked } from '../store/schema.ts';
import { askAgain } from './ask-publication.ts';
import { partsOfReleases } from './held-parts.ts';

/** Units of a publication, by their codes, that are to be told as one. */
export interface ToMerge {
  publicationId: string;
  field: string;
  codes: readonly string[];
}

/** The publication of the actor's own body, and what is asked when these units are one; null where they cannot be. */
export async function mergedAsking(
  scope: Scope,
  { publicationId, field, codes }: ToMerge,
): Promise<{ publication: PublicationRow; asked: Asked } | null> {
  const publication = await findPublication(scope, publicationId);
  if (!publication?.answers || publication.bodyId !== scope.actor.bodyId) return null;
  const { asked } = publication;
  const parts = await partsOfReleases(scope, publication.releaseIds);
  if (!canMerge(field, codes.flatMap(codesIn), asked, parts)) return null;
  return { publication, asked: { ...asked, merged: withMerger(asked.merged ?? [], field, codes) } };
}

/** The units that the body's last released figures of a scheme told as one, where its data still name each of them. */
export async function findLastMergers(scope: Scope, scheme: string): Promise<Merger[]> {
  const last = await findLastAsked(scope, scheme);
  if (!last?.merged?.length) return [];
  const releases = await currentReleases(scope);
  const parts = await partsOfReleases(
    scope,
    releases.map(({ id }) => id),
  );
  return last.merged.filter(({ field, codes }) => canMerge(field, codes, last, parts));
}

/** Asks for the figures of a publication to be released again with some units as one. Returns the new one's id. */
export async function mergeUnits(scope: WriteScope, wanted: ToMerge): Promise<Result<string, { code: 'cannot' }>> {
  const found = await mergedAsking(scope, wanted);
  if (!found) return refused({ code: 'cannot' });
  const { publication, asked } = found;
  recordEvent(scope, {
    kind: 'equality-data:units-merged',
    subject: { kind: 'publication', id: publication.id, label: publication.title },
    detail: { field: wanted.field, units: wanted.codes.flatMap(codesIn) },
  });
  return ok(await askAgain(scope, { ...publication, asked }));
}
