import { type FormState, LongTextField } from '#platform/forms';
import type { LoadedReview } from '../load-review.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.abandon;

export const AbandonView = ({ form, ...loaded }: LoadedReview & { form: FormState }) => (
  <ReviewTask {...loaded} {...own} form={form} warning>
    <LongTextField form={form} name="reason" label={own.reason} rows={3} />
  </ReviewTask>
);
