/** Of each dataset its newest release among some. */
export function newestOfEach<One extends { datasetId: string; number: number | null }>(
  releases: readonly One[],
): One[] {
  const newest = new Map<string, One>();
  for (const release of releases) {
    const held = newest.get(release.datasetId);
    if (!held || (release.number ?? 0) > (held.number ?? 0)) newest.set(release.datasetId, release);
  }
  return [...newest.values()];
}
