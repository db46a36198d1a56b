import { again, definePage, done, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { mayReport, recordProgress } from '../../use-cases/record-progress.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { recordProgressForm } from './form.ts';
import { RecordProgressView } from './view.tsx';

export const page = definePage({
  name: 'plans.record-progress',
  path: paths.recordProgress,
  permission: 'plans:record-progress',
  form: recordProgressForm,
  async load(scope, { params }) {
    const action = await findAction(scope, params.actionId);
    const plan = action && (await findPlan(scope, action.planId));
    if (!plan || plan.id !== params.planId) return notFound();
    return { plan, action, mayReport: mayReport(scope, action) && plan.state === 'active' };
  },
  title: () => words.update.title,
  trail: ({ plan, action }) => [
    ...planTrail(plan),
    { text: titled(action.number, action.text), href: paths.action({ planId: plan.id, actionId: action.id }) },
  ],
  start: ({ action }) => ({ status: action.status === 'unknown' ? '' : action.status }),
  view: (data, form) => RecordProgressView({ ...data, form }),
  async submit(scope, values, _, { params }) {
    const recorded = await recordProgress(scope, params.actionId, values);
    if (recorded.ok) return done(paths.action(params), words.update.saved);
    if (recorded.refusal.code === 'not-found') return notFound();
    return again({ note: recorded.refusal.code === 'not-yours' ? words.update.notYours : words.update.closed });
  },
});
