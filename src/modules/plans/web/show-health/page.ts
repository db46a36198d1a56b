import { definePage, notFound } from '#platform/http';
import { pageAsked } from '#platform/views';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { healthWords } from '../words-health.ts';
import { findHealthPage } from './presenter.ts';
import { HealthView, pageSize } from './view.tsx';

/** `?rule=` and `?group=` (or `none`) narrow what is listed; the score is that of the whole plan. */
export const page = definePage({
  name: 'plans.show-health',
  path: paths.health,
  permission: 'plans:read',
  async load(scope, { params, query }) {
    const found = await findHealthPage(scope, params.planId, query);
    return found ? { ...found, page: pageAsked(query, found.rows.length, pageSize) } : notFound();
  },
  title: () => healthWords.title,
  trail: ({ tree }) => planTrail(tree.plan),
  view: (data) => HealthView(data),
});
