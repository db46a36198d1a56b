import { DayField, type FormState, LongTextField, TextField } from '#platform/forms';
import type { LoadedReview } from '../load-review.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.dispatch;

export const DispatchView = ({ form, ...loaded }: LoadedReview & { form: FormState }) => (
  <ReviewTask {...loaded} {...own} form={form}>
    <TextField form={form} name="label" label={own.label} />
    <LongTextField form={form} name="recipients" label={own.recipients} rows={3} />
    <DayField form={form} name="meetingOn" label={own.meetingOn} />
  </ReviewTask>
);
