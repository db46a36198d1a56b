import { definePage, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { progressByGroup } from '../../domain/progress.ts';
import { listChanges } from '../../store/history-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { changeEntry, newestFirst } from '../history-entries.tsx';
import { paths } from '../paths.ts';
import { sectionsOf } from '../show-plan/presenter.ts';
import { findPlaceLinks } from '../source-link.ts';
import { planTrail } from '../trail.ts';
import { GroupView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-group',
  path: paths.group,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const group = tree?.groups.find(({ id }) => id === params.groupId);
    const section = tree && sectionsOf(tree, scope.today).find((one) => one.group?.id === params.groupId);
    if (!tree || !group || !section) return notFound();
    const changes = await listChanges(scope, group.id);
    return {
      plan: tree.plan,
      group,
      section,
      progress: progressByGroup(tree, scope.today).filter((one) => one.group?.id === group.id),
      timeline: newestFirst(changes.map((change) => changeEntry(change, new Map()))),
      mayEdit: tree.plan.state === 'active' && scope.can('plans:edit'),
      link: await findPlaceLinks(scope, tree.plan, [group.places]),
    };
  },
  title: ({ group }) => titled(group.code, group.label),
  trail: ({ plan }) => planTrail(plan),
  view: (data) => GroupView(data),
});
