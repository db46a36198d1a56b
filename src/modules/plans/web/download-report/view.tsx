import type { ReportFormat } from '#platform/report-documents';
import { Task } from '#platform/views';
import { reportWords as own } from '../words-reports.ts';

export function NotWrittenView({ format, back }: { format: ReportFormat; back: string }) {
  return (
    <Task title={own.downloadTitle} lede={own.notWritten(own.formats[format])}>
      <a class="govuk-link" href={back}>
        {own.back}
      </a>
    </Task>
  );
}
