import type { Scope } from '#platform/database';
import type { HeldPart } from '../domain/answer.ts';
import { listReleases, type Release } from '../store/release-reader.ts';
import { findCounts } from './keep-counts.ts';

/** The counts of some releases, each under a name, with its period and the name of its dataset. */
export async function heldParts(
  scope: Scope,
  releases: readonly Release[],
  nameOf: (release: Release) => string,
): Promise<HeldPart[]> {
  const parts: HeldPart[] = [];
  for (const release of releases)
    for (const part of await findCounts(scope, release.contentHash))
      parts.push({
        ...part,
        file: nameOf(release),
        constants: { ...part.constants, period: release.period, dataset: release.dataset },
      });
  return parts;
}

/** The same of the releases that have these ids, each under its id. */
export async function partsOfReleases(scope: Scope, ids: readonly string[]): Promise<HeldPart[]> {
  const releases = (await listReleases(scope)).filter(({ id }) => ids.includes(id));
  return heldParts(scope, releases, ({ id }) => id);
}
