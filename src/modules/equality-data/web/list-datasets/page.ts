import { definePage } from '#platform/http';
import { listDataReadings } from '../../store/data-reading-reader.ts';
import { currentReleases, listReleases } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { DatasetsView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.list-datasets',
  path: paths.datasets,
  permission: 'equality-data:see',
  async load(scope, { slots }) {
    const releases = await currentReleases(scope);
    const drafts = (await listReleases(scope)).filter(({ number }) => number === null);
    const own = slots.record.filter((part) => part.of === 'data' && scope.can(part.permission));
    const parts = await Promise.all(own.map((part) => part.load(scope, scope.organisationId)));
    const mayLoad = scope.can('equality-data:load');
    const readings = mayLoad ? await listDataReadings(scope) : [];
    return { releases, drafts, parts, readings, mayLoad, exact: scope.can('equality-data:see-exact') };
  },
  title: () => words.list.title,
  view: (data) => DatasetsView(data),
});
