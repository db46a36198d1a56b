import { type FormState, PostForm, SecretField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function ChoosePasswordView({ usable, form }: { usable: boolean; form: FormState }) {
  if (!usable) {
    return (
      <Task title={words.choose.linkUsed}>
        <p class="govuk-body">
          <a class="govuk-link" href={paths.forgotPassword()}>
            {words.choose.linkUsedText}
          </a>
        </p>
      </Task>
    );
  }
  return (
    <Task title={words.choose.title} lede={words.choose.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={words.choose.button}>
        <SecretField form={form} name="password" label={words.choose.label} autocomplete="new-password" />
      </PostForm>
    </Task>
  );
}
