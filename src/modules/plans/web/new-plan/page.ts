import { listBodies } from '#modules/accounts';
import { definePage, done } from '#platform/http';
import { commonLegends, defaultLegend } from '../../domain/common-legends.ts';
import { plainLevels } from '../../domain/plan-from-proposal.ts';
import { savePlan } from '../../use-cases/save-plan.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { newPlanForm } from './form.ts';
import { NewPlanView } from './view.tsx';

const nothingYet = {
  roles: [],
  outcomes: [],
  metrics: [],
  characteristics: [],
  reviewCycle: [],
  signOff: null,
  figures: [],
};

export const page = definePage({
  name: 'plans.new-plan',
  path: paths.newPlan,
  permission: 'plans:edit',
  async load(scope) {
    const own = (await listBodies(scope)).find(({ id }) => id === scope.actor.bodyId);
    return { body: own?.name ?? '' };
  },
  title: () => editing.plan.newTitle,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  form: newPlanForm,
  start: ({ body }) => ({
    bodies: body,
    groupWord: plainLevels.group,
    objectiveWord: plainLevels.objective,
    actionWord: plainLevels.action,
  }),
  view: (_, form) => NewPlanView({ form }),
  async submit(scope, { legend, groupWord, objectiveWord, actionWord, ...values }) {
    const entries = commonLegends.find(({ key }) => key === legend)?.entries;
    const planId = await savePlan(scope, {
      ...values,
      kind: 'plan',
      levels: { group: groupWord, objective: objectiveWord, action: actionWord },
      legend: entries ? structuredClone([...entries]) : defaultLegend(),
      horizons: [],
      about: nothingYet,
      anchorOn: null,
      ...{ groups: [], objectives: [], actions: [], commitments: [], reportedCounts: [] },
    });
    return done(paths.plan({ planId }), editing.plan.created);
  },
});
