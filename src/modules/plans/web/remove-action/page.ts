import { form } from '#platform/forms';
import { definePage, done, notFound, redirect } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { removeAction } from '../../use-cases/edit-action.ts';
import { paths } from '../paths.ts';
import { RemovePart } from '../remove-part.tsx';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';

export const page = definePage({
  name: 'plans.remove-action',
  path: paths.removeAction,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    const action = await findAction(scope, params.actionId);
    return plan && action?.planId === plan.id ? { plan, action } : notFound();
  },
  title: ({ plan }) => editing.action.removeTitle(plan.levels.action),
  trail: ({ plan }) => planTrail(plan),
  view: ({ plan, action }, state) =>
    RemovePart({
      title: editing.action.removeTitle(plan.levels.action),
      name: titled(action.number, action.text),
      text: editing.action.removeText,
      refusal: plan.state === 'closed' ? editing.closed : null,
      back: paths.action({ planId: plan.id, actionId: action.id }),
      form: state,
    }),
  async submit(scope, _, { plan, action }, { params }) {
    const removed = await removeAction(scope, action.id);
    if (removed.ok) return done(paths.plan({ planId: plan.id }), editing.action.removed);
    return removed.refusal.code === 'not-found' ? notFound() : redirect(paths.removeAction(params));
  },
});
