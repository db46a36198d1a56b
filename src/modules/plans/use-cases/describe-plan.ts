import { findOrganisation, listBodies, listPeople, listUnits } from '#modules/accounts';
import { listCharacteristics } from '#modules/classifications';
import type { Scope } from '#platform/database';
import type { PlanTree } from '../domain/plan.ts';
import { slipsOf } from '../domain/slips.ts';
import { type FreezeFacts, freeze } from '../domain/versions/freeze.ts';
import type { FrozenPlan } from '../domain/versions/frozen-plan.ts';
import { listLessons, listOutcomes } from '../store/evaluation-reader.ts';
import { listDueMoves, listUpdates } from '../store/history-reader.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { listCommitments } from '../store/plan-reader.ts';

/** The plan as it stands now, as the document that a freeze would keep. */
export async function describePlan(
  scope: Scope,
  tree: PlanTree,
  frozen: FreezeFacts['frozen'] = null,
): Promise<FrozenPlan> {
  const ids = tree.actions.map(({ id }) => id);
  const names = await listNames(scope);
  const updates = (await listUpdates(scope, ids)).map(
    ({ id: _id, unitId, bodyId, requestId: _request, evidence, ...update }) => ({
      ...update,
      of: names.get(unitId ?? bodyId ?? '') ?? null,
      evidence: evidence.map(({ label }) => label),
    }),
  );
  const moves = Map.groupBy(await listDueMoves(scope, tree.plan.id), ({ actionId }) => actionId);
  return freeze({
    ...{ tree, frozen, names, today: scope.today },
    organisation: (await findOrganisation(scope))?.name ?? '',
    commitments: await listCommitments(scope, tree.plan.id),
    outcomes: await listOutcomes(scope, tree.plan.id),
    lessons: await listLessons(scope, tree.plan.id),
    measures: Map.groupBy(await listMeasures(scope, ids), ({ actionId }) => actionId),
    updates: new Map(
      [...Map.groupBy(updates, ({ actionId }) => actionId)].map(([id, own]) => [
        id,
        own.map(({ actionId: _action, ...update }) => update),
      ]),
    ),
    slips: new Map([...moves].map(([id, changes]) => [id, slipsOf(changes)?.slips ?? []])),
  });
}

async function listNames(scope: Scope): Promise<Map<string, string>> {
  const [people, units, bodies, characteristics] = await Promise.all([
    listPeople(scope, { withLeavers: true }),
    listUnits(scope),
    listBodies(scope),
    listCharacteristics(scope),
  ]);
  return new Map([
    ...[...people, ...units, ...bodies].map(({ id, name }) => [id, name] as const),
    ...characteristics.map(({ code, label }) => [code, label] as const),
  ]);
}
