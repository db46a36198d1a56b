import { again, definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { changeView, findOwnView } from '../../use-cases/save-view.ts';
import { paths } from '../paths.ts';
import { saveViewForm } from '../save-view/form.ts';
import { planTrail } from '../trail.ts';
import { bulk } from '../words-bulk.ts';
import { EditViewView } from './view.tsx';

export const page = definePage({
  name: 'plans.edit-view',
  path: paths.savedView,
  permission: 'plans:read',
  form: saveViewForm,
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    const view = await findOwnView(scope, params.savedViewId);
    return plan && view?.planId === plan.id ? { plan, view, mayShare: scope.can('plans:edit') } : notFound();
  },
  title: ({ view }) => bulk.view.editTitle(view.name),
  trail: ({ plan }) => planTrail(plan),
  start: ({ view }) => ({ name: view.name, shared: view.shared ? 'yes' : '' }),
  view: (data, form) => EditViewView({ ...data, form }),
  async submit(scope, { name, shared }, { plan, view, mayShare }) {
    const changed = await changeView(scope, view.id, { name, shared: mayShare ? shared : view.shared });
    if (changed.ok) return done(`${paths.actions({ planId: plan.id })}?${view.query}`, bulk.view.changed);
    const { code } = changed.refusal;
    if (code === 'not-found') return notFound();
    return again(code === 'may-not-share' ? { shared: bulk.view.mayNotShare } : { name: bulk.view.refusals[code] });
  },
});
