import { file, form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { addPaper } from '../../use-cases/record-in-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { PaperView } from './view.tsx';

const own = reviewWords.paper;

export const page = definePage({
  name: 'plans.add-paper',
  path: paths.addPaper,
  permission: 'plans:edit',
  form: form({ text: text({ required: own.enterText, most: 5000 }), file: file() }),
  load: async (scope, { params }) => (await loadReview(scope, params)) ?? notFound(),
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  view: (data, state) => PaperView({ ...data, form: state }),
  async submit(scope, values, _data, { params }) {
    const added = await addPaper(scope, params.reviewId, values);
    if (added.ok) return done(paths.review(params), own.saved);
    const { refusal } = added;
    if (refusal.code === 'no-such-action' || refusal.code === 'nothing-new') return again({});
    return refuseAt('text', refusal);
  },
});
