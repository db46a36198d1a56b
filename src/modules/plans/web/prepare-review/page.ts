import { form, text } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { prepareReview } from '../../use-cases/run-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { PrepareView } from './view.tsx';

const own = reviewWords.prepare;

export const page = definePage({
  name: 'plans.prepare-review',
  path: paths.prepareReview,
  permission: 'plans:edit',
  form: form({ narrative: text({ required: own.enterNarrative, most: 20_000 }) }),
  load: async (scope, { params }) => (await loadReview(scope, params)) ?? notFound(),
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  start: ({ review }) => ({ narrative: review.narrative }),
  view: (data, state) => PrepareView({ ...data, form: state }),
  async submit(scope, values, _data, { params }) {
    const prepared = await prepareReview(scope, params.reviewId, values);
    return prepared.ok ? done(paths.review(params), own.saved) : refuseAt('narrative', prepared.refusal);
  },
});
