import { again, definePage, done, notFound } from '#platform/http';
import { proposeRating } from '../../domain/legend.ts';
import { titled } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { decideRating } from '../../use-cases/decide-rating.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { decideRatingForm, keepProposal } from './form.ts';
import { DecideRatingView } from './view.tsx';

export const page = definePage({
  name: 'plans.decide-rating',
  path: paths.decideRating,
  permission: 'plans:rate',
  form: decideRatingForm,
  async load(scope, { params }) {
    const action = await findAction(scope, params.actionId);
    const plan = action && (await findPlan(scope, action.planId));
    if (!plan || plan.id !== params.planId) return notFound();
    return { plan, action, proposed: proposeRating(plan.legend, action, scope.today) };
  },
  title: () => words.rating.title,
  trail: ({ plan, action }) => [
    ...planTrail(plan),
    { text: titled(action.number, action.text), href: paths.action({ planId: plan.id, actionId: action.id }) },
  ],
  start: ({ action }) => ({ rating: action.decision?.code ?? keepProposal }),
  view: (data, form) => DecideRatingView({ ...data, form }),
  async submit(scope, { rating, reason }, _, { params }) {
    const decided = await decideRating(scope, params.actionId, {
      rating: rating === keepProposal ? null : rating,
      reason,
    });
    if (decided.ok) return done(paths.action(params), words.rating.saved);
    if (decided.refusal.code === 'not-found') return notFound();
    return again({ rating: decided.refusal.code === 'plan-closed' ? words.plan.closed : words.rating.choose });
  },
});
