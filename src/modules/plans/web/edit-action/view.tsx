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
import type { Day } from '#platform/kernel';
import { formatDay, Task } from '#platform/views';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { ActionInputs } from './inputs.tsx';
import type { ActionChoices } from './presenter.ts';

interface EditActionProps {
  plan: Plan;
  action: Action;
  choices: ActionChoices;
  newer: Newer | null;
  form: FormState;
}

export function EditActionView({ plan, action, choices, newer, form }: EditActionProps) {
  const cancel = <CancelLink href={paths.action({ planId: plan.id, actionId: action.id })} />;
  return (
    <Task
      title={editing.action.editTitle(plan.levels.action)}
      caption={titled(action.number, action.text)}
      errors={summaryOf(form)}
    >
      <ClosedNote plan={plan} />
      <NewerVersion newer={newer} />
      <PostForm form={form} button={editing.save} beside={cancel}>
        <VersionField form={form} />
        <ActionInputs
          plan={plan}
          choices={choices}
          form={form}
          afterDates={action.dueOn && <SlipReason form={form} dueOn={action.dueOn} />}
        />
      </PostForm>
    </Task>
  );
}

const SlipReason = ({ form, dueOn }: { form: FormState; dueOn: Day }) => (
  <LongTextField
    form={form}
    name="slipReason"
    label={editing.action.slipReason}
    hint={editing.action.slipReasonHint(formatDay(dueOn))}
    rows={2}
  />
);
