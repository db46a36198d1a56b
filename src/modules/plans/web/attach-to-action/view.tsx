import { CancelLink, FileField, type FormState, PostForm, summaryOf, TextField } from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { links } from '../words-links.ts';

interface AttachProps {
  plan: Plan;
  name: string;
  back: string;
  form: FormState;
}

/** The same for actions and objectives. */
export const AttachView = ({ plan, name, back, form }: AttachProps) => (
  <Task title={links.attach} caption={name} lede={links.attachLede} errors={summaryOf(form)}>
    <ClosedNote plan={plan} />
    <PostForm form={form} button={links.button} beside={<CancelLink href={back} />} withFile>
      <TextField form={form} name="link" label={links.link} hint={links.linkHint} type="url" />
      <FileField form={form} name="file" label={links.file} hint={links.fileHint} />
      <TextField form={form} name="label" label={links.label} hint={links.labelHint} />
    </PostForm>
  </Task>
);
