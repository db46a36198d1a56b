import { form } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findOutcome } from '../../store/evaluation-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { editOutcome } from '../../use-cases/evaluate.ts';
import { ConfirmView } from '../confirm-view.tsx';
import { paths } from '../paths.ts';
import { evaluationTrail } from '../trail.ts';
import { evaluationWords } from '../words-evaluation.ts';

const own = evaluationWords.outcome;

export const page = definePage({
  name: 'plans.remove-outcome',
  path: paths.removeOutcome,
  permission: 'plans:edit',
  form: form({}),
  async load(scope, { params }) {
    const [plan, outcome] = [
      await findPlan(scope, params.planId),
      await findOutcome(scope, params.evaluationOutcomeId),
    ];
    return plan && outcome?.planId === plan.id ? { plan, outcome } : notFound();
  },
  title: () => own.removeTitle,
  trail: ({ plan }) => evaluationTrail(plan),
  view: ({ plan, outcome }, state) =>
    ConfirmView({
      ...{ title: own.removeTitle, caption: outcome.text, text: own.removeText, button: own.removeButton },
      ...{ form: state, warning: true, back: paths.evaluation({ planId: plan.id }) },
    }),
  async submit(scope, _values, { outcome }, { params }) {
    const removed = await editOutcome(scope, outcome.id, outcome.version, { ...outcome, removed: true });
    if (removed.ok) return done(paths.evaluation(params), own.removed);
    return removed.refusal.code === 'not-found' ? notFound() : again({});
  },
});
