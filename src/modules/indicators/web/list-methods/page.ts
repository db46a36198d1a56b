import { definePage } from '#platform/http';
import { paths } from '../paths.ts';
import { standardsTrail } from '../trail.ts';
import { words } from '../words.ts';
import { MethodsView } from './view.tsx';

export const page = definePage({
  name: 'indicators.list-methods',
  path: paths.methods,
  permission: 'equality-data:see',
  load: async () => ({}),
  title: () => words.methods.title,
  trail: standardsTrail,
  view: () => MethodsView(),
});
