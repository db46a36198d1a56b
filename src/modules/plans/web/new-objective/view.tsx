import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { ObjectiveInputs } from '../edit-objective/inputs.tsx';
import type { ObjectiveChoices } from '../edit-objective/presenter.ts';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';

interface NewObjectiveProps {
  plan: Plan;
  choices: ObjectiveChoices;
  group: string;
  form: FormState;
}

export function NewObjectiveView({ plan, choices, group, form }: NewObjectiveProps) {
  const planId = plan.id;
  const inGroup = choices.groups.some(({ id }) => id === group);
  const back = inGroup ? paths.group({ planId, groupId: group }) : paths.plan({ planId });
  return (
    <Task title={editing.group.newTitle(plan.levels.objective)} caption={plan.title} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <PostForm form={form} button={editing.save} beside={<CancelLink href={back} />}>
        <ObjectiveInputs plan={plan} choices={choices} form={form} />
      </PostForm>
    </Task>
  );
}
