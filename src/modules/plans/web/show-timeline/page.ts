import { definePage, notFound } from '#platform/http';
import { findTree } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { presentTimeline } from './presenter.ts';
import { TimelineView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-timeline',
  path: paths.timeline,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    return tree ? presentTimeline(tree, scope.today) : notFound();
  },
  title: () => words.timeline.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => TimelineView(data),
});
