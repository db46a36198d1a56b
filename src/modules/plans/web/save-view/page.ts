import { again, definePage, done, notFound, withQuery } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { saveView } from '../../use-cases/save-view.ts';
import { readAsked, toQuery } from '../list-actions/asked.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { bulk } from '../words-bulk.ts';
import { saveViewForm } from './form.ts';
import { SaveViewView } from './view.tsx';

/** Keeps the filters and the sorting in the address under a name. */
export const page = definePage({
  name: 'plans.save-view',
  path: paths.saveView,
  permission: 'plans:read',
  form: saveViewForm,
  async load(scope, { params, query }) {
    const plan = await findPlan(scope, params.planId);
    const asked = toQuery({ ...readAsked(query), page: 1 });
    return plan ? { plan, asked, mayShare: scope.can('plans:edit') } : notFound();
  },
  title: () => bulk.view.saveTitle,
  trail: ({ plan }) => planTrail(plan),
  view: ({ plan, asked, mayShare }, form) =>
    SaveViewView({
      title: bulk.view.saveTitle,
      lede: bulk.view.saveLede,
      plan,
      mayShare,
      back: withQuery(paths.actions({ planId: plan.id }), asked),
      form,
    }),
  async submit(scope, values, { asked }, { params }) {
    const address = withQuery(paths.actions(params), asked);
    const query = address.slice(address.indexOf('?') + 1);
    const saved = await saveView(scope, params.planId, { ...values, query: address.includes('?') ? query : '' });
    if (saved.ok) return done(address, bulk.view.saved);
    const { code } = saved.refusal;
    if (code === 'not-found') return notFound();
    return again(code === 'may-not-share' ? { shared: bulk.view.mayNotShare } : { name: bulk.view.refusals[code] });
  },
});
