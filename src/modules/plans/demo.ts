import { readFileSync } from 'node:fs';
import type { Demo, DemoSteps } from '#platform/room';
import { runDemoCycle } from './demo-cycles.ts';
import { finishEarly, linkUp, strategyPromises } from './demo-links.ts';
import { demoPlans } from './demo-plans.ts';
import { demoReviewDaysAgo, evaluateDemo, holdDemoReview, openDemoReview } from './demo-reviews.ts';
import {
  answer,
  asEditor,
  askEachDirectorate,
  goOnLeave,
  numbered,
  slip,
  strategyAnswers,
  workforceAnswers,
} from './demo-running.ts';
import { isJoint } from './domain/body-standings.ts';
import type { StatusCode } from './domain/plan.ts';
import { listActions } from './store/action-reader.ts';
import { listObjectives } from './store/part-reader.ts';
import { findPlan } from './store/plan-reader.ts';
import { acceptImport } from './use-cases/decide-import.ts';
import { decideRating } from './use-cases/decide-rating.ts';
import { editObjective } from './use-cases/edit-objective.ts';
import { editPlan } from './use-cases/edit-plan.ts';
import { findReportModel } from './use-cases/find-report-model.ts';
import { proposeImport } from './use-cases/propose-import.ts';
import { recordProgress } from './use-cases/record-progress.ts';
import { savePlan } from './use-cases/save-plan.ts';
import { writeNarrative } from './use-cases/write-narrative.ts';

/** Several plans in different states, with months of progress. */
export const demo: Demo = async (steps) => {
  const plans = demoPlans(steps.today.getUTCFullYear());
  const strategy = await steps.as('Bridget Cole', 400, (scope) =>
    savePlan(scope, { ...plans.strategy, commitments: strategyPromises(steps.today) }),
  );
  const workforce = await steps.as('Dele Okafor', 230, (scope) => savePlan(scope, plans.workforce));
  const joint = await steps.as('Bridget Cole', 300, (scope) => savePlan(scope, plans.joint));
  const old = await steps.as('Bridget Cole', 500, (scope) => savePlan(scope, plans.old));
  await align(steps, workforce, strategy);
  await answer(steps, strategy, strategyAnswers.filter(beforeReview));
  await report(steps, strategy, strategyReports.filter(beforeReview));
  await holdDemoReview(steps, strategy);
  await answer(steps, strategy, strategyAnswers.filter(afterReview));
  await report(steps, strategy, strategyReports.filter(afterReview));
  await answer(steps, workforce, workforceAnswers);
  await report(steps, workforce, workforceReports);
  await report(steps, joint, jointReports);
  await report(steps, old, oldReports);
  await askEachDirectorate(steps, strategy);
  await slip(steps, strategy);
  await linkUp(steps, strategy);
  await finishEarly(steps, strategy);
  await writeForTheBoard(steps, strategy);
  await goOnLeave(steps);
  await runDemoCycle(steps, strategy);
  await openDemoReview(steps, strategy);
  await evaluateDemo(steps, strategy);
  await close(steps, old);
  await judge(steps, workforce);
  await bringIn(steps, 'childrens-services-plan.txt', 45, true);
  await bringIn(steps, 'highways-inclusion-plan.csv', 2, false);
};

/** The directorate's plan serves the council's. */
const align = (steps: DemoSteps, from: string, to: string) =>
  steps.as('Dele Okafor', 229, async (scope) => {
    const [own] = await listObjectives(scope, from);
    const [parent] = await listObjectives(scope, to);
    if (own && parent) await editObjective(scope, own.id, own.version, { ...own, parentId: parent.id });
  });

const beforeReview = ([, , daysAgo]: readonly [string, string, number, ...unknown[]]) => daysAgo > demoReviewDaysAgo;
const afterReview = (one: Parameters<typeof beforeReview>[0]) => !beforeReview(one);

type Report = [action: string, by: string, daysAgo: number, status: StatusCode, note: string];

const strategyReports: Report[] = [
  [
    '1.1',
    'Elin Parry',
    260,
    'in-progress',
    'Panels for director posts now have two backgrounds. Other senior posts follow in spring.',
  ],
  [
    '1.1',
    'Elin Parry',
    90,
    'completed',
    'Since June every senior panel has had two backgrounds; 61 of 64 panels this year.',
  ],
  [
    '1.2',
    'Kofi Mensah',
    120,
    'in-progress',
    'The data for two of four directorates is clean. Unknown ethnicity is still 18%.',
  ],
  [
    '1.2',
    'Kofi Mensah',
    30,
    'in-progress',
    'Three directorates done. Applicants’ ethnicity from the old system cannot be recovered for April and May.',
  ],
  ['2.1', 'Grace Whitlock', 150, 'in-progress', '24 contacts trained. Night teams have none yet.'],
  ['2.1', 'Grace Whitlock', 20, 'in-progress', '36 of 40 trained; libraries and highways still without a contact.'],
  [
    '2.2',
    'Elin Parry',
    60,
    'in-progress',
    'First report went to the Inclusion Board. Carers leave more often than others.',
  ],
  ['3.1', 'Farid Haddad', 75, 'in-progress', 'Two of four held. People asked first about buses to the day centre.'],
  ['3.3', 'Bridget Cole', 14, 'in-progress', 'Third page of the year is online.'],
  ['4.1', 'Kofi Mensah', 200, 'completed', 'Used in all twelve budget proposals.'],
  [
    '5.1',
    'Callum Reid',
    180,
    'completed',
    'Built into the paper template; nothing has gone out without an assessment since May.',
  ],
  ['5.2', 'Callum Reid', 12, 'in-progress', '14 of 19 services have answered.'],
  ['6.1', 'Bridget Cole', 95, 'in-progress', 'Twelve of twenty letters rewritten and tested with readers.'],
];

const workforceReports: Report[] = [
  ['1.1.1', 'Elin Parry', 100, 'in-progress', 'The network has read the questions and wants four of them changed.'],
  ['1.1.1', 'Elin Parry', 40, 'completed', 'New questions are in use in all panels since 1 October.'],
  [
    '1.1.2',
    'Kofi Mensah',
    110,
    'completed',
    'Shared with the heads of service. Two teams stand out; numbers are small.',
  ],
  ['2.1.1', 'Farid Haddad', 25, 'in-progress', 'Eight of eleven teams record their requests.'],
];

const jointReports: Report[] = [
  ['1.1.1', 'Morag Sinclair', 80, 'in-progress', 'Four stories heard so far, two from each body.'],
  ['1.1.1', 'Bridget Cole', 70, 'in-progress', 'Our two stories led to a new form for carers.'],
  ['1.1.2', 'Bridget Cole', 28, 'completed', 'The Easy Read version is on our website.'],
  ['2.1.1', 'Morag Sinclair', 35, 'in-progress', 'First comparison done for physiotherapy and podiatry.'],
];

const oldReports: Report[] = [
  ['1.1', 'Bridget Cole', 450, 'completed', 'The difference fell from 22 to 10 points.'],
  [
    '1.2',
    'Bridget Cole',
    440,
    'stopped',
    'Two extensions were built without it before the rule came in. The new strategy takes this on.',
  ],
];

async function report(steps: DemoSteps, planId: string, reports: Report[]): Promise<void> {
  for (const [number, by, daysAgo, status, note] of reports)
    await steps.as(by, daysAgo, async (scope) => {
      const action = await numbered(scope, planId, number);
      const plan = await findPlan(scope, planId);
      const bodyId = plan && isJoint(plan) ? scope.actor.bodyId : null;
      const recorded = await recordProgress(asEditor(scope), action.id, { note, status, bodyId });
      if (!recorded.ok) throw new Error(`The demo could not report on ${number}: ${recorded.refusal.code}`);
    });
}

/** Beside the figures of some weeks ago, so that one of them has changed since. */
const writeForTheBoard = (steps: DemoSteps, planId: string) =>
  steps.as('Bridget Cole', 40, async (scope) => {
    const model = await findReportModel(scope, planId, { on: scope.today, since: null });
    const text =
      'Work goes on in every theme. Two things need the board: the clean-up of our workforce data, which waits for the old payroll system, and leads for the actions that nobody has reported on.\n\nThe board is asked to note this and to name a lead for sign language in libraries.';
    const { late = 0, silent = 0, completed = 0 } = model?.figures ?? {};
    const figures = { late, silent, completed };
    await writeNarrative(scope, planId, { form: 'committee', section: 'recommendation', version: 0, text, figures });
    await writeNarrative(scope, planId, { form: 'progress', section: 'summary', version: 0, text, figures });
  });

const close = (steps: DemoSteps, planId: string) =>
  steps.as('Bridget Cole', 395, async (scope) => {
    const plan = await findPlan(scope, planId);
    if (plan) await editPlan(scope, planId, plan.version, { state: 'closed' });
  });

const judge = (steps: DemoSteps, planId: string) =>
  steps.as('Bridget Cole', 15, async (scope) => {
    const action = (await listActions(scope, { planId })).find(({ number }) => number === '2.1.1');
    const reason = 'Three teams have not begun and the year ends in December.';
    if (action) await decideRating(scope, action.id, { rating: 'amber', reason });
  });

/** Through the real import, from invented files. */
const bringIn = (steps: DemoSteps, name: string, daysAgo: number, accept: boolean) =>
  steps.as('Dele Okafor', daysAgo, async (scope) => {
    const bytes = new Uint8Array(readFileSync(new URL(`./demo-files/${name}`, import.meta.url)));
    const proposed = await proposeImport(scope, { name, bytes });
    if (!proposed.ok) throw new Error(`The demo could not read ${name}: ${proposed.refusal.code}`);
    if (accept) await acceptImport(scope, proposed.value);
  });
