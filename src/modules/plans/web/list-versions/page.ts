import { definePage, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { listVersions } from '../../store/version-reader.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { versionWords } from '../words-versions.ts';
import { VersionsView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-versions',
  path: paths.versions,
  permission: 'plans:read',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    return { plan, versions: await listVersions(scope, plan.id), mayFreeze: scope.can('plans:edit') };
  },
  title: () => versionWords.list.title,
  trail: ({ plan }) => reviewsTrail(plan),
  view: (data) => VersionsView(data),
});
