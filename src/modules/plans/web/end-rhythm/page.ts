import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { findRhythm } from '../../store/review-reader.ts';
import { endRhythm } from '../../use-cases/keep-rhythm.ts';
import { ConfirmView } from '../confirm-view.tsx';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.rhythm;

export const page = definePage({
  name: 'plans.end-rhythm',
  path: paths.endRhythm,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const [plan, rhythm] = [await findPlan(scope, params.planId), await findRhythm(scope, params.reviewRhythmId)];
    return plan && rhythm?.planId === plan.id ? { plan, rhythm } : notFound();
  },
  title: ({ rhythm }) => own.endTitle(rhythm.name),
  trail: ({ plan }) => reviewsTrail(plan),
  view: ({ plan, rhythm }, state) =>
    ConfirmView({
      ...{ title: own.endTitle(rhythm.name), caption: plan.title, text: own.endText, button: own.endButton },
      ...{ form: state, warning: true, back: paths.reviews({ planId: plan.id }) },
    }),
  async submit(scope, _values, _data, { params }) {
    const ended = await endRhythm(scope, params.reviewRhythmId);
    return ended.ok ? done(paths.reviews(params), own.ended) : notFound();
  },
});
