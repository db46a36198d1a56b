import { ReportBody, type ReportFormat } from '#platform/report-documents';
import { Exports, Report } from '#platform/views';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { narrativeOf, type Report as PlanReport } from '../reports/report.ts';
import { reportWords as own } from '../words-reports.ts';

interface ReportViewProps {
  report: PlanReport;
  mayEdit: boolean;
  fileOf(format: string): string;
  write(section: string): string;
}

/** Slides are made of their own form only, and it of nothing else. */
const formatsOf = ({ form }: PlanReport): ReportFormat[] =>
  form === 'slides' ? ['pptx', 'csv'] : ['pdf', 'docx', 'xlsx', 'csv', 'html'];

export function ReportView({ report, mayEdit, fileOf, write }: ReportViewProps) {
  const { document, model } = report;
  return (
    <Report
      title={own.forms[report.form].name}
      caption={model.plan.title}
      about={document.about}
      parts={<PlanNavigation plan={model.plan} current="reports" />}
      contents={document.sections.map(({ key, title }) => ({ text: title, href: `#${key}` }))}
    >
      <div class="app-report__files">
        <Exports exports={formatsOf(report).map((format) => ({ text: own.formats[format], href: fileOf(format) }))} />
        <a class="govuk-link" href={paths.reports({ planId: model.plan.id })}>
          {own.change}
        </a>
      </div>
      <ReportBody document={document} after={(section) => <Narrative {...{ report, section, mayEdit, write }} />} />
    </Report>
  );
}

type NarrativeProps = Pick<ReportViewProps, 'report' | 'mayEdit' | 'write'> & { section: string };

/** The way to write in a section. */
function Narrative({ report, section, mayEdit, write }: NarrativeProps) {
  const narrative = narrativeOf(report, section);
  const { title = '', blocks = [] } = report.sections.find(({ key }) => key === section) ?? {};
  return (
    <>
      {!narrative && blocks.length === 0 && <p class="govuk-body">{own.narrative.nothing}</p>}
      {mayEdit && (
        <p class="govuk-body-s app-report__write">
          <a class="govuk-link" href={write(section)}>
            {narrative ? own.narrative.edit : own.narrative.write}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </>
  );
}
