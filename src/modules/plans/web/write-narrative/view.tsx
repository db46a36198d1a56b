import {
  CancelLink,
  type FormState,
  LongTextField,
  type Newer,
  NewerVersion,
  PostForm,
  summaryOf,
  VersionField,
} from '#platform/forms';
import { formatNumber, SummaryList, Task } from '#platform/views';
import { ClosedNote } from '../closed-note.tsx';
import { figureName, figureOf } from '../reports/counts.ts';
import type { FormSection } from '../reports/form.ts';
import type { Report } from '../reports/report.ts';
import { reportWords } from '../words-reports.ts';

const own = reportWords.narrative;

interface WriteNarrativeProps {
  report: Report;
  section: FormSection;
  back: string;
  newer: Newer | null;
  form: FormState;
}

export function WriteNarrativeView({ report: { model, document }, section, back, newer, form }: WriteNarrativeProps) {
  return (
    <Task title={own.title} caption={document.title} errors={summaryOf(form)}>
      <ClosedNote plan={model.plan} />
      <NewerVersion newer={newer} />
      {section.figures.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{own.figures}</h2>
          <SummaryList
            rows={section.figures.map((key) => ({
              key: { text: figureName(model, key) },
              value: { text: formatNumber(figureOf(model, key)) },
            }))}
          />
        </>
      )}
      <PostForm form={form} button={own.button} beside={<CancelLink href={back} />}>
        <VersionField form={form} />
        <LongTextField form={form} name="text" label={own.text(section.title)} hint={own.hint} rows={10} />
      </PostForm>
    </Task>
  );
}
