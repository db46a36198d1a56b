import { CancelLink, type FormState, PostForm, summaryOf, TextField, TickField } from '#platform/forms';
import { type Content, Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { bulk } from '../words-bulk.ts';
import { editing } from '../words-editing.ts';

interface SaveViewProps {
  title: string;
  lede?: string;
  plan: Plan;
  mayShare: boolean;
  back: string;
  form: FormState;
  /** Below the form. */
  also?: Content;
}

/** The name of a view, and who sees it. */
export function SaveViewView({ title, lede, plan, mayShare, back, form, also }: SaveViewProps) {
  const own = bulk.view;
  return (
    <Task title={title} caption={plan.title} lede={lede} errors={summaryOf(form)}>
      <PostForm form={form} button={editing.save} beside={<CancelLink href={back} />}>
        <TextField form={form} name="name" label={own.name} hint={own.nameHint} />
        {mayShare && <TickField form={form} name="shared" label={own.shared} hint={own.sharedHint} />}
      </PostForm>
      {also}
    </Task>
  );
}
