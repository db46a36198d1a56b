import {
  CancelLink,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  summaryOf,
  VersionField,
} from '#platform/forms';
import { Task } from '#platform/views';
import { nameOf, type Objective, type Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { ObjectiveInputs } from './inputs.tsx';
import type { ObjectiveChoices } from './presenter.ts';

interface EditObjectiveProps {
  plan: Plan;
  objective: Objective;
  choices: ObjectiveChoices;
  newer: Newer | null;
  form: FormState;
}

export function EditObjectiveView({ plan, objective, choices, newer, form }: EditObjectiveProps) {
  const cancel = <CancelLink href={paths.objective({ planId: plan.id, objectiveId: objective.id })} />;
  return (
    <Task title={editing.group.editTitle(plan.levels.objective)} caption={nameOf(objective)} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <NewerVersion newer={newer} />
      <PostForm form={form} button={editing.save} beside={cancel}>
        <VersionField form={form} />
        <ObjectiveInputs plan={plan} choices={choices} form={form} />
      </PostForm>
    </Task>
  );
}
