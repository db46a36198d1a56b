import { type Selectable, sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { Group, Objective, Places, Plan, PlanTree } from '../domain/plan.ts';
import { listActions } from './action-reader.ts';
import type { PlansSchema } from './schema.ts';

type PlanRow = Selectable<PlansSchema['plan']> & { bodies: Plan['bodies'] };

function plans(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('plan')
    .selectAll('plan')
    .select(
      sql<
        Plan['bodies']
      >`coalesce((select json_agg(json_build_object('label', label, 'bodyId', body_id) order by position)
        from plan_body where plan_id = plan.id), '[]')`.as('bodies'),
    );
}

const toPlan = (row: PlanRow): Plan => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  state: row.state,
  periodText: row.period_text,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  levels: { group: row.level_words[0] ?? '', objective: row.level_words[1] ?? '', action: row.level_words[2] ?? '' },
  legend: row.legend,
  horizons: row.horizons,
  about: row.about,
  anchorOn: row.anchor_on,
  bodies: row.bodies,
  importId: row.import_id,
  version: row.version,
});

/** Every plan, the active ones first. */
export async function listPlans(scope: Scope): Promise<Plan[]> {
  return (await plans(scope).orderBy('state').orderBy('title').execute()).map(toPlan);
}

export async function findPlan(scope: Scope, id: string): Promise<Plan | null> {
  const row = await plans(scope).where('plan.id', '=', id).executeTakeFirst();
  return row ? toPlan(row) : null;
}

export async function findTree(scope: Scope, planId: string): Promise<PlanTree | null> {
  const plan = await findPlan(scope, planId);
  if (!plan) return null;
  const groups = await listGroups(scope, planId);
  const objectives = await listObjectives(scope, planId);
  return { plan, groups, objectives, actions: await listActions(scope, { planId }) };
}

/** Every plan with all that belongs to it, in few queries. */
export async function listTrees(scope: Scope): Promise<PlanTree[]> {
  const every = await listPlans(scope);
  const allGroups = Map.groupBy(await groups(scope).execute(), ({ planId }) => planId);
  const allObjectives = Map.groupBy(
    await objectives(scope).orderBy('position').orderBy('objective.id').execute(),
    ({ planId }) => planId,
  );
  const allActions = Map.groupBy(await listActions(scope, {}), ({ planId }) => planId);
  return every.map((plan) => ({
    plan,
    groups: allGroups.get(plan.id) ?? [],
    objectives: allObjectives.get(plan.id) ?? [],
    actions: allActions.get(plan.id) ?? [],
  }));
}

export const listGroups = (scope: Scope, planId: string): Promise<Group[]> =>
  groups(scope).where('plan_id', '=', planId).execute();

const groups = (scope: Scope) =>
  tables<PlansSchema>(scope)
    .selectFrom('plan_group')
    .select(['id', 'plan_id as planId', 'code', 'label', 'statement', 'places', 'version'])
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id');

function objectives(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('objective')
    .select(['objective.id', 'objective.plan_id as planId', 'group_id as groupId', 'number', 'text', 'issue', 'aim'])
    .select(['parent_id as parentId', 'duty_aims as dutyAims', 'characteristics', 'places', 'objective.version'])
    .where('removed_at', 'is', null);
}

export function listObjectives(scope: Scope, planId: string): Promise<Objective[]> {
  return objectives(scope).where('plan_id', '=', planId).orderBy('position').orderBy('id').execute();
}

export async function findObjective(scope: Scope, id: string): Promise<Objective | null> {
  return (await objectives(scope).where('id', '=', id).executeTakeFirst()) ?? null;
}

export interface AlignedObjective extends Objective {
  planTitle: string;
}

const withPlanTitle = (scope: Scope) =>
  objectives(scope).innerJoin('plan', 'plan.id', 'objective.plan_id').select('plan.title as planTitle');

/** An objective with the title of its plan. */
export async function findAligned(scope: Scope, id: string): Promise<AlignedObjective | null> {
  return (await withPlanTitle(scope).where('objective.id', '=', id).executeTakeFirst()) ?? null;
}

/** The objectives of other plans that serve this one. */
export function listServing(scope: Scope, parentId: string): Promise<AlignedObjective[]> {
  return withPlanTitle(scope).where('parent_id', '=', parentId).orderBy('plan.title').orderBy('position').execute();
}

/** Every objective that an objective of this plan may serve: those of other active plans. */
export function listPossibleParents(scope: Scope, planId: string): Promise<AlignedObjective[]> {
  return withPlanTitle(scope)
    .where('plan_id', '<>', planId)
    .where('plan.state', '=', 'active')
    .orderBy('plan.title')
    .orderBy('position')
    .execute();
}

export interface Commitment {
  id: string;
  planId: string;
  text: string;
  dueOn: Day | null;
  /** The action that keeps it. */
  actionId: string | null;
  places: Places;
  version: number;
}

function commitments(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('commitment')
    .select(['id', 'plan_id as planId', 'text', 'due_on as dueOn', 'action_id as actionId', 'places', 'version'])
    .orderBy('plan_id')
    .orderBy('position');
}

export const listCommitments = (scope: Scope, planId: string): Promise<Commitment[]> =>
  commitments(scope).where('plan_id', '=', planId).execute();

/** Of every plan where none is given. */
export const listAllCommitments = (scope: Scope, planId: string | null): Promise<Commitment[]> =>
  planId ? listCommitments(scope, planId) : commitments(scope).execute();

export const findCommitment = async (scope: Scope, id: string): Promise<Commitment | null> =>
  (await commitments(scope).where('id', '=', id).executeTakeFirst()) ?? null;

export interface ReportedCount {
  reportedOn: Day | null;
  group: string;
  code: string;
  /** Null: left blank in the document. */
  count: number | null;
}

export function listReportedCounts(scope: Scope, planId: string): Promise<ReportedCount[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('reported_count')
    .select(['reported_on as reportedOn', 'group_label as group', 'code', 'count'])
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
}
