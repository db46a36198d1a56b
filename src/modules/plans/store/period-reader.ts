import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { PlansSchema } from './schema.ts';

export interface PlanRef {
  id: string;
  title: string;
}

/** The plan of the period before, and those of the next one. */
export async function findPeriods(scope: Scope, planId: string): Promise<{ before: PlanRef | null; after: PlanRef[] }> {
  const db = tables<PlansSchema>(scope);
  const before = await db
    .selectFrom('plan')
    .innerJoin('plan as earlier', 'earlier.id', 'plan.follows_id')
    .select(['earlier.id', 'earlier.title'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  const after = await db
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('follows_id', '=', planId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return { before: before ?? null, after };
}

/** The same action in another period. */
export interface CarriedAction {
  actionId: string;
  planId: string;
  planTitle: string;
  number: string;
  text: string;
  /** How many reports it has there. */
  reports: number;
}

/** Where an action was carried over from, and where to. */
export async function findCarried(
  scope: Scope,
  actionId: string,
): Promise<{ from: CarriedAction | null; to: CarriedAction[] }> {
  const found = await sql<CarriedAction & { way: 'from' | 'to' }>`
    select c.way, a.id as "actionId", a.plan_id as "planId", p.title as "planTitle", a.number, a.text,
      (select count(*)::int from progress_update u where u.action_id = a.id) as reports
    from (
      select 'from' as way, carried_from as id from action where id = ${actionId} and carried_from is not null
      union all
      select 'to', id from action where carried_from = ${actionId} and removed_at is null
    ) c join action a on a.id = c.id join plan p on p.id = a.plan_id
    order by p.created_at, a.id`.execute(scope.db);
  const refs = (way: 'from' | 'to') => found.rows.flatMap((row) => (row.way === way ? [refOf(row)] : []));
  return { from: refs('from')[0] ?? null, to: refs('to') };
}

const refOf = ({ way: _, ...ref }: CarriedAction & { way: string }): CarriedAction => ref;

/** Those actions of a plan that a later plan goes on with. */
export async function listCarriedOn(scope: Scope, planId: string): Promise<Set<string>> {
  const rows = await tables<PlansSchema>(scope)
    .selectFrom('action')
    .innerJoin('action as later', 'later.carried_from', 'action.id')
    .select('action.id')
    .where('action.plan_id', '=', planId)
    .where('later.removed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
