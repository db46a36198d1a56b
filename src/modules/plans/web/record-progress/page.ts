import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { listUpdates } from '../../store/history-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { recordReport } from '../../use-cases/record-progress.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';
import { listBehalf } from './behalf.ts';
import { findReportChoices, readReport, startReport } from './choices.ts';
import { evidenceOf, recordProgressForm } from './form.ts';
import { newerReport, refusalOf } from './refusals.ts';
import { RecordProgressView } from './view.tsx';

export const page = definePage({
  name: 'plans.record-progress',
  path: paths.recordProgress,
  permission: 'plans:record-progress',
  async load(scope, { params }) {
    const [action, plan] = await Promise.all([findAction(scope, params.actionId), findPlan(scope, params.planId)]);
    if (!plan || !action || action.planId !== plan.id) return notFound();
    const [[last], choices, behalf] = await Promise.all([
      listUpdates(scope, action.id),
      findReportChoices(scope, plan, action),
      listBehalf(scope, action),
    ]);
    return { choices, lastDone: last?.partsDone ?? [], behalf, newer: null as Newer | null };
  },
  title: () => words.update.title,
  trail: ({ choices: { plan, action } }) => [
    ...planTrail(plan),
    { text: titled(action.number, action.text), href: paths.action({ planId: plan.id, actionId: action.id }) },
  ],
  form: recordProgressForm,
  start: ({ choices, lastDone }) => startReport(choices, lastDone),
  view: (data, form) => RecordProgressView({ ...data, form }),
  async submit(scope, values, data, { params }) {
    const read = readReport(values, data.choices);
    if (read.wrong) return again(read.wrong);
    if (values.onBehalfOf && !data.behalf.includes(values.onBehalfOf))
      return again({ onBehalfOf: running.update.chooseBehalf });
    const { onBehalfOf } = values;
    const report = { ...read.report, onBehalfOf, evidence: evidenceOf(values) };
    const recorded = await recordReport(scope, data.choices, report);
    if (recorded.ok) return done(paths.action(params), words.update.saved);
    if (recorded.refusal.code !== 'changed-since') return again(refusalOf(recorded.refusal));
    const action = await findAction(scope, params.actionId);
    if (!action) return notFound();
    const newer = newerReport(action, report);
    return again({ version: changedSince }, { ...data, newer }, { version: String(action.version) });
  },
});
