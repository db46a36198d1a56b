import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findCycle } from '../../store/cycle-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { closeCycle } from '../../use-cases/run-cycle.ts';
import { ConfirmView } from '../confirm-view.tsx';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';

const own = cycleWords.close;

export const page = definePage({
  name: 'plans.close-cycle',
  path: paths.closeCycle,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const [plan, cycle] = [await findPlan(scope, params.planId), await findCycle(scope, params.updateCycleId)];
    return plan && cycle?.planId === plan.id ? { plan, cycle } : notFound();
  },
  title: ({ cycle }) => own.title(cycle.name),
  trail: ({ plan, cycle }) => [
    ...planTrail(plan),
    { text: cycle.name, href: paths.cycle({ planId: plan.id, updateCycleId: cycle.id }) },
  ],
  form: form({}),
  view: ({ plan, cycle }, state) =>
    ConfirmView({
      ...{ title: own.title(cycle.name), caption: plan.title, text: own.text, button: own.button, form: state },
      warning: true,
      back: paths.cycle({ planId: plan.id, updateCycleId: cycle.id }),
    }),
  async submit(scope, _values, _data, { params }) {
    const ran = await closeCycle(scope, params.updateCycleId);
    return ran.ok ? done(paths.cycle(params), own.closed) : notFound();
  },
});
