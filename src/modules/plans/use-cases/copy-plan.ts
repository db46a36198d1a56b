import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import { asTemplate } from '../domain/next-period.ts';
import type { Action, Plan, PlanTree } from '../domain/plan.ts';
import { addActionRows } from '../store/action-writer.ts';
import { addGroupRows, addObjectiveRows, addPlanRow } from '../store/plan-writer.ts';
import { linkedBodies } from './edit-plan.ts';
import { planOccurrences } from './plan-occurrences.ts';

/**
 * Makes a plan with the groups and objectives of another and with these actions of it, and returns its id and theirs,
 * in their order. What was reported stays with the other plan.
 */
export async function copyPlan(
  scope: WriteScope,
  tree: PlanTree,
  plan: Omit<Plan, 'id' | 'version' | 'importId' | 'revision'>,
  actions: readonly Action[],
): Promise<{ planId: string; actionIds: string[] }> {
  const planId = newId(scope.now.getTime());
  await addPlanRow(scope, planId, plan, null);
  const groups = await addGroupRows(
    scope,
    planId,
    tree.groups.map((group) => ({ ...group, places: {} })),
  );
  const groupOf = newIds(tree.groups, groups);
  const objectives = await addObjectiveRows(
    scope,
    planId,
    tree.objectives.map((one) => ({ ...one, groupId: groupOf(one.groupId), places: {} })),
  );
  const objectiveOf = newIds(tree.objectives, objectives);
  const actionIds = await addActionRows(
    scope,
    planId,
    actions.map((one) => ({ ...one, groupId: groupOf(one.groupId), objectiveId: objectiveOf(one.objectiveId) })),
  );
  const withIds = actions.map((action, index) => ({ ...action, id: actionIds[index] ?? '' }));
  await planOccurrences(scope, plan, withIds);
  return { planId, actionIds };
}

/** The id that the copy of a record has. */
function newIds(old: readonly { id: string }[], ids: readonly string[]): (id: string | null) => string | null {
  const known = new Map(old.map(({ id }, index) => [id, ids[index] ?? null]));
  return (id) => (id === null ? null : (known.get(id) ?? null));
}

type NewHead = Pick<Plan, 'title' | 'periodText' | 'periodFrom' | 'periodTo' | 'levels' | 'legend'> & {
  bodyLabels: string[];
};

/** Writes a plan that begins as another one: its words without dates, leads and progress. Returns its id. */
export async function copyAsTemplate(
  scope: WriteScope,
  tree: PlanTree,
  { bodyLabels, ...head }: NewHead,
): Promise<string> {
  const { plan } = tree;
  const fresh = {
    ...head,
    ...{ kind: plan.kind, state: 'active' as const, horizons: [], anchorOn: null },
    about: { ...plan.about, roles: [], signOff: null, figures: [] },
    bodies: await linkedBodies(scope, bodyLabels),
  };
  const objectives = tree.objectives.map((one) => ({ ...one, parentId: null }));
  const { planId } = await copyPlan(scope, { ...tree, objectives }, fresh, tree.actions.map(asTemplate));
  recordEvent(scope, {
    kind: 'plans:plan-created',
    subject: { kind: 'plan', id: planId, label: head.title },
    detail: { actions: tree.actions.length, objectives: objectives.length, asPlan: plan.id },
  });
  return planId;
}
