import { DayField, type FormState, PostForm, RadioField, summaryOf, TextField } from '#platform/forms';
import { ErrorSummary, formatDay, Overview } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { reportWords as own, reportForms } from '../words-reports.ts';

interface ChooseReportProps {
  plan: Plan;
  review: string | null;
  mayEdit: boolean;
  form: FormState;
}

export function ChooseReportView({ plan, review, mayEdit, form }: ChooseReportProps) {
  return (
    <Overview
      title={own.title}
      caption={plan.title}
      lede={own.lede}
      parts={<PlanNavigation plan={plan} current="reports" />}
    >
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <PostForm
        form={form}
        button={own.make}
        beside={
          mayEdit && (
            <a class="govuk-link" href={paths.reportTemplate()}>
              {own.toTemplate}
            </a>
          )
        }
      >
        <RadioField
          form={form}
          name="form"
          label={own.form}
          options={reportForms.map((value) => ({ value, text: own.forms[value].name, hint: own.forms[value].hint }))}
        />
        <DayField form={form} name="on" label={own.on} hint={own.onHint} />
        <RadioField
          form={form}
          name="since"
          label={own.since}
          options={[
            { value: 'none', text: own.sinces.none },
            ...(review ? [{ value: 'review', text: own.sinces.review(formatDay(review)) }] : []),
            {
              value: 'day',
              text: own.sinces.day,
              conditional: <DayField form={form} name="sinceDay" label={own.sinceDay} />,
            },
          ]}
        />
        <TextField form={form} name="audience" label={own.audience} hint={own.audienceHint} />
      </PostForm>
    </Overview>
  );
}
