import { listCharacteristics } from '#modules/classifications';
import { definePage, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findNames, listChanges, listDecisions, listUpdates } from '../../store/history-reader.ts';
import { listMeasures } from '../../store/measure-reader.ts';
import { listOccurrences } from '../../store/occurrence-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { listVoices } from '../../use-cases/answer-measure.ts';
import { findStandings } from '../../use-cases/find-standings.ts';
import { findReporting, mayReportAtAll } from '../../use-cases/record-progress.ts';
import { idsIn } from '../change-words.ts';
import { paths } from '../paths.ts';
import { findPlaceLinks } from '../source-link.ts';
import { planTrail } from '../trail.ts';
import { presentAction } from './presenter.ts';
import { ActionView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-action',
  path: paths.action,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    const action = tree?.actions.find(({ id }) => id === params.actionId);
    if (!tree || !action) return notFound();
    const open = tree.plan.state === 'active';
    const standings = await findStandings(scope, tree.plan, action);
    const may = {
      report: open && mayReportAtAll(await findReporting(scope, action, standings)),
      edit: open && scope.can('plans:edit'),
      rate: open && scope.can('plans:rate'),
    };
    const changes = await listChanges(scope, action.id);
    const history = {
      updates: await listUpdates(scope, action.id),
      changes,
      decisions: await listDecisions(scope, action.id),
      names: await findNames(scope, idsIn(changes)),
    };
    const link = await findPlaceLinks(scope, tree.plan, [action.places]);
    const characteristics = await listCharacteristics(scope);
    return presentAction(tree, action, history, characteristics, {
      ...{ may, link, standings, today: scope.today },
      measures: await listMeasures(scope, [action.id]),
      voices: open ? await listVoices(scope, tree.plan, action) : [],
      occurrences: await listOccurrences(scope, [action.id]),
    });
  },
  title: ({ action }) => titled(action.number, action.text),
  trail: ({ plan }) => planTrail(plan),
  view: (data) => ActionView(data),
});
