import { CancelLink, type FormState, PostForm, summaryOf, TextField } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function ForgotPasswordView({ form }: { form: FormState }) {
  return (
    <Task title={words.forgot.title} lede={words.forgot.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={words.forgot.button} beside={<CancelLink href={paths.signIn()} />}>
        <TextField form={form} name="email" label={words.signIn.email} type="email" autocomplete="username" />
      </PostForm>
    </Task>
  );
}
