import { DayField, type FormState, LongTextField } from '#platform/forms';
import type { LoadedReview } from '../load-review.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.discuss;

export const DiscussView = ({ form, ...loaded }: LoadedReview & { form: FormState }) => (
  <ReviewTask {...loaded} {...own} form={form}>
    <DayField form={form} name="meetingOn" label={own.meetingOn} />
    <LongTextField form={form} name="note" label={own.note} rows={4} />
  </ReviewTask>
);
