import { definePage, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';
import { loadCycle } from './presenter.ts';
import { CycleView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-cycle',
  path: paths.cycle,
  permission: 'plans:read',
  load: async (scope, { params }) => (await loadCycle(scope, params)) ?? notFound(),
  title: ({ cycle }) => cycle.name,
  trail: ({ plan }) => [...planTrail(plan), { text: cycleWords.list.title, href: paths.cycles({ planId: plan.id }) }],
  view: (data) => CycleView(data),
});
