import { file, form, tick } from '#platform/forms';
import { again, definePage, done } from '#platform/http';
import { findReportTemplate } from '../../store/report-template-reader.ts';
import { changeReportTemplate } from '../../use-cases/change-report-template.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { reportWords } from '../words-reports.ts';
import { ReportTemplateView } from './view.tsx';

const own = reportWords.template;

/** The Word file on which every Word report of the organisation is made. */
export const page = definePage({
  name: 'plans.report-template',
  path: paths.reportTemplate,
  permission: 'plans:edit',
  form: form({ file: file(), remove: tick() }, (values) =>
    (values.file === null) === values.remove ? null : { file: own.chooseOne },
  ),
  load: async (scope) => ({ template: await findReportTemplate(scope) }),
  title: () => own.title,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  view: (data, state) => ReportTemplateView({ ...data, form: state }),
  async submit(scope, { file: chosen }) {
    const changed = await changeReportTemplate(scope, chosen);
    if (changed.ok) return done(paths.reportTemplate(), chosen ? own.saved : own.removed);
    const { code } = changed.refusal;
    return again({
      file: code in own.refusals ? own.refusals[code as keyof typeof own.refusals] : own.refusals.broken,
    });
  },
});
