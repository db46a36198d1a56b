import { definePage } from '#platform/http';
import { countPeopleOfUnits, listBodies, listUnits } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';
import { settingsTrail } from '../trails.ts';
import { words } from '../words.ts';
import { treesOf } from './presenter.ts';
import { UnitsView } from './view.tsx';

export const page = definePage({
  name: 'accounts.units',
  path: paths.units,
  permission: 'accounts:manage',
  title: () => words.units.title,
  trail: settingsTrail,
  load: async (scope) => treesOf(await listBodies(scope), await listUnits(scope), await countPeopleOfUnits(scope)),
  view: (trees) => UnitsView({ trees }),
});
