import { choice, day, form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { evaluationTools, findingKinds } from '../../domain/evaluation.ts';
import { findOutcome } from '../../store/evaluation-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { addFinding } from '../../use-cases/evaluate.ts';
import { paths } from '../paths.ts';
import { evaluationTrail } from '../trail.ts';
import { evaluationWords } from '../words-evaluation.ts';
import { FindingView } from './view.tsx';

const own = evaluationWords.finding;

export const page = definePage({
  name: 'plans.add-finding',
  path: paths.addFinding,
  permission: 'plans:edit',
  form: form({
    tool: choice(evaluationTools, own.chooseTool),
    kind: choice(findingKinds, own.chooseKind),
    text: text({ required: own.enterText, most: 5000 }),
    source: text({ required: own.enterSource, most: 300 }),
    foundOn: day(own.enterFoundOn),
  }),
  async load(scope, { params }) {
    const [plan, outcome] = [
      await findPlan(scope, params.planId),
      await findOutcome(scope, params.evaluationOutcomeId),
    ];
    return plan && outcome?.planId === plan.id ? { plan, outcome } : notFound();
  },
  title: () => own.title,
  trail: ({ plan }) => evaluationTrail(plan),
  view: (data, state) => FindingView({ ...data, form: state }),
  async submit(scope, { foundOn, ...finding }, _data, { params }) {
    if (!foundOn || foundOn > scope.today) return again({ foundOn: own.future });
    const added = await addFinding(scope, params.evaluationOutcomeId, { ...finding, foundOn });
    return added.ok ? done(paths.evaluation(params), own.saved) : notFound();
  },
});
