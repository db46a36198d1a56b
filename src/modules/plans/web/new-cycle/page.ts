import { again, definePage, done, notFound, withQuery } from '#platform/http';
import { listGroups } from '../../store/part-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';
import { cycleIn, newCycleForm, queryOf, sentIn } from './form.ts';
import { NewCycleView } from './view.tsx';

/** The answers go into the address of the next page, which shows who would be asked. */
export const page = definePage({
  name: 'plans.new-cycle',
  path: paths.newCycle,
  permission: 'plans:edit',
  async load(scope, { params, query }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    return { plan, groups: await listGroups(scope, plan.id), start: sentIn(query) };
  },
  title: () => cycleWords.form.title,
  trail: ({ plan }) => [...planTrail(plan), { text: cycleWords.list.title, href: paths.cycles({ planId: plan.id }) }],
  form: newCycleForm,
  start: ({ start }) => ({ covers: 'all', ...start }),
  view: (data, form) => NewCycleView({ ...data, form }),
  async submit(scope, values, { groups }, { params }) {
    const cycle = cycleIn(values);
    if (cycle.dueOn < scope.today) return again({ dueOn: cycleWords.form.pastDue });
    if (cycle.groupId && !groups.some(({ id }) => id === cycle.groupId))
      return again({ groupId: cycleWords.form.chooseGroup });
    return done(withQuery(paths.checkCycle(params), queryOf(cycle)));
  },
});
