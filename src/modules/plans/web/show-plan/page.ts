import { definePage, notFound } from '#platform/http';
import { findTree } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { presentPlan } from './presenter.ts';
import { PlanView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-plan',
  path: paths.plan,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    return tree ? presentPlan(tree, scope.today, scope.can('plans:edit')) : notFound();
  },
  title: ({ plan }) => plan.title,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  view: (data) => PlanView(data),
});
