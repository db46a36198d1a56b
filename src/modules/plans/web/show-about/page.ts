import { definePage, notFound } from '#platform/http';
import { findImport, listImportsOf } from '../../store/import-reader.ts';
import { findPlan, listCommitments } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { findPlaceLinks } from '../source-link.ts';
import { planTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { AboutView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-about',
  path: paths.about,
  permission: 'plans:read',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    return {
      plan,
      commitments: await listCommitments(scope, plan.id),
      origin: plan.importId ? await findImport(scope, plan.importId) : null,
      files: await listImportsOf(scope, plan.id),
      mayEdit: scope.can('plans:edit'),
      link: await findPlaceLinks(scope, plan),
    };
  },
  title: () => editing.about.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => AboutView(data),
});
