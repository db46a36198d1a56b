import {
  CancelLink,
  DayField,
  type FormState,
  LongTextField,
  PostForm,
  RadioField,
  summaryOf,
  TextField,
} from '#platform/forms';
import { Task, WarningText } from '#platform/views';
import { type Measure, met, type Voice } from '../../domain/measures.ts';
import type { Action, Plan } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

interface AnswerMeasureProps {
  plan: Plan;
  action: Action;
  measure: Measure;
  voice: Voice | null;
  form: FormState;
}

export function AnswerMeasureView({ plan, action, measure, voice, form }: AnswerMeasureProps) {
  const own = running.measures;
  const back = paths.action({ planId: plan.id, actionId: action.id });
  const isClosed = plan.state === 'closed';
  return (
    <Task title={own.answerTitle[voice ?? 'lead']} caption={measure.text} errors={summaryOf(form)}>
      {voice === null || isClosed ? (
        <WarningText>{isClosed ? words.update.closed : own.notYours}</WarningText>
      ) : (
        <PostForm form={form} button={own.button} beside={<CancelLink href={back} />}>
          <RadioField
            form={form}
            name="met"
            label={own.met}
            options={met.map((value) => ({ value, text: own.mets[value] }))}
          />
          <LongTextField form={form} name="reading" label={own.reading} hint={own.readingHint} rows={3} />
          <TextField form={form} name="source" label={own.source} hint={own.sourceHint} />
          <DayField form={form} name="readOn" label={own.readOn} />
          <TextField form={form} name="helped" label={own.helped} hint={own.helpedHint} />
        </PostForm>
      )}
    </Task>
  );
}
