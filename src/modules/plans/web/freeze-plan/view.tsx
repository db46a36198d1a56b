import { CancelLink, type FormState, LongTextField, PostForm, summaryOf, TextField } from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { versionWords } from '../words-versions.ts';

const own = versionWords.freeze;

export const FreezeView = ({ plan, form }: { plan: Plan; form: FormState }) => (
  <Task title={own.title} caption={plan.title} lede={own.lede} errors={summaryOf(form)}>
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.versions({ planId: plan.id })} />}>
      <TextField form={form} name="label" label={own.label} hint={own.labelHint} />
      <LongTextField form={form} name="reason" label={own.reason} rows={3} />
    </PostForm>
  </Task>
);
