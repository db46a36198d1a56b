import { definePage, notFound } from '#platform/http';
import { unlikelyChanges } from '../../domain/unlikely.ts';
import { findRelease, listReleases } from '../../store/release-reader.ts';
import { findCounts } from '../../use-cases/keep-counts.ts';
import { unitQuality } from '../../use-cases/unit-quality.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { releaseTitle } from './presenter.ts';
import { ReleaseView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.show-release',
  path: paths.release,
  permission: 'equality-data:see',
  /** Counts by unit: `?by=directorate`, `?about=ethnic-group`. */
  async load(scope, { params, query }) {
    const release = await findRelease(scope, params.releaseId);
    const mayLoad = scope.can('equality-data:load');
    if (!release || (release.number === null && !mayLoad)) return notFound();
    const before = (await listReleases(scope, release.datasetId)).find(
      ({ id, number, loadedAt }) => id !== release.id && number !== null && loadedAt < release.loadedAt,
    );
    const fields = release.reading.quality.map(({ field }) => field);
    const changes = before
      ? unlikelyChanges(
          await findCounts(scope, before.contentHash),
          await findCounts(scope, release.contentHash),
          fields,
        )
      : [];
    const exact = scope.can('equality-data:see-exact');
    const units = exact ? await unitQuality(scope, release.contentHash, query) : null;
    return { release, changes, units, mayLoad, exact, today: scope.today };
  },
  seen: ({ release, exact }) =>
    exact
      ? {
          kind: 'equality-data:exact-counts-seen',
          subject: { kind: 'release', id: release.id, label: releaseTitle(release) },
        }
      : null,
  title: ({ release }) => releaseTitle(release),
  trail: dataTrail,
  view: (data) => ReleaseView(data),
});
