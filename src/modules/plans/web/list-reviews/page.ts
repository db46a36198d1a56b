import { definePage, notFound } from '#platform/http';
import { wasDispatched } from '../../domain/reviews.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { listReviews, listRhythms } from '../../store/review-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { ReviewsView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-reviews',
  path: paths.reviews,
  permission: 'plans:read',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    const isEditor = scope.can('plans:edit');
    const reviews = await listReviews(scope, plan.id);
    return {
      ...{ plan, today: scope.today, mayRun: isEditor && plan.state === 'active' },
      rhythms: await listRhythms(scope, plan.id),
      reviews: isEditor ? reviews : reviews.filter(wasDispatched),
    };
  },
  title: () => reviewWords.list.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => ReviewsView(data),
});
