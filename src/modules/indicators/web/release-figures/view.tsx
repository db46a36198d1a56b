import { audiences, type Merger, policyCodes } from '#modules/equality-data';
import { CancelLink, CheckboxField, type FormState, PostForm, RadioField, summaryOf, TickField } from '#platform/forms';
import { Task } from '#platform/views';
import { breakdowns } from '../../domain/ask.ts';
import { mergerName } from '../../use-cases/released-figures.ts';
import type { Asked } from '../asked.ts';
import { words } from '../words.ts';
import { releasedWords } from '../words-released.ts';

const own = releasedWords.release;

export const AudienceField = ({ form }: { form: FormState }) => (
  <RadioField
    form={form}
    name="audience"
    label={own.audience}
    options={audiences.map((value) => ({ value, text: own.audiences[value], hint: own.audienceHints[value] }))}
  />
);

interface ReleaseProps {
  asked: Asked;
  /** What the last ones told as one. */
  mergers: readonly Merger[];
  form: FormState;
}

export function ReleaseView({ asked, mergers, form }: ReleaseProps) {
  const { standard } = asked;
  const byEthnicGroup = standard.indicators.some(({ categories }) => categories.field === 'ethnic-group');
  return (
    <Task title={own.title} caption={standard.title} lede={own.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={own.button} beside={<CancelLink href={asked.seenAt} />}>
        <CheckboxField
          form={form}
          name="by"
          label={own.by}
          hint={own.byHint}
          options={breakdowns.map((value) => ({ value, text: words.breakdowns[value] }))}
        />
        {byEthnicGroup && <TickField form={form} name="second" label={own.second} />}
        {mergers.length > 0 && (
          <TickField form={form} name="merged" label={own.merged(mergers.map(mergerName))} hint={own.mergedHint} />
        )}
        <AudienceField form={form} />
        <RadioField
          form={form}
          name="policy"
          label={own.policy}
          options={[
            { value: 'standard', text: own.asStandard(standard.disclosure) },
            ...policyCodes.map((value) => ({ value, text: releasedWords.policies[value] })),
          ]}
        />
      </PostForm>
    </Task>
  );
}
