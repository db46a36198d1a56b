import { definePage, notFound } from '#platform/http';
import { listCycles } from '../../store/cycle-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { findReminderRules } from '../../store/reminder-reader.ts';
import { paths } from '../paths.ts';
import { ruleSentences } from '../reminder-sentences.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';
import { CyclesView } from './view.tsx';

export const page = definePage({
  name: 'plans.list-cycles',
  path: paths.cycles,
  permission: 'plans:read',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    return {
      ...{ plan, today: scope.today },
      cycles: await listCycles(scope, plan.id),
      sentences: await ruleSentences(scope, await findReminderRules(scope, plan.id)),
      mayRun: scope.can('plans:edit') && plan.state === 'active',
    };
  },
  title: () => cycleWords.list.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => CyclesView(data),
});
