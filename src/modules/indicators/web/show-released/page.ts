import { namesOfReleases } from '#modules/equality-data';
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
    const isOwn = bodyId === scope.actor.bodyId;
    const now = isOwn && scope.can('indicators:release') ? await namesOfReleases(scope) : [];
    const isOld = now.some(({ id }) => !releaseIds.includes(id));
    const mayConfirm = isOwn && scope.can('indicators:settle');
    return { ...loaded, isOld, mayConfirm, mayExplain: isOwn && scope.can('equality-data:see-exact') };
  },
  title: ({ publication }) => publication.title,
  trail: releasedTrail,
  refresh: ({ publication }) => (publication.releasedAt || publication.refusal ? null : 1),
  view: ({ population, ...data }) =>
    population ? ReleasedPopulationView({ ...data, ...population }) : PublicationView(data),
});
