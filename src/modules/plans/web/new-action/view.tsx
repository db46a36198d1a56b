import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { ActionInputs } from '../edit-action/inputs.tsx';
import type { ActionChoices } from '../edit-action/presenter.ts';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';

export function NewActionView({ plan, choices, form }: { plan: Plan; choices: ActionChoices; form: FormState }) {
  const cancel = <CancelLink href={paths.plan({ planId: plan.id })} />;
  return (
    <Task title={editing.action.newTitle(plan.levels.action)} caption={plan.title} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <PostForm form={form} button={editing.save} beside={cancel}>
        <ActionInputs plan={plan} choices={choices} form={form} />
      </PostForm>
    </Task>
  );
}
