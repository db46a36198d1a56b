import type { ComponentChildren } from 'preact';
import {
  CancelLink,
  CheckboxField,
  type FormState,
  LongTextField,
  PostForm,
  summaryOf,
  TextField,
} from '#platform/forms';
import { Task } from '#platform/views';
import { evaluationTools } from '../../domain/evaluation.ts';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { evaluationWords } from '../words-evaluation.ts';

const own = evaluationWords.outcome;

interface OutcomeProps {
  title: string;
  plan: Plan;
  form: FormState;
  children?: ComponentChildren;
}

/** The same to add an outcome and to change one. */
export const OutcomeView = ({ title, plan, form, children }: OutcomeProps) => (
  <Task title={title} caption={plan.title} errors={summaryOf(form)}>
    <ClosedNote plan={plan} />
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.evaluation({ planId: plan.id })} />}>
      {children}
      <LongTextField form={form} name="text" label={own.text} rows={3} />
      <CheckboxField
        form={form}
        name="tools"
        label={own.tools}
        options={evaluationTools.map((tool) => ({ value: tool, text: evaluationWords.tools[tool] }))}
      />
      <TextField form={form} name="toolsText" label={own.toolsText} hint={own.toolsTextHint} />
      <TextField form={form} name="rhythm" label={own.rhythm} hint={own.rhythmHint} />
      <TextField form={form} name="agreedBy" label={own.agreedBy} />
    </PostForm>
  </Task>
);
