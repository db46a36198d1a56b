import { again, definePage, notFound, redirect, withQuery } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { findLastReview } from '../../store/report-reader.ts';
import { paths } from '../paths.ts';
import { reportQuery } from '../reports/asked.ts';
import { planTrail } from '../trail.ts';
import { reportWords } from '../words-reports.ts';
import { chooseReportForm } from './form.ts';
import { ChooseReportView } from './view.tsx';

/** Which report; the answers go into its address. */
export const page = definePage({
  name: 'plans.choose-report',
  path: paths.reports,
  permission: 'plans:read',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    return { plan, review: await findLastReview(scope, plan.id, scope.today), mayEdit: scope.can('plans:edit') };
  },
  title: () => reportWords.title,
  trail: ({ plan }) => planTrail(plan),
  form: chooseReportForm,
  start: ({ review }) => ({ form: 'progress', since: review ? 'review' : 'none' }),
  view: (data, form) => ChooseReportView({ ...data, form }),
  async submit(scope, { form, on, since, sinceDay, audience }, _, { params }) {
    const day = on ?? scope.today;
    if (day > scope.today) return again({ on: reportWords.future });
    const from =
      since === 'day' ? sinceDay : since === 'review' ? await findLastReview(scope, params.planId, day) : null;
    if (from && from >= day) return again({ sinceDay: reportWords.sinceLater });
    return redirect(
      withQuery(paths.report({ ...params, form }), reportQuery({ on: day, since: from, audience }, scope.today)),
    );
  },
});
