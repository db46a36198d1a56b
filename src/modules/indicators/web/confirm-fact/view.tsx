import { CancelLink, type FormState, LongTextField, PostForm, RadioField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Asked } from '../asked.ts';
import { confirming as own } from '../words-entered.ts';

interface ConfirmProps {
  asked: Asked;
  facts: readonly string[];
  form: FormState;
}

export const ConfirmView = ({ asked, facts, form }: ConfirmProps) => (
  <Task title={own.title} caption={asked.standard.title} lede={own.lede} errors={summaryOf(form)}>
    <PostForm form={form} button={own.button} beside={<CancelLink href={asked.seenAt} />}>
      <RadioField
        form={form}
        name="fact"
        label={own.fact}
        options={facts.map((fact) => ({ value: fact, text: fact }))}
      />
      <LongTextField form={form} name="basis" label={own.basis} hint={own.basisHint} rows={3} />
    </PostForm>
  </Task>
);
