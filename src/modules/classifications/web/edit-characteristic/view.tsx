import {
  CancelLink,
  DayField,
  type FormState,
  LongTextField,
  PostForm,
  summaryOf,
  TextField,
  VersionField,
} from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function EditCharacteristicView({ title, form }: { title: string; form: FormState }) {
  return (
    <Task title={title} errors={summaryOf(form)}>
      <PostForm form={form} button={words.edit.button} beside={<CancelLink href={paths.characteristics()} />}>
        <VersionField form={form} />
        <TextField form={form} name="label" label={words.edit.label} />
        <LongTextField form={form} name="alsoCalled" label={words.edit.alsoCalled} hint={words.edit.alsoCalledHint} />
        <DayField form={form} name="retiredOn" label={words.edit.retiredOn} hint={words.edit.retiredHint} />
      </PostForm>
    </Task>
  );
}
