import { type FormState, LongTextField, SelectField, TextField } from '#platform/forms';
import { type Action, titled } from '../../domain/plan.ts';
import type { LoadedReview } from '../load-review.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.verbal;

interface VerbalProps extends LoadedReview {
  actions: Action[];
  form: FormState;
}

export const VerbalView = ({ form, actions, ...loaded }: VerbalProps) => (
  <ReviewTask {...loaded} title={own.title} lede={own.lede} button={own.button} form={form}>
    <SelectField form={form} name="actionId" label={own.action} empty="" options={actionOptions(actions)} />
    <TextField form={form} name="saidBy" label={own.saidBy} />
    <LongTextField form={form} name="text" label={own.text} />
  </ReviewTask>
);

export const actionOptions = (actions: readonly Action[]) =>
  actions.map(({ id, number, text }) => ({ value: id, text: titled(number, text) }));
