import { form, recordId, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { listActions } from '../../store/action-reader.ts';
import { noteVerbal } from '../../use-cases/record-in-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { VerbalView } from './view.tsx';

const own = reviewWords.verbal;

export const page = definePage({
  name: 'plans.note-verbal',
  path: paths.noteVerbal,
  permission: 'plans:edit',
  form: form({
    actionId: recordId(own.chooseAction),
    saidBy: text({ required: own.enterSaidBy, most: 200 }),
    text: text({ required: own.enterText, most: 5000 }),
  }),
  async load(scope, { params }) {
    const loaded = await loadReview(scope, params);
    return loaded ? { ...loaded, actions: await listActions(scope, { planId: loaded.plan.id }) } : notFound();
  },
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  view: (data, state) => VerbalView({ ...data, form: state }),
  async submit(scope, values, _data, { params }) {
    const noted = await noteVerbal(scope, params.reviewId, values);
    if (noted.ok) return done(paths.review(params), own.saved);
    const { refusal } = noted;
    if (refusal.code === 'no-such-action' || refusal.code === 'nothing-new')
      return again({ actionId: own.chooseAction });
    return refuseAt('text', refusal);
  },
});
