import { definePage } from '#platform/http';
import { loadStandard, standardCodes } from '../../use-cases/load-standards.ts';
import { paths } from '../paths.ts';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';
import { StandardsView } from './view.tsx';

export const page = definePage({
  name: 'indicators.list-standards',
  path: paths.standards,
  permission: 'equality-data:see',
  load: async (scope) => ({
    standards: standardCodes().flatMap((code) => loadStandard(code) ?? []),
    maySee: scope.can('equality-data:see-exact'),
    mayRelease: scope.can('indicators:release'),
  }),
  title: () => words.standards.title,
  trail: dataTrail,
  view: (data) => StandardsView(data),
});
