import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findCycle } from '../../store/cycle-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { remindCycle } from '../../use-cases/run-cycle.ts';
import { ConfirmView } from '../confirm-view.tsx';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';

const own = cycleWords.remind;

export const page = definePage({
  name: 'plans.remind-cycle',
  path: paths.remindCycle,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const [plan, cycle] = [await findPlan(scope, params.planId), await findCycle(scope, params.updateCycleId)];
    return plan && cycle?.planId === plan.id ? { plan, cycle } : notFound();
  },
  title: () => own.title,
  trail: ({ plan, cycle }) => [
    ...planTrail(plan),
    { text: cycle.name, href: paths.cycle({ planId: plan.id, updateCycleId: cycle.id }) },
  ],
  form: form({}),
  view: ({ plan, cycle }, state) =>
    ConfirmView({
      ...{ title: own.title, caption: plan.title, text: own.text, button: own.button, form: state },
      back: paths.cycle({ planId: plan.id, updateCycleId: cycle.id }),
    }),
  async submit(scope, _values, _data, { params }) {
    const ran = await remindCycle(scope, params.updateCycleId);
    return ran.ok ? done(paths.cycle(params), ran.value > 0 ? own.done : own.nobody) : notFound();
  },
});
