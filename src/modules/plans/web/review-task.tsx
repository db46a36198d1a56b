import type { ComponentChildren } from 'preact';
import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { ClosedNote } from './closed-note.tsx';
import type { LoadedReview } from './load-review.ts';
import { paths } from './paths.ts';

interface ReviewTaskProps extends Pick<LoadedReview, 'plan' | 'review'> {
  title: string;
  lede: string;
  button: string;
  form: FormState;
  withFile?: boolean;
  warning?: boolean;
  children?: ComponentChildren;
}

/** A form that does something with a review, and leads back to it. */
export const ReviewTask = ({ plan, review, title, lede, button, form, children, ...how }: ReviewTaskProps) => (
  <Task title={title} caption={review.name} lede={lede} errors={summaryOf(form)}>
    <ClosedNote plan={plan} />
    <PostForm
      form={form}
      button={button}
      beside={<CancelLink href={paths.review({ planId: plan.id, reviewId: review.id })} />}
      {...how}
    >
      {children}
    </PostForm>
  </Task>
);
