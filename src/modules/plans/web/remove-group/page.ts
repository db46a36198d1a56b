import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findTree } from '../../store/plan-reader.ts';
import { removeGroup } from '../../use-cases/edit-group.ts';
import { paths } from '../paths.ts';
import { RemovePart } from '../remove-part.tsx';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';

export const page = definePage({
  name: 'plans.remove-group',
  path: paths.removeGroup,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const group = tree?.groups.find(({ id }) => id === params.groupId);
    if (!tree || !group) return notFound();
    const objectives = tree.objectives.filter(({ groupId }) => groupId === group.id).length;
    const actions = tree.actions.filter(({ groupId }) => groupId === group.id).length;
    const full = objectives + actions > 0 ? editing.group.notEmpty(objectives, actions) : null;
    return { plan: tree.plan, group, refusal: tree.plan.state === 'closed' ? editing.closed : full };
  },
  title: ({ plan }) => editing.group.removeTitle(plan.levels.group),
  trail: ({ plan }) => planTrail(plan),
  view: ({ plan, group, refusal }, state) =>
    RemovePart({
      title: editing.group.removeTitle(plan.levels.group),
      name: titled(group.code, group.label),
      text: editing.group.removeText,
      refusal,
      back: paths.group({ planId: plan.id, groupId: group.id }),
      form: state,
    }),
  async submit(scope, _, { plan, group }, { params }) {
    const removed = await removeGroup(scope, plan.id, group.id);
    if (removed.ok) return done(paths.plan({ planId: plan.id }), editing.group.removed);
    return removed.refusal.code === 'not-found' ? notFound() : redirect(paths.removeGroup(params));
  },
});
