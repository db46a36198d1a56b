import { definePage, notFound } from '#platform/http';
import { loadReview } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { presentReview } from './presenter.ts';
import { ReviewView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-review',
  path: paths.review,
  permission: 'plans:read',
  async load(scope, { params }) {
    const loaded = await loadReview(scope, params);
    return loaded ? presentReview(scope, loaded) : notFound();
  },
  title: ({ review }) => review.name,
  trail: ({ plan }) => reviewsTrail(plan),
  view: (data) => ReviewView(data),
});
