import { sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { Met } from '../domain/measures.ts';
import type { Cut } from './home-reader.ts';

/** The latest answers of each measure of an active plan, in each voice. */
const latest = sql`latest as (
  select distinct on (m.id, r.voice) m.id, m.action_id, m.text, r.voice, r.met, r.at, r.by_name
  from action_measure m join measure_answer r on r.measure_id = m.id and r.action_id = m.action_id
  order by m.id, r.voice, r.at desc, r.id desc
)`;

export interface AnsweredMeasure {
  id: string;
  planId: string;
  actionId: string;
  number: string;
  action: string;
  text: string;
  met: Met;
  by: string;
  at: Date;
  /** The staff's view; null: nobody gave one. */
  staff: Met | null;
}

/** Measures that leads answered and of which staff have said nothing, or something else. */
export async function listForStaffView(scope: Scope, limit: number): Promise<Cut<AnsweredMeasure>> {
  const { rows } = await sql<AnsweredMeasure & { total: number }>`with ${latest}
    select l.id, a.plan_id as "planId", a.id as "actionId", a.number, a.text as action, l.text, l.met, l.by_name as by,
      l.at, s.met as staff, count(*) over ()::int as total
    from latest l join action a on a.id = l.action_id join plan p on p.id = a.plan_id
    left join latest s on s.id = l.id and s.voice = 'staff'
    where l.voice = 'lead' and a.removed_at is null and p.state = 'active' and s.met is distinct from l.met
    order by (s.met is not null), l.at desc, l.id limit ${limit}`.execute(scope.db);
  return { items: rows, total: rows[0]?.total ?? 0 };
}

export interface Unproven {
  id: string;
  planId: string;
  number: string;
  text: string;
  /** How many measures have no answer. */
  measures: number;
  /** Why it was completed all the same. */
  reason: string;
  by: string | null;
}

/** Completed actions of active plans with a measure that has no answer, the latest first. */
export async function listUnproven(scope: Scope, limit: number): Promise<Cut<Unproven>> {
  const { rows } = await sql<Unproven & { total: number }>`with ${latest}, unanswered as (
      select m.action_id, count(*)::int as measures from action_measure m
      left join latest l on l.id = m.id and l.voice = 'lead'
      where l.met is null or l.met = 'too-early' group by 1
    )
    select a.id, a.plan_id as "planId", a.number, a.text, n.measures, coalesce(u.unanswered_reason, '') as reason,
      u.by_name as by, count(*) over ()::int as total
    from unanswered n join action a on a.id = n.action_id join plan p on p.id = a.plan_id
    left join lateral (select unanswered_reason, by_name, at from progress_update
      where action_id = a.id and status = 'completed' order by at desc, id desc limit 1) u on true
    where a.status = 'completed' and a.removed_at is null and p.state = 'active'
    order by u.at desc nulls last, a.id limit ${limit}`.execute(scope.db);
  return { items: rows, total: rows[0]?.total ?? 0 };
}
