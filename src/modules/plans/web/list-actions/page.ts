import { definePage, notFound } from '#platform/http';
import { mayChangeView } from '../../domain/saved-view.ts';
import { listSavedViews } from '../../store/saved-view-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { findActionList } from './presenter.ts';
import { ActionsView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-actions',
  path: paths.actions,
  permission: 'plans:read',
  async load(scope, { params, query }) {
    const list = await findActionList(scope, params.planId, query);
    if (!list) return notFound();
    const mayEdit = scope.can('plans:edit') && list.tree.plan.state === 'active';
    const views = await listSavedViews(scope, params.planId);
    const person = { personId: scope.actor.personId, mayShare: scope.can('plans:edit') };
    const changeable = views.filter((view) => mayChangeView(view, person)).map(({ id }) => id);
    return { ...list, mayEdit, views, changeable };
  },
  title: () => words.actions.title,
  trail: ({ tree }) => planTrail(tree.plan),
  view: (data) => ActionsView(data),
});
