import { type Selectable, sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { Objective, Places, Plan, PlanTree } from '../domain/plan.ts';
import { listContents } from './contents-reader.ts';
import { objectives } from './part-reader.ts';
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
  revision: row.revision,
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
  return plan && ((await treesOf(scope, [plan]))[0] ?? null);
}

/** Every plan, or those of some ids, with all that belongs to them. */
export const listTrees = async (scope: Scope, ids: readonly string[] | null = null): Promise<PlanTree[]> => {
  const every = await listPlans(scope);
  return treesOf(scope, ids ? every.filter(({ id }) => ids.includes(id)) : every);
};

async function treesOf(scope: Scope, some: readonly Plan[]): Promise<PlanTree[]> {
  const contents = await listContents(scope, some);
  return some.flatMap((plan) => {
    const own = contents.get(plan.id);
    return own ? [{ plan, ...own }] : [];
  });
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
