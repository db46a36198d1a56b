import { listBodies, listPeople, listUnits, type Person } from '#modules/accounts';
import type { WriteScope } from '#platform/database';
import { post } from '#platform/mail';
import { type Cycle, isCycleOpen } from '../domain/cycles.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { findCycle, listToMail, type UpdateRequest } from '../store/cycle-reader.ts';
import { lockCycle, noteMailed } from '../store/cycle-writer.ts';
import { findPlan } from '../store/plan-reader.ts';

/** All that one person is asked in a cycle. */
export interface RequestLetter {
  person: Person;
  plan: Plan;
  cycle: Cycle;
  /** They were asked before. */
  again: boolean;
  asked: { request: UpdateRequest; action: Action; forName: string | null; ofName: string | null }[];
}

/** How a letter is written. */
export type WriteLetter = (letter: RequestLetter) => { subject: string; text: string };

/**
 * Posts the mails that a cycle owes: one a person, with all their actions. A mail and the note that it was posted
 * commit together, so that a job which runs again posts nothing twice.
 */
export async function mailRequests(scope: WriteScope, cycleId: string, write: WriteLetter): Promise<number> {
  await lockCycle(scope, cycleId);
  const cycle = await findCycle(scope, cycleId);
  const plan = cycle && (await findPlan(scope, cycle.planId));
  if (!cycle || plan?.state !== 'active' || !isCycleOpen(cycle, scope.today)) return 0;
  const requests = await listToMail(scope, cycleId);
  const actions = await listActions(scope, { ids: requests.map(({ actionId }) => actionId) });
  const people = await listPeople(scope, { withLeavers: true });
  const named = [...(await listUnits(scope)), ...(await listBodies(scope))];
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? null;
  let posted = 0;
  for (const person of await listPeople(scope)) {
    const asked = actions.flatMap((action) =>
      requests
        .filter(({ actionId, personId }) => actionId === action.id && personId === person.id)
        .map((request) => ({
          ...{ request, action, forName: nameOf(people, request.forId) },
          ofName: nameOf(named, request.unitId ?? request.bodyId),
        })),
    );
    if (asked.length === 0) continue;
    const again = asked.some(({ request }) => request.mailedAt !== null);
    await post(scope, { to: person.email, ...write({ person, plan, cycle, again, asked }) });
    await noteMailed(
      scope,
      asked.map(({ request }) => request.id),
    );
    posted += 1;
  }
  return posted;
}
