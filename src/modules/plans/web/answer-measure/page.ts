import { again, definePage, done, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { answerMeasure, findMeasure, listVoices } from '../../use-cases/answer-measure.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';
import { answerMeasureForm } from './form.ts';
import { AnswerMeasureView } from './view.tsx';

/** The lead answers; the staff voice lead, who leads nothing here, gives the staff's view. */
export const page = definePage({
  name: 'plans.answer-measure',
  path: paths.answerMeasure,
  permission: 'plans:answer-measure',
  async load(scope, { params, query }) {
    const found = await findMeasure(scope, params);
    if (!found || found.plan.id !== params.planId) return notFound();
    const voices = await listVoices(scope, found.plan, found.action);
    const asked = voices.find((voice) => voice === query.get('voice'));
    return { ...found, voice: asked ?? voices[0] ?? null };
  },
  title: ({ voice }) => running.measures.answerTitle[voice ?? 'lead'],
  trail: ({ plan, action }) => [
    ...planTrail(plan),
    { text: titled(action.number, action.text), href: paths.action({ planId: plan.id, actionId: action.id }) },
  ],
  form: answerMeasureForm,
  view: (data, form) => AnswerMeasureView({ ...data, form }),
  async submit(scope, values, { voice }, { params }) {
    if (voice === null) return again({ reading: running.measures.notYours });
    const answered = await answerMeasure(scope, params, { ...values, voice });
    if (answered.ok) return done(paths.action(params), running.measures.saved);
    const { code } = answered.refusal;
    if (code === 'not-found') return notFound();
    return again({ reading: code === 'plan-closed' ? words.update.closed : running.measures.notYours });
  },
});
