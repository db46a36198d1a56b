import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { nameOf } from '../../domain/plan.ts';
import { findTree } from '../../store/plan-reader.ts';
import { removeObjective } from '../../use-cases/edit-objective.ts';
import { paths } from '../paths.ts';
import { RemovePart } from '../remove-part.tsx';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';

export const page = definePage({
  name: 'plans.remove-objective',
  path: paths.removeObjective,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const objective = tree?.objectives.find(({ id }) => id === params.objectiveId);
    if (!tree || !objective) return notFound();
    const actions = tree.actions.filter(({ objectiveId }) => objectiveId === objective.id).length;
    const full = actions > 0 ? editing.objective.notEmpty(actions) : null;
    return { plan: tree.plan, objective, refusal: tree.plan.state === 'closed' ? editing.closed : full };
  },
  title: ({ plan }) => editing.group.removeTitle(plan.levels.objective),
  trail: ({ plan }) => planTrail(plan),
  view: ({ plan, objective, refusal }, state) =>
    RemovePart({
      title: editing.group.removeTitle(plan.levels.objective),
      name: nameOf(objective),
      text: editing.group.removeText,
      refusal,
      back: paths.objective({ planId: plan.id, objectiveId: objective.id }),
      form: state,
    }),
  async submit(scope, _, { plan, objective }, { params }) {
    const removed = await removeObjective(scope, objective.id);
    if (removed.ok) return done(paths.plan({ planId: plan.id }), editing.group.removed);
    return removed.refusal.code === 'not-found' ? notFound() : redirect(paths.removeObjective(params));
  },
});
