import { definePage } from '#platform/http';
import { countPeopleOfBodies, listBodies } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';
import { settingsTrail } from '../trails.ts';
import { words } from '../words.ts';
import { BodiesView } from './view.tsx';

export const page = definePage({
  name: 'accounts.bodies',
  path: paths.bodies,
  permission: 'accounts:manage',
  title: () => words.bodies.title,
  trail: settingsTrail,
  async load(scope) {
    const people = await countPeopleOfBodies(scope);
    const bodies = await listBodies(scope);
    return {
      today: scope.today,
      bodies: bodies.map((body) => ({ ...body, people: people.get(body.id) ?? 0 })),
    };
  },
  view: (data) => BodiesView(data),
});
