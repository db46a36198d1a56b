import { definePage } from '#platform/http';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { SearchView } from './view.tsx';

export const page = definePage({
  name: 'accounts.search',
  path: paths.search,
  permission: 'accounts:use',
  title: () => words.search.title,
  async load(scope, { query, slots }) {
    const asked = (query.get('q') ?? '').trim().slice(0, 200);
    if (asked === '') return { asked, groups: null };
    const groups = [];
    for (const part of slots.search.filter(({ permission }) => scope.can(permission)))
      groups.push({ kind: part.kind, hits: await part.find(scope, asked) });
    return { asked, groups };
  },
  view: (data) => SearchView(data),
});
