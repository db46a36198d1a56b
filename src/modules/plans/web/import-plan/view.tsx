import { CancelLink, FileField, type FormState, LongTextField, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function ImportPlanView({ form }: { form: FormState }) {
  return (
    <Task title={words.bringIn.title} lede={words.bringIn.lede} errors={summaryOf(form)}>
      <PostForm form={form} withFile button={words.bringIn.button} beside={<CancelLink href={paths.plans()} />}>
        <FileField form={form} name="file" label={words.bringIn.file} hint={words.bringIn.hint} />
        <LongTextField form={form} name="text" label={words.bringIn.text} hint={words.bringIn.textHint} rows={10} />
      </PostForm>
    </Task>
  );
}
