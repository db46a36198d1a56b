import { day, dayInputs, form, text } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { dispatchReview } from '../../use-cases/run-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { DispatchView } from './view.tsx';

const own = reviewWords.dispatch;

export const page = definePage({
  name: 'plans.dispatch-review',
  path: paths.dispatchReview,
  permission: 'plans:edit',
  form: form({
    label: text({ required: own.enterLabel, most: 200 }),
    recipients: text({ required: own.enterRecipients, most: 2000 }),
    meetingOn: day(own.enterMeetingOn),
  }),
  load: async (scope, { params }) => (await loadReview(scope, params)) ?? notFound(),
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  start: ({ review, rhythm }) => ({
    ...{ label: review.name, recipients: rhythm.board },
    ...dayInputs('meetingOn', review.meetingOn),
  }),
  view: (data, state) => DispatchView({ ...data, form: state }),
  async submit(scope, { meetingOn, ...values }, _data, { params }) {
    const given = { ...values, meetingOn: meetingOn ?? scope.today };
    const dispatched = await dispatchReview(scope, params.reviewId, given);
    return dispatched.ok ? done(paths.review(params), own.done) : refuseAt('label', dispatched.refusal);
  },
});
