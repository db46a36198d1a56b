import { addDays } from '#platform/kernel';
import type { DemoSteps } from '#platform/room';
import type { StatusCode } from './domain/plan.ts';
import { listActions } from './store/action-reader.ts';
import { findPlan } from './store/plan-reader.ts';
import { changeReminders } from './use-cases/change-reminders.ts';
import { openCycle } from './use-cases/open-cycle.ts';
import { recordProgress } from './use-cases/record-progress.ts';

type Answer = [action: string, by: string, daysAgo: number, status: StatusCode, note: string];

const answers: Answer[] = [
  [
    '1.2',
    'Kofi Mensah',
    6,
    'in-progress',
    'The fourth directorate sent its data. The table is with the board’s clerk.',
  ],
  [
    '2.2',
    'Elin Parry',
    4,
    'in-progress',
    'Nine leavers answered this quarter; carers say that shifts were changed late.',
  ],
];

/** A cycle that began ten days ago, with some of its answers, and reminders by the usual rules. */
export async function runDemoCycle(steps: DemoSteps, planId: string): Promise<void> {
  await steps.as('Bridget Cole', 10, async (scope) => {
    const plan = await findPlan(scope, planId);
    const rules = { before: [14, 3], onDay: true, after: [7, 28], escalateAfter: 30, escalateTo: null };
    if (plan) await changeReminders(scope, planId, plan.version, { ...rules, digest: { every: 'week', on: 1 } });
    const days = { dueOn: addDays(scope.today, 15), closesOn: addDays(scope.today, 29) };
    const opened = await openCycle(scope, planId, {
      ...{ name: 'Update for the Inclusion Board', covers: 'all', groupId: null },
      ...days,
    });
    if (!opened.ok) throw new Error(`The demo could not open a cycle: ${opened.refusal.code}`);
  });
  for (const [number, by, daysAgo, status, note] of answers)
    await steps.as(by, daysAgo, async (scope) => {
      const action = (await listActions(scope, { planId })).find((one) => one.number === number);
      const recorded = action && (await recordProgress(scope, action.id, { note, status }));
      if (!recorded?.ok) throw new Error(`The demo could not answer on ${number}.`);
    });
}
