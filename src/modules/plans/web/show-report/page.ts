import { definePage, notFound, withQuery } from '#platform/http';
import { paths } from '../paths.ts';
import { isForm, readAskedReport, reportQuery } from '../reports/asked.ts';
import { findReport } from '../reports/find-report.ts';
import { planTrail } from '../trail.ts';
import { reportWords } from '../words-reports.ts';
import { ReportView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-report',
  path: paths.report,
  permission: 'plans:read',
  async load(scope, { params: { planId, form }, query }) {
    if (!isForm(form)) return notFound();
    const asked = readAskedReport(form, query, scope.today);
    const report = await findReport(scope, planId, asked);
    if (!report) return notFound();
    const chosen = reportQuery(asked, scope.today);
    return {
      report,
      mayEdit: scope.can('plans:edit') && report.model.plan.state === 'active',
      fileOf: (format: string) => withQuery(paths.reportFile({ planId, form }), { ...chosen, format }),
      write: (section: string) => withQuery(paths.narrative({ planId, form, section }), chosen),
    };
  },
  title: ({ report }) => report.document.title,
  trail: ({ report: { model } }) => [
    ...planTrail(model.plan),
    { text: reportWords.title, href: paths.reports({ planId: model.plan.id }) },
  ],
  view: (data) => ReportView(data),
});
