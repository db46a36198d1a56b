import { again, definePage, done, notFound } from '#platform/http';
import { findPlan } from '../../store/plan-reader.ts';
import { addOutcome } from '../../use-cases/evaluate.ts';
import { paths } from '../paths.ts';
import { evaluationTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { evaluationWords } from '../words-evaluation.ts';
import { outcomeForm } from './form.ts';
import { OutcomeView } from './view.tsx';

const own = evaluationWords.outcome;

export const page = definePage({
  name: 'plans.new-outcome',
  path: paths.newOutcome,
  permission: 'plans:edit',
  form: outcomeForm,
  async load(scope, { params, query }) {
    const plan = await findPlan(scope, params.planId);
    return plan ? { plan, text: query.get('text') ?? '' } : notFound();
  },
  title: () => own.add,
  trail: ({ plan }) => evaluationTrail(plan),
  start: ({ text }) => ({ text }),
  view: ({ plan }, form) => OutcomeView({ title: own.add, plan, form }),
  async submit(scope, values, _data, { params }) {
    const added = await addOutcome(scope, params.planId, values);
    if (added.ok) return done(paths.evaluation(params), own.saved);
    return added.refusal.code === 'not-found' ? notFound() : again({ text: editing.closed });
  },
});
