import { form, readForm } from '#platform/forms';
import { again, definePage, done, notFound, redirect, withQuery } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { openCycle, previewCycle } from '../../use-cases/open-cycle.ts';
import { cycleIn, newCycleForm, queryOf, sentIn } from '../new-cycle/form.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';
import { presentCheck } from './presenter.ts';
import { CheckCycleView } from './view.tsx';

export const page = definePage({
  name: 'plans.check-cycle',
  path: paths.checkCycle,
  permission: 'plans:edit',
  /** Answers that are no cycle lead back to the questions. */
  async load(scope, { params, query }) {
    if (!(await findPlan(scope, params.planId))) return notFound();
    const back = withQuery(paths.newCycle(params), sentIn(query));
    const read = readForm(newCycleForm, sentIn(query));
    if ('errors' in read) return redirect(back);
    const cycle = cycleIn(read.values);
    const preview = await previewCycle(scope, params.planId, cycle);
    if (!preview.ok) return redirect(back);
    return {
      cycle,
      back: withQuery(paths.newCycle(params), queryOf(cycle)),
      ...(await presentCheck(scope, preview.value)),
    };
  },
  title: () => cycleWords.check.title,
  trail: ({ plan }) => [...planTrail(plan), { text: cycleWords.list.title, href: paths.cycles({ planId: plan.id }) }],
  form: form({}),
  view: (data, state) => CheckCycleView({ ...data, form: state }),
  async submit(scope, _values, { cycle, people }, { params }) {
    const opened = await openCycle(scope, params.planId, cycle);
    if (!opened.ok) return opened.refusal.code === 'not-found' ? notFound() : again({});
    const to = paths.cycle({ ...params, updateCycleId: opened.value });
    return done(to, cycleWords.check.opened(people.length));
  },
});
