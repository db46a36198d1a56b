import { CancelLink, DayField, type FormState, LongTextField, PostForm, summaryOf, TextField } from '#platform/forms';
import { withQuery } from '#platform/http';
import { SummaryList, Task } from '#platform/views';
import { type Asked, queryOf } from '../asked.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { recipientWords } from '../words-recipients.ts';

const own = recipientWords.give;

export const GiveView = ({ asked, form }: { asked: Asked; form: FormState }) => (
  <Task title={own.title} caption={asked.standard.title} lede={own.lede} errors={summaryOf(form)}>
    <SummaryList rows={[{ key: own.what, value: whatOf(asked) }]} />
    <PostForm
      form={form}
      button={own.button}
      beside={<CancelLink href={withQuery(paths.standard(), queryOf(asked))} />}
    >
      <TextField form={form} name="recipient" label={own.recipient} hint={own.recipientHint} />
      <TextField form={form} name="address" label={own.address} hint={own.addressHint} />
      <LongTextField form={form} name="purpose" label={own.purpose} rows={3} />
      <TextField form={form} name="legalBase" label={own.legalBase} hint={own.legalBaseHint} />
      <DayField form={form} name="holdsUntil" label={own.holdsUntil} hint={own.holdsUntilHint} />
    </PostForm>
  </Task>
);

function whatOf({ standard: { code, title }, by }: Asked): string {
  if (code === 'gender-pay-gap') return own.payGap(title);
  return by ? own.by(title, words.breakdowns[by]) : own.whole(title);
}
