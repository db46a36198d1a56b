import { CancelLink, type FormState, LongTextField, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { evaluationWords } from '../words-evaluation.ts';

const own = evaluationWords.lesson;

export const LessonView = ({ plan, form }: { plan: Plan; form: FormState }) => (
  <Task title={own.title} caption={plan.title} lede={own.lede} errors={summaryOf(form)}>
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.evaluation({ planId: plan.id })} />}>
      <LongTextField form={form} name="text" label={own.text} rows={10} />
    </PostForm>
  </Task>
);
