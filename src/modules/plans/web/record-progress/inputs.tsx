import {
  CheckboxField,
  FileField,
  type FormState,
  LongTextField,
  RadioField,
  SelectField,
  TextField,
  VersionField,
} from '#platform/forms';
import { Details, formatDay } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';
import { type ReportChoices, unansweredOf } from './choices.ts';
import { reportable } from './form.ts';

const own = running.update;

/** What a report asks: two questions that need an answer, then what may be added. */
export function ReportInputs({ choices, form }: { choices: ReportChoices; form: FormState }) {
  const { action, occurrences } = choices;
  const parts = action.parts.map(({ number, text }, position) => ({
    value: String(position),
    text: titled(number, text),
  }));
  const days = occurrences.map((day) => ({ value: day, text: formatDay(day) }));
  return (
    <>
      <VersionField form={form} />
      <LongTextField form={form} name="note" label={words.update.note} hint={words.update.noteHint} />
      <AnswersFor choices={choices} form={form} />
      <RadioField
        form={form}
        name="status"
        label={words.update.status}
        options={reportable.map((status) => ({ value: status, text: words.statuses[status] }))}
      />
      <Unanswered choices={choices} form={form} />
      {days.length > 0 && (
        <SelectField form={form} name="occurrence" label={own.occurrence} empty={own.noOccurrence} options={days} />
      )}
      {parts.length > 0 && <CheckboxField form={form} name="partsDone" label={own.partsDone} options={parts} />}
      <TextField
        form={form}
        name="percent"
        label={own.percent}
        hint={own.percentHint}
        inputmode="numeric"
        classes="govuk-input--width-3"
        suffix="%"
      />
      <LongTextField form={form} name="nextStep" label={own.nextStep} hint={own.nextStepHint} rows={2} />
      <EvidenceInputs form={form} />
    </>
  );
}

/** Where units or bodies answer for themselves. */
function AnswersFor({ choices, form }: { choices: ReportChoices; form: FormState }) {
  const { asLead, units, bodies } = choices.reporting;
  const options = [...bodies, ...units].map(({ id, name }) => ({ value: id, text: name }));
  if (options.length === 0) return null;
  const empty = asLead && bodies.length === 0 ? own.theLead : '';
  return <SelectField form={form} name="answersFor" label={own.answersFor} empty={empty} options={options} />;
}

/** Asked once somebody completes an action of which a measure has no answer. */
function Unanswered({ choices, form }: { choices: ReportChoices; form: FormState }) {
  const open = unansweredOf(choices);
  const asked = form.error('unansweredReason') !== undefined || form.value('unansweredReason') !== '';
  if (open.length === 0 || !asked) return null;
  return (
    <LongTextField
      form={form}
      name="unansweredReason"
      label={own.unansweredReason}
      hint={`${own.unanswered(open)}. ${own.unansweredHint}`}
      rows={2}
    />
  );
}

function EvidenceInputs({ form }: { form: FormState }) {
  const isOpen = ['links', 'fileOne', 'fileTwo'].some((name) => form.error(name) || form.value(name));
  return (
    <Details summaryText={own.evidence} open={isOpen}>
      <LongTextField form={form} name="links" label={own.links} hint={own.linksHint} rows={2} />
      <FileField form={form} name="fileOne" label={own.file(1)} hint={own.fileHint} />
      <FileField form={form} name="fileTwo" label={own.file(2)} hint={own.fileHint} />
    </Details>
  );
}
