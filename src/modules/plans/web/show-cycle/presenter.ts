import { listBodies, listPeople, listUnits } from '#modules/accounts';
import type { Scope } from '#platform/database';
import { type Cycle, isCycleOpen } from '../../domain/cycles.ts';
import { type Group, type Plan, type StatusCode, titled } from '../../domain/plan.ts';
import { listActions } from '../../store/action-reader.ts';
import { findCycle, listRequests, type UpdateRequest } from '../../store/cycle-reader.ts';
import { listGroups } from '../../store/part-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';

/** One answer that is asked for, and of whom: several people where one is away. */
export interface AskedAnswer {
  who: string;
  /** The lead in the plan's words, and the unit or body. */
  lead: string;
  of: string | null;
  actionId: string;
  action: string;
  status: StatusCode;
  requests: UpdateRequest[];
  answeredAt: Date | null;
}

export interface CyclePage {
  plan: Plan;
  cycle: Cycle;
  group: Group | null;
  isOpen: boolean;
  mayRun: boolean;
  answers: AskedAnswer[];
}

export async function loadCycle(
  scope: Scope,
  { planId, updateCycleId }: { planId: string; updateCycleId: string },
): Promise<CyclePage | null> {
  const [plan, cycle] = [await findPlan(scope, planId), await findCycle(scope, updateCycleId)];
  if (!plan || cycle?.planId !== planId) return null;
  const isOpen = plan.state === 'active' && isCycleOpen(cycle, scope.today);
  return {
    ...{ plan, cycle, isOpen },
    group: (await listGroups(scope, planId)).find(({ id }) => id === cycle.groupId) ?? null,
    mayRun: isOpen && scope.can('plans:edit'),
    answers: await listAnswers(scope, cycle),
  };
}

async function listAnswers(scope: Scope, cycle: Cycle): Promise<AskedAnswer[]> {
  const requests = (await listRequests(scope, [cycle.id])).filter(({ withdrawnAt }) => withdrawnAt === null);
  const actions = await listActions(scope, { ids: requests.map(({ actionId }) => actionId) });
  const people = await listPeople(scope, { withLeavers: true });
  const places = [...(await listUnits(scope)), ...(await listBodies(scope))];
  const nameOf = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? null;
  const byAnswer = Map.groupBy(requests, (one) => [one.actionId, one.leadLabel, one.unitId, one.bodyId].join('\n'));
  const answers = [...byAnswer.values()].flatMap((some) => {
    const [first] = some;
    const action = actions.find(({ id }) => id === first?.actionId);
    if (!first || !action) return [];
    const names = [...new Set(some.map(({ personId }) => nameOf(people, personId) ?? ''))];
    return [
      {
        ...{ who: names.join(', '), lead: first.leadLabel, of: nameOf(places, first.unitId ?? first.bodyId) },
        ...{ actionId: action.id, action: titled(action.number, action.text), status: action.status },
        ...{ requests: some, answeredAt: some.find(({ answeredAt }) => answeredAt)?.answeredAt ?? null },
      },
    ];
  });
  return answers.sort((a, b) => a.who.localeCompare(b.who));
}
