import { findPerson } from '#modules/accounts';
import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { findCycle, findRequest } from '../../store/cycle-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { withdrawRequest } from '../../use-cases/run-cycle.ts';
import { ConfirmView } from '../confirm-view.tsx';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { cycleWords } from '../words-cycles.ts';

const own = cycleWords.withdraw;

export const page = definePage({
  name: 'plans.withdraw-request',
  path: paths.withdrawRequest,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const [plan, cycle] = [await findPlan(scope, params.planId), await findCycle(scope, params.updateCycleId)];
    const request = await findRequest(scope, params.updateRequestId);
    if (!plan || !request || cycle?.planId !== plan.id || request.cycleId !== cycle.id) return notFound();
    const [person, action] = [await findPerson(scope, request.personId), await findAction(scope, request.actionId)];
    return { plan, cycle, name: person?.name ?? '', action: titled(action?.number ?? '', action?.text ?? '') };
  },
  title: ({ name }) => own.title(name),
  trail: ({ plan, cycle }) => [
    ...planTrail(plan),
    { text: cycle.name, href: paths.cycle({ planId: plan.id, updateCycleId: cycle.id }) },
  ],
  form: form({}),
  view: ({ plan, cycle, name, action }, state) =>
    ConfirmView({
      ...{ title: own.title(name), caption: cycle.name, text: own.text(action), button: own.button, form: state },
      warning: true,
      back: paths.cycle({ planId: plan.id, updateCycleId: cycle.id }),
    }),
  async submit(scope, _values, _data, { params }) {
    const ids = { cycleId: params.updateCycleId, requestId: params.updateRequestId };
    const withdrawn = await withdrawRequest(scope, ids);
    return withdrawn.ok ? done(paths.cycle(params), own.done) : notFound();
  },
});
