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
import { type Group, type Plan, titled } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { GroupInputs } from './inputs.tsx';

interface EditGroupProps {
  plan: Plan;
  group: Group;
  newer: Newer | null;
  form: FormState;
}

export function EditGroupView({ plan, group, newer, form }: EditGroupProps) {
  const cancel = <CancelLink href={paths.group({ planId: plan.id, groupId: group.id })} />;
  return (
    <Task
      title={editing.group.editTitle(plan.levels.group)}
      caption={titled(group.code, group.label)}
      errors={summaryOf(form)}
    >
      <ClosedNote plan={plan} />
      <NewerVersion newer={newer} />
      <PostForm form={form} button={editing.save} beside={cancel}>
        <VersionField form={form} />
        <GroupInputs form={form} />
      </PostForm>
    </Task>
  );
}
