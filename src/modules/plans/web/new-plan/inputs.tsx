import { DayField, type FormState, LongTextField, TextField } from '#platform/forms';
import { Fieldset } from '#platform/views';
import { editing } from '../words-editing.ts';

/** The questions about every plan, new or known. */
export function PlanInputs({ form }: { form: FormState }) {
  const own = editing.plan;
  const short = 'govuk-input--width-20';
  return (
    <>
      <TextField form={form} name="title" label={own.title} />
      <LongTextField form={form} name="bodies" label={own.bodies} hint={own.bodiesHint} rows={3} />
      <TextField form={form} name="periodText" label={own.periodText} hint={own.periodHint} classes={short} />
      <DayField form={form} name="periodFrom" label={own.periodFrom} />
      <DayField form={form} name="periodTo" label={own.periodTo} />
      <Fieldset legend={{ text: own.levels, classes: 'govuk-fieldset__legend--m' }}>
        <p class="govuk-hint">{own.levelsHint}</p>
        <TextField form={form} name="groupWord" label={own.group} hint={own.levelHint.group} classes={short} />
        <TextField
          form={form}
          name="objectiveWord"
          label={own.objective}
          hint={own.levelHint.objective}
          classes={short}
        />
        <TextField form={form} name="actionWord" label={own.action} hint={own.levelHint.action} classes={short} />
      </Fieldset>
    </>
  );
}
