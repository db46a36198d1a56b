import { FileField, type FormState, LongTextField } from '#platform/forms';
import type { LoadedReview } from '../load-review.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.paper;

export const PaperView = ({ form, ...loaded }: LoadedReview & { form: FormState }) => (
  <ReviewTask {...loaded} title={own.title} lede={own.lede} button={own.button} form={form} withFile>
    <LongTextField form={form} name="text" label={own.text} rows={4} />
    <FileField form={form} name="file" label={own.file} />
  </ReviewTask>
);
