import {
  CancelLink,
  DayField,
  type FormState,
  LongTextField,
  PostForm,
  RadioField,
  summaryOf,
  TextField,
} from '#platform/forms';
import { Task } from '#platform/views';
import { evaluationTools, findingKinds, type Outcome } from '../../domain/evaluation.ts';
import type { Plan } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { evaluationWords } from '../words-evaluation.ts';

const own = evaluationWords.finding;

export const FindingView = ({ plan, outcome, form }: { plan: Plan; outcome: Outcome; form: FormState }) => (
  <Task title={own.title} caption={outcome.text} errors={summaryOf(form)}>
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.evaluation({ planId: plan.id })} />}>
      <RadioField
        form={form}
        name="tool"
        label={own.tool}
        options={evaluationTools.map((tool) => ({ value: tool, text: evaluationWords.tools[tool] }))}
      />
      <RadioField
        form={form}
        name="kind"
        label={own.kind}
        options={findingKinds.map((kind) => ({ value: kind, text: evaluationWords.kinds[kind] }))}
      />
      <LongTextField form={form} name="text" label={own.text} hint={own.textHint} rows={3} />
      <TextField form={form} name="source" label={own.source} />
      <DayField form={form} name="foundOn" label={own.foundOn} />
    </PostForm>
  </Task>
);
