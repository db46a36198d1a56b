import { definePage } from '#platform/http';
import { progressOf } from '../../domain/progress.ts';
import { listActions } from '../../store/action-reader.ts';
import { listOpenImports } from '../../store/import-reader.ts';
import { listPlans } from '../../store/plan-reader.ts';
import { listReadings } from '../../store/reading-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PlansView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-plans',
  path: paths.plans,
  permission: 'plans:read',
  async load(scope) {
    const actions = await listActions(scope, {});
    const plans = (await listPlans(scope)).map((plan) => {
      const own = actions.filter(({ planId }) => planId === plan.id);
      return { plan, progress: progressOf({ plan, actions: own }, scope.today) };
    });
    const mayEdit = scope.can('plans:edit');
    const readings = mayEdit ? await listReadings(scope) : [];
    return { plans, mayEdit, imports: mayEdit ? await listOpenImports(scope) : [], readings };
  },
  title: () => words.list.title,
  refresh: ({ readings }) => (readings.some(({ refusal }) => refusal === null) ? 3 : null),
  view: (data) => PlansView(data),
});
