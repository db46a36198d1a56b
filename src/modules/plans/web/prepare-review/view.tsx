import { type FormState, LongTextField } from '#platform/forms';
import type { LoadedReview } from '../load-review.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.prepare;

export const PrepareView = ({ form, ...loaded }: LoadedReview & { form: FormState }) => (
  <ReviewTask {...loaded} {...own} form={form}>
    <LongTextField form={form} name="narrative" label={own.narrative} rows={12} />
  </ReviewTask>
);
