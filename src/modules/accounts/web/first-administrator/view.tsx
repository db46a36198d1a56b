import { type FormState, PostForm, SecretField, summaryOf, TextField } from '#platform/forms';
import { Task } from '#platform/views';
import { words } from '../words.ts';

export function FirstAdministratorView({ form }: { form: FormState }) {
  return (
    <Task title={words.first.title} lede={words.first.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={words.first.button}>
        <TextField
          form={form}
          name="organisation"
          label={words.first.organisation}
          hint={words.first.organisationHint}
          autocomplete="organization"
        />
        <TextField form={form} name="name" label={words.first.yourName} autocomplete="name" />
        <TextField form={form} name="email" label={words.signIn.email} type="email" autocomplete="username" />
        <SecretField
          form={form}
          name="password"
          label={words.choose.label}
          hint={words.choose.lede}
          autocomplete="new-password"
        />
      </PostForm>
    </Task>
  );
}
