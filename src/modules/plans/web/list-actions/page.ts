import { definePage, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { findActionList } from './presenter.ts';
import { ActionsView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-actions',
  path: paths.actions,
  permission: 'plans:read',
  load: async (scope, { params, query }) => (await findActionList(scope, params.planId, query)) ?? notFound(),
  title: () => words.actions.title,
  trail: ({ tree }) => planTrail(tree.plan),
  view: (data) => ActionsView(data),
});
