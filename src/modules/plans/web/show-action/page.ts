import { listCharacteristics } from '#modules/classifications';
import { definePage, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { listAttachments } from '../../store/attachment-reader.ts';
import { findNames, listChanges, listDecisions, listUpdates } from '../../store/history-reader.ts';
import { listMeasures } from '../../store/measure-reader.ts';
import { listOccurrences } from '../../store/occurrence-reader.ts';
import { findCarried } from '../../store/period-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { listVoices } from '../../use-cases/answer-measure.ts';
import { findStandings } from '../../use-cases/find-standings.ts';
import { findReporting, mayReportAtAll } from '../../use-cases/record-progress.ts';
import { idsIn } from '../change-words.ts';
import { paths } from '../paths.ts';
import { loadRecordParts } from '../record-parts.ts';
import { findPlaceLinks } from '../source-link.ts';
import { planTrail } from '../trail.ts';
import { presentAction } from './presenter.ts';
import { ActionView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-action',
  path: paths.action,
  permission: 'plans:read',
  async load(scope, { params, slots }) {
    const tree = await findTree(scope, params.planId);
    const action = tree?.actions.find(({ id }) => id === params.actionId);
    if (!tree || !action) return notFound();
    const open = tree.plan.state === 'active';
    const [standings, changes, updates, decisions, link, characteristics, measures, occurrences, attachments] =
      await Promise.all([
        findStandings(scope, tree.plan, action),
        listChanges(scope, action.id),
        listUpdates(scope, action.id),
        listDecisions(scope, action.id),
        findPlaceLinks(scope, tree.plan, [action.places]),
        listCharacteristics(scope),
        listMeasures(scope, [action.id]),
        listOccurrences(scope, [action.id]),
        listAttachments(scope, { actionId: action.id }),
      ]);
    const may = {
      report: open && mayReportAtAll(await findReporting(scope, action, standings)),
      edit: open && scope.can('plans:edit'),
      rate: open && scope.can('plans:rate'),
    };
    const history = { updates, changes, decisions, names: await findNames(scope, idsIn(changes)) };
    return presentAction(tree, action, history, characteristics, {
      ...{ may, link, standings, measures, occurrences, today: scope.today },
      carried: await findCarried(scope, action.id),
      voices: open ? await listVoices(scope, tree.plan, action) : [],
      fromRooms: await loadRecordParts(scope, slots, 'action', action.id),
      attachments,
    });
  },
  title: ({ action }) => titled(action.number, action.text),
  trail: ({ plan }) => planTrail(plan),
  view: (data) => ActionView(data),
});
