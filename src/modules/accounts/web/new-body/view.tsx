import { CancelLink, type FormState, PostForm, summaryOf, TextField } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function NewBodyView({ form }: { form: FormState }) {
  return (
    <Task title={words.bodies.addTitle} lede={words.bodies.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={words.bodies.addButton} beside={<CancelLink href={paths.bodies()} />}>
        <TextField form={form} name="name" label={words.bodies.nameLabel} />
      </PostForm>
    </Task>
  );
}
