import { listBodies } from '#modules/accounts';
import { again, definePage, done } from '#platform/http';
import { commonLegends, defaultLegend } from '../../domain/common-legends.ts';
import { contentsOf } from '../../domain/templates/all.ts';
import { listPlans } from '../../store/plan-reader.ts';
import { copyAsTemplate } from '../../use-cases/copy-plan.ts';
import { savePlan } from '../../use-cases/save-plan.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import { editing } from '../words-editing.ts';
import { newPlanForm, sameLegend } from './form.ts';
import { findStart, levelsOf } from './start.ts';
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

/** `?from=` names a template or a plan whose words a new one starts from. */
export const page = definePage({
  name: 'plans.new-plan',
  path: paths.newPlan,
  permission: 'plans:edit',
  async load(scope, { query }) {
    const own = (await listBodies(scope)).find(({ id }) => id === scope.actor.bodyId);
    return {
      body: own?.name ?? '',
      start: await findStart(scope, query.get('from') ?? ''),
      plans: (await listPlans(scope)).map(({ id, title }) => ({ id, title })),
    };
  },
  title: () => editing.plan.newTitle,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  form: newPlanForm,
  start({ body, start }) {
    const { group, objective, action } = levelsOf(start);
    const legend = { empty: '', plan: sameLegend, template: start.kind === 'template' ? start.template.legend : '' };
    return { bodies: body, groupWord: group, objectiveWord: objective, actionWord: action, legend: legend[start.kind] };
  },
  view: (data, form) => NewPlanView({ ...data, form }),
  async submit(scope, { legend, groupWord, objectiveWord, actionWord, bodies, ...values }, { start }) {
    if (legend === sameLegend && start.kind !== 'plan') return again({ legend: editing.plan.chooseLegend });
    const entries = commonLegends.find(({ key }) => key === legend)?.entries;
    const head = {
      ...values,
      levels: { group: groupWord, objective: objectiveWord, action: actionWord },
      legend: entries ? structuredClone([...entries]) : defaultLegend(),
    };
    if (start.kind === 'plan') {
      const same = legend === sameLegend ? { legend: start.tree.plan.legend } : {};
      const copyId = await copyAsTemplate(scope, start.tree, { ...head, ...same, bodyLabels: bodies });
      return done(paths.plan({ planId: copyId }), bulk.start.created);
    }
    const template = start.kind === 'template' ? start.template : null;
    const planId = await savePlan(scope, {
      ...head,
      ...{ kind: 'plan', bodies, horizons: [], anchorOn: null, commitments: [], reportedCounts: [] },
      about: { ...nothingYet, reviewCycle: template?.reviewCycle ?? [] },
      ...(template ? contentsOf(template) : { groups: [], objectives: [], actions: [] }),
    });
    return done(paths.plan({ planId }), template ? bulk.start.created : editing.plan.created);
  },
});
