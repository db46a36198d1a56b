import { definePage, notFound } from '#platform/http';
import { progressByGroup, progressOf } from '../../domain/progress.ts';
import { findTree, listReportedCounts } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { ProgressView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-progress',
  path: paths.progress,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    if (!tree) return notFound();
    const reported = await listReportedCounts(scope, params.planId);
    const { today } = scope;
    return { plan: tree.plan, today, groups: progressByGroup(tree, today), all: progressOf(tree, today), reported };
  },
  title: () => words.progress.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => ProgressView(data),
});
