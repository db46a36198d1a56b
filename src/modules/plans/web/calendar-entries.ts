import type { CalendarEntry } from '#platform/calendar';
import type { Scope } from '#platform/database';
import { hasEnded } from '../domain/my-actions.ts';
import { type Action, type Plan, titled } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { listOpenCycles, listRequests } from '../store/cycle-reader.ts';
import { listOccurrences } from '../store/occurrence-reader.ts';
import { listPlans } from '../store/plan-reader.ts';
import { leadWords } from './parts.tsx';
import { paths } from './paths.ts';
import { reminderWords } from './words-reminders.ts';

const own = reminderWords.calendar;

/** When open actions are due; recurring work on each day that nobody has reported on. */
export async function dueEntries(
  scope: Scope,
  actions: readonly Action[],
  plans: readonly Plan[],
  publicUrl: string,
): Promise<CalendarEntry[]> {
  const open = actions.filter((action) => !hasEnded(action));
  const occurrences = await listOccurrences(
    scope,
    open.map(({ id }) => id),
  );
  return open.flatMap((action) => {
    const plan = plans.find(({ id }) => id === action.planId);
    if (!plan) return [];
    const days = occurrences.filter(({ actionId, updateId }) => actionId === action.id && updateId === null);
    const entry = (day: string, uid: string) => ({
      ...{ uid: `${uid}@${new URL(publicUrl).hostname}`, day, title: titled(action.number, action.text) },
      text: own.leads(leadWords(action.leads), plan.title),
      url: publicUrl + paths.action({ planId: plan.id, actionId: action.id }),
    });
    if (days.length > 0) return days.map(({ dueOn }) => entry(dueOn, `${action.id}-${dueOn}`));
    return action.dueOn ? [entry(action.dueOn, action.id)] : [];
  });
}

/** What somebody has to do: what they lead, and updates that they were asked for. */
export async function entriesOf(scope: Scope, personId: string, publicUrl: string): Promise<CalendarEntry[]> {
  const plans = (await listPlans(scope)).filter(({ state }) => state === 'active');
  const due = await dueEntries(scope, await listActions(scope, { leads: [personId] }), plans, publicUrl);
  const cycles = await listOpenCycles(scope);
  const requests = await listRequests(
    scope,
    cycles.map(({ id }) => id),
  );
  const waiting = requests.filter((one) => one.personId === personId && !one.updateId && !one.withdrawnAt);
  const asked = await listActions(scope, { ids: waiting.map(({ actionId }) => actionId) });
  const requested = waiting.flatMap(({ id, cycleId, actionId }) => {
    const cycle = cycles.find((one) => one.id === cycleId);
    const action = asked.find((one) => one.id === actionId);
    if (!cycle || !action) return [];
    return [
      {
        ...{ uid: `${id}@${new URL(publicUrl).hostname}`, day: cycle.dueOn, text: cycle.name },
        title: own.requested(titled(action.number, action.text)),
        url: publicUrl + paths.action({ planId: cycle.planId, actionId }),
      },
    ];
  });
  return [...due, ...requested];
}
