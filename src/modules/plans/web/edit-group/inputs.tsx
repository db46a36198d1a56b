import { type FormState, LongTextField, TextField } from '#platform/forms';
import { editing } from '../words-editing.ts';

export function GroupInputs({ form }: { form: FormState }) {
  const own = editing.group;
  return (
    <>
      <TextField form={form} name="code" label={own.code} hint={own.codeHint} classes="govuk-input--width-5" />
      <TextField form={form} name="label" label={own.label} />
      <LongTextField form={form} name="statement" label={own.statement} hint={own.statementHint} />
    </>
  );
}
