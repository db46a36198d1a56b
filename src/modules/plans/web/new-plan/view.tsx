import { CancelLink, type FormState, PostForm, RadioField, summaryOf } from '#platform/forms';
import { joinWords, Task } from '#platform/views';
import { commonLegends } from '../../domain/common-legends.ts';
import { ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { PlanInputs } from './inputs.tsx';

export function NewPlanView({ form }: { form: FormState }) {
  const own = editing.plan;
  return (
    <Task title={own.newTitle} lede={own.newLede} errors={summaryOf(form)}>
      <PostForm form={form} button={own.create} beside={<CancelLink href={paths.plans()} />}>
        <PlanInputs form={form} />
        <RadioField form={form} name="legend" label={own.legend} hint={own.legendHint} options={legendOptions} />
      </PostForm>
    </Task>
  );
}

/** The common legends, each with its words. */
export const legendOptions = commonLegends.map(({ key, name, entries }) => ({
  value: key,
  text: name,
  hint: joinWords(
    entries.map((entry) => (ratingWord(entry) === entry.word ? entry.word : `${entry.word}: ${entry.meaning}`)),
  ),
}));
