import { findFile } from '#platform/files';
import { definePage, download, notFound } from '#platform/http';
import { reportFormats, reportTypes, writeReport } from '#platform/report-documents';
import { findReportTemplate } from '../../store/report-template-reader.ts';
import { paths } from '../paths.ts';
import { isForm, readAskedReport } from '../reports/asked.ts';
import { findReport } from '../reports/find-report.ts';
import { filled } from '../reports/report.ts';
import { reportWords } from '../words-reports.ts';
import { NotWrittenView } from './view.tsx';

/** A report as a file; drawn only where it could not be written. */
export const page = definePage({
  name: 'plans.download-report',
  path: paths.reportFile,
  permission: 'plans:read',
  async load(scope, { params: { planId, form }, query }) {
    const format = reportFormats.find((one) => one === query.get('format'));
    if (!isForm(form) || !format) return notFound();
    const asked = readAskedReport(format === 'pptx' ? 'slides' : form, query, scope.today);
    const report = await findReport(scope, planId, asked);
    if (!report) return notFound();
    const own = format === 'docx' ? await findReportTemplate(scope) : null;
    const template = own && (await findFile(scope, own.hash));
    const written = await writeReport(filled(report), format, template);
    if (written.ok)
      return download(`${report.document.title} ${asked.on}.${format}`, reportTypes[format], written.value);
    return { format, back: paths.report({ planId, form }) };
  },
  title: () => reportWords.downloadTitle,
  view: (data) => NotWrittenView(data),
});
