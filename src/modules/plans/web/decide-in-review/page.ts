import { again, definePage, done, notFound } from '#platform/http';
import { decisionKinds } from '../../domain/reviews.ts';
import { listActions } from '../../store/action-reader.ts';
import { listGroups } from '../../store/part-reader.ts';
import { decide } from '../../use-cases/record-in-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { decideForm, decisionIn, faultOf } from './form.ts';
import { DecideView } from './view.tsx';

const own = reviewWords.decide;

/** The kind of decision stands in the address: each asks other questions. */
export const page = definePage({
  name: 'plans.decide-in-review',
  path: paths.decideInReview,
  permission: 'plans:edit',
  form: decideForm,
  async load(scope, { params, query }) {
    const loaded = await loadReview(scope, params);
    if (!loaded) return notFound();
    return {
      ...{ ...loaded, kind: decisionKinds.find((kind) => kind === query.get('kind')) ?? ('note' as const) },
      actions: await listActions(scope, { planId: loaded.plan.id }),
      groups: await listGroups(scope, loaded.plan.id),
    };
  },
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  view: (data, state) => DecideView({ ...data, form: state }),
  async submit(scope, values, { kind, review }, { params }) {
    const fault = faultOf(kind, values);
    if (fault) return again(fault);
    const origin = { label: review.name, href: paths.review(params) };
    const decided = await decide(scope, params.reviewId, decisionIn(kind, values, origin));
    if (decided.ok) return done(paths.review(params), own.saved);
    const { refusal } = decided;
    if (refusal.code === 'no-such-action') return again({ actionId: own.chooseAction });
    if (refusal.code === 'nothing-new')
      return again({ actionId: kind === 'stopped' ? own.alreadyStopped : own.nothingNew });
    return refuseAt('text', refusal);
  },
});
