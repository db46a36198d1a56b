import { listCharacteristics } from '#modules/classifications';
import { definePage, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { listChanges, listDecisions, listUpdates } from '../../store/history-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { mayReport } from '../../use-cases/record-progress.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { presentAction } from './presenter.ts';
import { ActionView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-action',
  path: paths.action,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const action = tree?.actions.find(({ id }) => id === params.actionId);
    if (!tree || !action) return notFound();
    const open = tree.plan.state === 'active';
    const may = {
      report: open && mayReport(scope, action),
      edit: open && scope.can('plans:edit'),
      rate: open && scope.can('plans:rate'),
    };
    const history = {
      updates: await listUpdates(scope, action.id),
      changes: await listChanges(scope, action.id),
      decisions: await listDecisions(scope, action.id),
    };
    return presentAction(tree, action, history, await listCharacteristics(scope), may, scope.today);
  },
  title: ({ action }) => titled(action.number, action.text),
  trail: ({ plan }) => planTrail(plan),
  view: (data) => ActionView(data),
});
