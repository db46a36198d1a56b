import { listBodies } from '#modules/accounts';
import { listPublications } from '#modules/equality-data';
import { definePage } from '#platform/http';
import { paths } from '../paths.ts';
import { releasedWords } from '../words-released.ts';
import { ReleasedListView } from './view.tsx';

export const page = definePage({
  name: 'indicators.list-released',
  path: paths.released,
  permission: 'indicators:see',
  async load(scope) {
    const mayRelease = scope.can('indicators:release');
    const all = await listPublications(scope);
    const publications = mayRelease ? all : all.filter(({ releasedAt }) => releasedAt !== null);
    return { publications, bodies: await listBodies(scope), mayRelease };
  },
  title: () => releasedWords.list.title,
  view: (data) => ReleasedListView(data),
});
