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
  return trees.map((tree) => {
    const facts: HealthFacts = {
      ...{ ...tree, beside, leavers, served, today },
      commitments: commitments.filter((one) => one.planId === tree.plan.id),
      characteristics: meantFor(tree.plan, known),
      staleDays: staleAfter(tree.plan, today).days,
    };
    return { facts, health: checkHealth(facts) };
  });
}

/** Those whom the plan names; where it names none that is known, the nine of the Act. */
function meantFor({ about }: Plan, known: Awaited<ReturnType<typeof listCharacteristics>>) {
  const named = about.characteristics.flatMap(({ text }) => recogniseCharacteristic(text, known) ?? []);
  return named.length > 0 ? [...new Set(named)] : known.filter(({ local }) => !local);
}
