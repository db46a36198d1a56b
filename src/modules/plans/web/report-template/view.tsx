import { FileField, type FormState, PostForm, summaryOf, TickField } from '#platform/forms';
import { formatDay, Task } from '#platform/views';
import type { ReportTemplate } from '../../store/report-template-reader.ts';
import { reportWords } from '../words-reports.ts';

const own = reportWords.template;

export function ReportTemplateView({ template, form }: { template: ReportTemplate | null; form: FormState }) {
  return (
    <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
      <p class="govuk-body">{template ? own.current(template.name, template.by, formatDay(template.at)) : own.none}</p>
      <PostForm form={form} withFile button={own.button}>
        <FileField form={form} name="file" label={own.file} hint={own.fileHint} />
        {template && <TickField form={form} name="remove" label={own.remove} />}
      </PostForm>
    </Task>
  );
}
