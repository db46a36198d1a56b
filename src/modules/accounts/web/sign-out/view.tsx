import { CancelLink, type FormState, PostForm, TickField } from '#platform/forms';
import { Task } from '#platform/views';
import { words } from '../words.ts';

export function SignOutView({ form }: { form: FormState }) {
  return (
    <Task title={words.signOut.title}>
      <PostForm form={form} button={words.signOut.button} beside={<CancelLink href="/" />}>
        <TickField form={form} name="everywhere" label={words.signOut.everywhere} />
      </PostForm>
    </Task>
  );
}
