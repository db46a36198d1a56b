import { type FormState, RadioField } from '#platform/forms';
import { formatMoment, InsetText } from '#platform/views';
import type { ReviewRecord } from '../../store/review-reader.ts';
import type { LoadedReview } from '../load-review.ts';
import { reportable } from '../record-progress/form.ts';
import { ReviewTask } from '../review-task.tsx';
import { words } from '../words.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.turn;

interface TurnProps extends LoadedReview {
  said: ReviewRecord;
  action: string;
  form: FormState;
}

export const TurnView = ({ form, said, action, ...loaded }: TurnProps) => (
  <ReviewTask {...loaded} title={own.title} lede={own.lede(action)} button={own.button} form={form}>
    <InsetText>
      {said.text}
      <br />
      {reviewWords.show.said(said.saidBy, said.by, formatMoment(said.at))}
    </InsetText>
    <RadioField
      form={form}
      name="status"
      label={own.status}
      options={reportable.map((status) => ({ value: status, text: words.statuses[status] }))}
    />
  </ReviewTask>
);
