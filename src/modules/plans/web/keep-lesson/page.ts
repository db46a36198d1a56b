import { form, text } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { listLessons } from '../../store/evaluation-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { keepLesson } from '../../use-cases/evaluate.ts';
import { paths } from '../paths.ts';
import { evaluationTrail } from '../trail.ts';
import { evaluationWords } from '../words-evaluation.ts';
import { LessonView } from './view.tsx';

const own = evaluationWords.lesson;

export const page = definePage({
  name: 'plans.keep-lesson',
  path: paths.keepLesson,
  permission: 'plans:edit',
  form: form({ text: text({ required: own.enterText, most: 20_000 }) }),
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    return plan ? { plan, latest: (await listLessons(scope, plan.id))[0]?.text ?? '' } : notFound();
  },
  title: () => own.title,
  trail: ({ plan }) => evaluationTrail(plan),
  start: ({ latest }) => ({ text: latest }),
  view: ({ plan }, state) => LessonView({ plan, form: state }),
  async submit(scope, values, { plan }, { params }) {
    await keepLesson(scope, plan, values.text);
    return done(paths.evaluation(params), own.saved);
  },
});
