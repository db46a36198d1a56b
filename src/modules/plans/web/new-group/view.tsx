import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { GroupInputs } from '../edit-group/inputs.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';

export function NewGroupView({ plan, form }: { plan: Plan; form: FormState }) {
  const cancel = <CancelLink href={paths.plan({ planId: plan.id })} />;
  return (
    <Task title={editing.group.newTitle(plan.levels.group)} caption={plan.title} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <PostForm form={form} button={editing.save} beside={cancel}>
        <GroupInputs form={form} />
      </PostForm>
    </Task>
  );
}
