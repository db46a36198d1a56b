import {
  CancelLink,
  DayField,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  SelectField,
  summaryOf,
  VersionField,
} from '#platform/forms';
import { Task } from '#platform/views';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import type { Commitment } from '../../store/plan-reader.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { healthWords } from '../words-health.ts';

interface EditCommitmentProps {
  plan: Plan;
  actions: Action[];
  commitment: Commitment;
  newer: Newer | null;
  form: FormState;
}

export function EditCommitmentView({ plan, actions, commitment, newer, form }: EditCommitmentProps) {
  const own = healthWords.commitment;
  return (
    <Task title={own.title} caption={commitment.text} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <NewerVersion newer={newer} />
      <PostForm form={form} button={own.button} beside={<CancelLink href={paths.health({ planId: plan.id })} />}>
        <VersionField form={form} />
        <SelectField
          form={form}
          name="actionId"
          label={own.action}
          hint={own.actionHint}
          empty={own.none}
          options={actions.map(({ id, number, text }) => ({ value: id, text: titled(number, text) }))}
        />
        <DayField form={form} name="dueOn" label={own.dueOn} hint={own.dueHint} />
      </PostForm>
    </Task>
  );
}
