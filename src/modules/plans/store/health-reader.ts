import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { ActionFacts } from '../domain/health-facts.ts';
import type { PlansSchema } from './schema.ts';

/** What the health check asks of each action beside its fields, by its id. `planId` null: of every plan. */
export async function findActionFacts(scope: Scope, planId: string | null): Promise<Map<string, ActionFacts>> {
  const found = await sql<{
    id: string;
    createdAt: Day;
    evidence: boolean;
    given: number;
    no: number;
    missed: Day | null;
  }>`
    with own as (
      select id, created_at from action where removed_at is null and (${planId}::uuid is null or plan_id = ${planId}::uuid)
    ), lead_answer as (
      select distinct on (m.action_id, m.id) m.action_id, a.met
      from action_measure m join measure_answer a on a.measure_id = m.id and a.action_id = m.action_id
      where a.voice = 'lead' and m.action_id in (select id from own)
      order by m.action_id, m.id, a.at desc, a.id desc
    ), answered as (
      select action_id, count(*)::int as given, count(*) filter (where met = 'no')::int as no from lead_answer group by 1
    ), shown as (
      select u.action_id from update_evidence e join progress_update u on u.id = e.update_id
      union select action_id from attachment where action_id is not null and removed_at is null
      union select action_id from answered
    ), missed as (
      select action_id, min(due_on) as due_on from occurrence where update_id is null and due_on < ${scope.today} group by 1
    )
    select own.id, (own.created_at at time zone 'Europe/London')::date as "createdAt",
      own.id in (select action_id from shown) as evidence, coalesce(given, 0) as given, coalesce(no, 0) as no,
      missed.due_on as missed
    from own left join answered on answered.action_id = own.id left join missed on missed.action_id = own.id`.execute(
    scope.db,
  );
  return new Map(
    found.rows.map(({ id, createdAt, evidence, given, no, missed }) => [
      id,
      { createdOn: createdAt, hasEvidence: evidence, answers: { given, no }, missed },
    ]),
  );
}

/** Objectives that objectives of other plans serve. */
export async function listServedIds(scope: Scope): Promise<Set<string>> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('objective')
    .select('parent_id as parentId')
    .distinct()
    .where('removed_at', 'is', null)
    .execute();
  return new Set(found.flatMap(({ parentId }) => parentId ?? []));
}
