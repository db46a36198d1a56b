import { inParts, tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Group, Objective, Plan } from '../domain/plan.ts';
import type { NewPlan } from '../domain/plan-from-proposal.ts';
import type { PlansSchema } from './schema.ts';

type PlanFields = Omit<Plan, 'id' | 'version' | 'importId' | 'revision'>;

const planColumns = (plan: Omit<PlanFields, 'bodies'>) => ({
  title: plan.title,
  kind: plan.kind,
  state: plan.state,
  period_text: plan.periodText,
  period_from: plan.periodFrom,
  period_to: plan.periodTo,
  level_words: [plan.levels.group, plan.levels.objective, plan.levels.action],
  legend: JSON.stringify(plan.legend),
  horizons: JSON.stringify(plan.horizons),
  about: JSON.stringify(plan.about),
  anchor_on: plan.anchorOn,
});

export async function addPlanRow(
  scope: WriteScope,
  id: string,
  plan: PlanFields,
  importId: string | null,
): Promise<void> {
  const { organisationId, now, actor } = scope;
  const made = { organisation_id: organisationId, id, import_id: importId, created_at: now, created_by: actor.name };
  await tables<PlansSchema>(scope)
    .insertInto('plan')
    .values({ ...made, ...planColumns(plan) })
    .execute();
  await addBodies(scope, id, plan.bodies);
}

/** False when somebody changed the plan since that version. */
export async function updatePlanRow(
  scope: WriteScope,
  id: string,
  version: number,
  plan: PlanFields,
): Promise<boolean> {
  const db = tables<PlansSchema>(scope);
  const { numUpdatedRows } = await db
    .updateTable('plan')
    .set({ ...planColumns(plan), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await db.deleteFrom('plan_body').where('plan_id', '=', id).execute();
  await addBodies(scope, id, plan.bodies);
  return true;
}

async function addBodies(scope: WriteScope, planId: string, bodies: Plan['bodies']): Promise<void> {
  const rows = bodies.map(({ label, bodyId }, position) => ({
    organisation_id: scope.organisationId,
    plan_id: planId,
    position,
    label,
    body_id: bodyId,
  }));
  if (rows.length > 0) await tables<PlansSchema>(scope).insertInto('plan_body').values(rows).execute();
}

export async function addGroupRows(
  scope: WriteScope,
  planId: string,
  groups: readonly Omit<Group, 'id' | 'planId' | 'version'>[],
): Promise<string[]> {
  const start = await nextPosition(scope, 'plan_group', planId);
  const rows = groups.map(({ code, label, statement, places }, index) => ({
    ...listed(scope, planId, start + index),
    code,
    label,
    statement,
    places: JSON.stringify(places),
  }));
  if (rows.length > 0) await tables<PlansSchema>(scope).insertInto('plan_group').values(rows).execute();
  return rows.map(({ id }) => id);
}

type ObjectiveFields = Omit<Objective, 'id' | 'planId' | 'version' | 'places'>;

const objectiveColumns = (objective: ObjectiveFields) => ({
  group_id: objective.groupId,
  number: objective.number,
  text: objective.text,
  issue: objective.issue,
  aim: objective.aim,
  parent_id: objective.parentId,
  duty_aims: objective.dutyAims,
  characteristics: objective.characteristics,
});

export async function addObjectiveRows(
  scope: WriteScope,
  planId: string,
  objectives: readonly Omit<Objective, 'id' | 'planId' | 'version'>[],
): Promise<string[]> {
  const start = await nextPosition(scope, 'objective', planId);
  const rows = objectives.map(({ places, ...objective }, index) => ({
    ...listed(scope, planId, start + index),
    ...objectiveColumns(objective),
    places: JSON.stringify(places),
  }));
  for (const part of inParts(rows)) await tables<PlansSchema>(scope).insertInto('objective').values(part).execute();
  return rows.map(({ id }) => id);
}

export async function updateGroupRow(
  scope: WriteScope,
  id: string,
  version: number,
  { code, label, statement }: Pick<Group, 'code' | 'label' | 'statement'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('plan_group')
    .set({ code, label, statement, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateObjectiveRow(
  scope: WriteScope,
  id: string,
  version: number,
  fields: ObjectiveFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('objective')
    .set({ ...objectiveColumns(fields), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a group, objective or action out of sight; its history stays. */
export async function removeRow(
  scope: WriteScope,
  table: 'plan_group' | 'objective' | 'action',
  id: string,
): Promise<void> {
  await tables<PlansSchema>(scope).updateTable(table).set({ removed_at: scope.now }).where('id', '=', id).execute();
}

export async function addCommitmentRows(
  scope: WriteScope,
  planId: string,
  commitments: NewPlan['commitments'],
): Promise<void> {
  const rows = commitments.map(({ text, dueOn, places }, position) => ({
    ...listed(scope, planId, position),
    text,
    due_on: dueOn,
    places: JSON.stringify(places),
  }));
  for (const part of inParts(rows)) await tables<PlansSchema>(scope).insertInto('commitment').values(part).execute();
}

export async function addReportedCountRows(
  scope: WriteScope,
  planId: string,
  reportedOn: string | null,
  counts: NewPlan['reportedCounts'],
): Promise<void> {
  const start = await nextPosition(scope, 'reported_count', planId);
  const rows = counts.map(({ group, code, count }, index) => ({
    organisation_id: scope.organisationId,
    plan_id: planId,
    position: start + index,
    reported_on: reportedOn,
    group_label: group,
    code,
    count,
  }));
  for (const part of inParts(rows))
    await tables<PlansSchema>(scope).insertInto('reported_count').values(part).execute();
}

export async function nextPosition(
  scope: WriteScope,
  table: 'plan_group' | 'objective' | 'action' | 'reported_count',
  planId: string,
): Promise<number> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return (found?.last ?? -1) + 1;
}

export const listed = (scope: WriteScope, planId: string, position: number) => ({
  organisation_id: scope.organisationId,
  id: newId(scope.now.getTime()),
  plan_id: planId,
  position,
});
