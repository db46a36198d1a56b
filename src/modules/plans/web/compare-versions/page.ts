import { definePage, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { versionsTrail } from '../trail.ts';
import { versionWords } from '../words-versions.ts';
import { findComparison } from './presenter.ts';
import { CompareView } from './view.tsx';

export const page = definePage({
  name: 'plans.compare-versions',
  path: paths.compareVersions,
  permission: 'plans:read',
  load: async (scope, { params, query }) => (await findComparison(scope, params.planId, query)) ?? notFound(),
  title: () => versionWords.compare.title,
  trail: ({ plan }) => versionsTrail(plan),
  view: (data) => CompareView(data),
});
