import { definePage } from '#platform/http';
import { progressOf } from '../../domain/progress.ts';
import { listOpenImports } from '../../store/import-reader.ts';
import { listTrees } from '../../store/plan-reader.ts';
import { listReadings } from '../../store/reading-reader.ts';
import { findHealths } from '../../use-cases/find-health.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PlansView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-plans',
  path: paths.plans,
  permission: 'plans:read',
  async load(scope) {
    const trees = await listTrees(scope);
    const checked = await findHealths(scope, trees);
    const plans = trees.map((tree, index) => ({
      plan: tree.plan,
      progress: progressOf(tree, scope.today),
      health: checked[index]?.health ?? null,
    }));
    const mayEdit = scope.can('plans:edit');
    const readings = mayEdit ? await listReadings(scope) : [];
    return { plans, mayEdit, imports: mayEdit ? await listOpenImports(scope) : [], readings };
  },
  title: () => words.list.title,
  refresh: ({ readings }) => (readings.some(({ refusal }) => refusal === null) ? 3 : null),
  view: (data) => PlansView(data),
});
