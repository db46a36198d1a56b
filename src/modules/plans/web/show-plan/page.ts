import { definePage, notFound } from '#platform/http';
import { findPeriods } from '../../store/period-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { findHealth } from '../../use-cases/find-health.ts';
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
    if (!tree) return notFound();
    const mayEdit = scope.can('plans:edit');
    const periods = await findPeriods(scope, tree.plan.id);
    const { health } = await findHealth(scope, tree);
    const page = presentPlan(tree, scope.today, mayEdit);
    return { ...page, periods, health, mayStartNext: mayEdit && periods.after.length === 0 };
  },
  title: ({ plan }) => plan.title,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  view: (data) => PlanView(data),
});
