import { definePage } from '#platform/http';
import { pageAsked } from '#platform/views';
import { listBodies, listUnits } from '../../store/organisation-reader.ts';
import { countPeople, listPeople } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { settingsTrail } from '../trails.ts';
import { words } from '../words.ts';
import { peopleAsked } from './filter.ts';
import { PeopleView } from './view.tsx';

const size = 50;

export const page = definePage({
  name: 'accounts.people',
  path: paths.people,
  permission: 'accounts:manage',
  title: () => words.people.title,
  trail: settingsTrail,
  async load(scope, { query }) {
    const asked = peopleAsked(query);
    const total = await countPeople(scope, asked.filter);
    const number = pageAsked(query, total, size);
    const people = await listPeople(scope, asked.filter, size, (number - 1) * size, asked.sort);
    const bodies = await listBodies(scope);
    return { asked, total, size, number, people, bodies, units: await listUnits(scope), today: scope.today };
  },
  view: (data) => PeopleView(data),
});
