import { definePage, notFound } from '#platform/http';
import { listLessons, listOutcomes } from '../../store/evaluation-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { evaluationWords } from '../words-evaluation.ts';
import { EvaluationView } from './view.tsx';

export const page = definePage({
  name: 'plans.show-evaluation',
  path: paths.evaluation,
  permission: 'plans:read',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    const outcomes = await listOutcomes(scope, plan.id);
    const isEditor = scope.can('plans:edit');
    return {
      ...{ plan, outcomes, mayFind: isEditor, mayEdit: isEditor && plan.state === 'active' },
      lessons: await listLessons(scope, plan.id),
      printed: plan.about.outcomes.filter((text) => !outcomes.some((outcome) => outcome.text === text)),
    };
  },
  title: () => evaluationWords.title,
  trail: ({ plan }) => planTrail(plan),
  view: (data) => EvaluationView(data),
});
