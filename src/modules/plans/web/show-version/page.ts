import { definePage, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { findFrozen, findVersion } from '../../store/version-reader.ts';
import { paths } from '../paths.ts';
import { versionsTrail } from '../trail.ts';
import { versionWords } from '../words-versions.ts';
import { VersionView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-version',
  path: paths.version,
  permission: 'plans:read',
  async load(scope, { params }) {
    const [plan, version] = [await findPlan(scope, params.planId), await findVersion(scope, params.planVersionId)];
    if (!plan || version?.planId !== plan.id) return notFound();
    return { plan, version, content: await findFrozen(scope, version) };
  },
  title: ({ version }) => versionWords.show.caption(version.number, version.label),
  trail: ({ plan }) => versionsTrail(plan),
  view: (data) => VersionView(data),
});
