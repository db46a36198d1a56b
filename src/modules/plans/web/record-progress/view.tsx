import { CancelLink, type FormState, LongTextField, PostForm, RadioField, summaryOf } from '#platform/forms';
import { Task, WarningText } from '#platform/views';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { reportable } from './form.ts';

interface RecordProgressProps {
  plan: Plan;
  action: Action;
  mayReport: boolean;
  form: FormState;
}

export function RecordProgressView({ plan, action, mayReport, form }: RecordProgressProps) {
  const back = paths.action({ planId: plan.id, actionId: action.id });
  return (
    <Task title={words.update.title} caption={titled(action.number, action.text)} errors={summaryOf(form)}>
      {mayReport ? (
        <PostForm form={form} button={words.update.button} beside={<CancelLink href={back} />}>
          <LongTextField form={form} name="note" label={words.update.note} hint={words.update.noteHint} />
          <RadioField
            form={form}
            name="status"
            label={words.update.status}
            options={reportable.map((status) => ({ value: status, text: words.statuses[status] }))}
          />
        </PostForm>
      ) : (
        <WarningText>{plan.state === 'closed' ? words.update.closed : words.update.notYours}</WarningText>
      )}
    </Task>
  );
}
