import { again, definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { addRhythm } from '../../use-cases/keep-rhythm.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { reviewWords } from '../words-reviews.ts';
import { rhythmForm, rhythmIn } from './form.ts';
import { RhythmView } from './view.tsx';

export const page = definePage({
  name: 'plans.new-rhythm',
  path: paths.newRhythm,
  permission: 'plans:edit',
  form: rhythmForm,
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    return plan ? { plan } : notFound();
  },
  title: () => reviewWords.rhythm.add,
  trail: ({ plan }) => reviewsTrail(plan),
  view: ({ plan }, form) => RhythmView({ title: reviewWords.rhythm.add, plan, form }),
  async submit(scope, values, _data, { params }) {
    const added = await addRhythm(scope, params.planId, rhythmIn(values));
    if (added.ok) return done(paths.reviews(params), reviewWords.rhythm.saved);
    return added.refusal.code === 'not-found' ? notFound() : again({ kind: editing.closed });
  },
});
