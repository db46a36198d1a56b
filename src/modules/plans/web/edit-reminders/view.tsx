import type { Person } from '#modules/accounts';
import {
  CancelLink,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  RadioField,
  SelectField,
  summaryOf,
  TextField,
  TickField,
  VersionField,
} from '#platform/forms';
import { Button, InsetText, Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { reminderWords } from '../words-reminders.ts';

const own = reminderWords.rules;

interface EditRemindersProps {
  plan: Plan;
  people: Person[];
  /** What the rules say: those that hold, or those that were tried. */
  sentences: string[];
  newer: Newer | null;
  form: FormState;
}

export function EditRemindersView({ plan, people, sentences, newer, form }: EditRemindersProps) {
  return (
    <Task title={own.title} caption={plan.title} lede={own.lede} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <NewerVersion newer={newer} />
      <InsetText>{sentences.join(' ')}</InsetText>
      <PostForm form={form} button={own.button} beside={<Beside planId={plan.id} />}>
        <VersionField form={form} />
        <RadioField
          form={form}
          name="isOn"
          label={own.isOn}
          options={[
            { value: 'yes', text: own.yes },
            { value: 'no', text: own.no },
          ]}
        />
        <TextField form={form} name="before" label={own.before} hint={own.beforeHint} classes="govuk-input--width-10" />
        <TickField form={form} name="onDay" label={own.onDay} />
        <TextField form={form} name="after" label={own.after} hint={own.afterHint} classes="govuk-input--width-10" />
        <DaysField form={form} name="escalateAfter" label={own.escalateAfter} hint={own.escalateAfterHint} />
        <SelectField
          form={form}
          name="escalateTo"
          label={own.escalateTo}
          empty={own.equalityLeads}
          options={people.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <RadioField
          form={form}
          name="digest"
          label={own.digest}
          options={(['day', 'week', 'month'] as const).map((every) => ({ value: every, text: own.digests[every] }))}
        />
        <SelectField
          form={form}
          name="weekday"
          label={own.weekday}
          options={reminderWords.weekdays.map((text, at) => ({ value: String(at + 1), text }))}
        />
        <DaysField form={form} name="monthDay" label={own.digestOn} hint={own.digestOnHint} />
      </PostForm>
    </Task>
  );
}

const DaysField = (props: { form: FormState; name: string; label: string; hint: string }) => (
  <TextField {...props} inputmode="numeric" classes="govuk-input--width-3" />
);

const Beside = ({ planId }: { planId: string }) => (
  <>
    <Button name="preview" value="yes" classes="govuk-button--secondary">
      {own.preview}
    </Button>
    <CancelLink href={paths.cycles({ planId })} />
  </>
);
