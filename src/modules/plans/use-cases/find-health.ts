import { listLeavers } from '#modules/accounts';
import { listCharacteristics, recogniseCharacteristic } from '#modules/classifications';
import type { Scope } from '#platform/database';
import { checkHealth, type Health } from '../domain/health.ts';
import type { HealthFacts } from '../domain/health-facts.ts';
import type { Plan, PlanTree } from '../domain/plan.ts';
import { staleAfter } from '../domain/stale.ts';
import { findActionFacts, listServedIds } from '../store/health-reader.ts';
import { listAllCommitments } from '../store/plan-reader.ts';

/** What the check of a plan knows, and what it found. */
export interface PlanHealth {
  facts: HealthFacts;
  health: Health;
}

export async function findHealth(scope: Scope, tree: PlanTree): Promise<PlanHealth> {
  const [found] = await findHealths(scope, [tree], tree.plan.id);
  if (!found) throw new Error('A plan that is there has a health.');
  return found;
}

/** The check of several plans at once, in their order; what they share is asked for once. */
export async function findHealths(
  scope: Scope,
  trees: readonly PlanTree[],
  planId: string | null = null,
): Promise<PlanHealth[]> {
  const plans = trees.map(({ plan }) => plan);
  const [beside, commitments, left, known, served] = await Promise.all([
    findActionFacts(scope, plans),
    listAllCommitments(scope, planId),
    listLeavers(scope),
    listCharacteristics(scope),
    listServedIds(scope),
  ]);
  const leavers = new Map(left.map(({ id, name, leftOn }) => [id, { name, leftOn }]));
  const { today } = scope;
  const shared = JSON.stringify([today, left, known, [...served].sort()]);
  return trees.map((tree) => {
    const facts: HealthFacts = {
      ...{ ...tree, beside, leavers, served, today },
      commitments: commitments.filter((one) => one.planId === tree.plan.id),
      characteristics: meantFor(tree.plan, known),
      staleDays: staleAfter(tree.plan, today).days,
    };
    return { facts, health: 'writes' in scope ? checkHealth(facts) : checkedOnce(facts, shared) };
  });
}

const most = 500;
const checked = new Map<string, { key: string; health: Health }>();

/** The check of a plan whose revision, and all else that the check asks, is as it was the last time, is not made again. */
function checkedOnce(facts: HealthFacts, shared: string): Health {
  const { id, revision } = facts.plan;
  const key = `${revision} ${shared}`;
  const before = checked.get(id);
  const health = before?.key === key ? before.health : checkHealth(facts);
  checked.delete(id);
  checked.set(id, { key, health });
  for (const old of [...checked.keys()].slice(0, Math.max(0, checked.size - most))) checked.delete(old);
  return health;
}

/** Those whom the plan names; where it names none that is known, the nine of the Act. */
function meantFor({ about }: Plan, known: Awaited<ReturnType<typeof listCharacteristics>>) {
  const named = about.characteristics.flatMap(({ text }) => recogniseCharacteristic(text, known) ?? []);
  return named.length > 0 ? [...new Set(named)] : known.filter(({ local }) => !local);
}
