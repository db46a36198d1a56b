import { definePage, notFound } from '#platform/http';
import { rate } from '../../domain/legend.ts';
import { nameOf } from '../../domain/plan.ts';
import { listAttachments } from '../../store/attachment-reader.ts';
import { findNames, listChanges } from '../../store/history-reader.ts';
import { findAligned, findTree, listServing } from '../../store/plan-reader.ts';
import { idsIn } from '../change-words.ts';
import { listCharacteristicChoices } from '../characteristic-choices.ts';
import { changeEntry, newestFirst } from '../history-entries.tsx';
import { paths } from '../paths.ts';
import { loadRecordParts } from '../record-parts.ts';
import { findPlaceLinks } from '../source-link.ts';
import { planTrail } from '../trail.ts';
import { ObjectiveView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-objective',
  path: paths.objective,
  permission: 'plans:read',
  async load(scope, { params, slots }) {
    const tree = await findTree(scope, params.planId);
    const objective = tree?.objectives.find(({ id }) => id === params.objectiveId);
    if (!tree || !objective) return notFound();
    const changes = await listChanges(scope, objective.id);
    const names = await findNames(scope, idsIn(changes));
    const own = tree.actions.filter(({ objectiveId }) => objectiveId === objective.id);
    return {
      plan: tree.plan,
      objective,
      group: tree.groups.find(({ id }) => id === objective.groupId) ?? null,
      actions: own.map((action) => ({ action, rating: rate(tree.plan.legend, action, scope.today) })),
      parent: objective.parentId ? await findAligned(scope, objective.parentId) : null,
      characteristics: await listCharacteristicChoices(scope, objective),
      fromRooms: await loadRecordParts(scope, slots, 'objective', objective.id),
      attachments: await listAttachments(scope, { objectiveId: objective.id }),
      serving: await listServing(scope, objective.id),
      timeline: newestFirst(changes.map((change) => changeEntry(change, names))),
      mayEdit: tree.plan.state === 'active' && scope.can('plans:edit'),
      link: await findPlaceLinks(scope, tree.plan, [objective.places]),
    };
  },
  title: ({ objective }) => nameOf(objective),
  trail: ({ plan, group }) => planTrail(plan, group),
  view: (data) => ObjectiveView(data),
});
