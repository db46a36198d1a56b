import { definePage } from '#platform/http';
import { currentReleases, listReleases } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { DatasetsView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.list-datasets',
  path: paths.datasets,
  permission: 'equality-data:see',
  async load(scope) {
    const releases = await currentReleases(scope);
    const drafts = (await listReleases(scope)).filter(({ number }) => number === null);
    return { releases, drafts, mayLoad: scope.can('equality-data:load') };
  },
  title: () => words.list.title,
  view: (data) => DatasetsView(data),
});
