import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { findOwnView, removeView } from '../../use-cases/save-view.ts';
import { paths } from '../paths.ts';
import { RemovePart } from '../remove-part.tsx';
import { planTrail } from '../trail.ts';
import { bulk } from '../words-bulk.ts';

export const page = definePage({
  name: 'plans.remove-view',
  path: paths.removeView,
  permission: 'plans:read',
  form: form({}),
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    const view = await findOwnView(scope, params.savedViewId);
    return plan && view?.planId === plan.id ? { plan, view } : notFound();
  },
  title: () => bulk.view.remove,
  trail: ({ plan }) => planTrail(plan),
  view: ({ plan, view }, state) =>
    RemovePart({
      title: bulk.view.remove,
      name: view.name,
      text: view.shared ? bulk.view.removeShared : bulk.view.removeOwn,
      refusal: null,
      back: paths.savedView({ planId: plan.id, savedViewId: view.id }),
      form: state,
    }),
  async submit(scope, _, { plan, view }) {
    const removed = await removeView(scope, view.id);
    return removed.ok ? done(paths.actions({ planId: plan.id }), bulk.view.removed) : notFound();
  },
});
