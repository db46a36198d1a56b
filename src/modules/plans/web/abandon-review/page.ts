import { form, text } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { abandonReview } from '../../use-cases/run-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { AbandonView } from './view.tsx';

const own = reviewWords.abandon;

export const page = definePage({
  name: 'plans.abandon-review',
  path: paths.abandonReview,
  permission: 'plans:edit',
  form: form({ reason: text({ required: own.enterReason, most: 2000 }) }),
  load: async (scope, { params }) => (await loadReview(scope, params)) ?? notFound(),
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  view: (data, state) => AbandonView({ ...data, form: state }),
  async submit(scope, values, _data, { params }) {
    const abandoned = await abandonReview(scope, params.reviewId, values);
    return abandoned.ok ? done(paths.reviews(params), own.done) : refuseAt('reason', abandoned.refusal);
  },
});
