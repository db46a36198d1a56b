import { currentReleases } from '#modules/equality-data';
import { definePage, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { releasedTrail } from '../trail.ts';
import { loadPublication } from './load.ts';
import { ReleasedPopulationView } from './population.tsx';
import { PublicationView } from './view.tsx';

export const page = definePage({
  name: 'indicators.show-released',
  path: paths.publication,
  permission: 'indicators:see',
  async load(scope, { params, query }) {
    const loaded = await loadPublication(scope, params.publicationId, query);
    if (!loaded) return notFound();
    const { bodyId, releaseIds } = loaded.publication;
    const now = bodyId === scope.actor.bodyId && scope.can('indicators:release') ? await currentReleases(scope) : [];
    return { ...loaded, isOld: now.some(({ id }) => !releaseIds.includes(id)) };
  },
  title: ({ publication }) => publication.title,
  trail: releasedTrail,
  refresh: ({ publication }) => (publication.releasedAt || publication.refusal ? null : 1),
  view: ({ population, ...data }) =>
    population ? ReleasedPopulationView({ ...data, ...population }) : PublicationView(data),
});
