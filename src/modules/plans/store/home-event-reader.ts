import { sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { LegendEntry } from '../domain/legend.ts';
import type { StatusCode } from '../domain/plan.ts';
import { type Cut, ledBy, type Whose } from './home-reader.ts';

/** A report, a due day that moved back, or a rating that somebody chose. */
export interface HomeEvent {
  kind: 'report' | 'slip' | 'rating';
  at: Date;
  by: string;
  actionId: string;
  planId: string;
  number: string;
  text: string;
  status: StatusCode | null;
  /** Of a slip. */
  before: Day | null;
  after: Day | null;
  /** Of a slip, of a rating, or of an action completed without an answer to every measure. */
  reason: string;
  code: string | null;
  legend: LegendEntry[];
}

interface Asked {
  since: Date;
  whose: Whose;
  /** Exceptions only: slips, ratings that somebody chose, and what was completed without an answer. */
  exceptions: boolean;
}

const happened = (scope: Scope, { since, whose, exceptions }: Asked) => sql`
  select h.*, a.plan_id, a.number, a.text, p.title, p.legend from (
    select 'report' as kind, id, at, by_name as by, action_id, status, null::jsonb as before, null::jsonb as after,
      unanswered_reason as reason, null as code
    from progress_update
    where at > ${since} and by_id is distinct from ${scope.actor.personId} and (not ${exceptions} or unanswered_reason <> '')
    union all
    select 'slip', id, at, by_name, subject_id, null, before, after, reason, null from field_change
    where at > ${since} and by_name <> ${scope.actor.name} and subject_kind = 'action' and field = 'dueOn'
      and before <> 'null' and (after = 'null' or after #>> '{}' > before #>> '{}')
    union all
    select 'rating', id, at, by_name, action_id, null, null, null, reason, code from rating_decision
    where at > ${since} and by_name <> ${scope.actor.name} and code is not null
  ) h join action a on a.id = h.action_id join plan p on p.id = a.plan_id
  where a.removed_at is null and p.state = 'active' and ${ledBy(whose)}`;

/** What others did to actions of active plans since a moment, the newest first. */
export async function listHomeEvents(scope: Scope, asked: Asked & { limit: number }): Promise<Cut<HomeEvent>> {
  const { rows } = await sql<HomeEvent & { total: number }>`
    select kind, at, by, action_id as "actionId", plan_id as "planId", number, text, status, before #>> '{}' as before,
      after #>> '{}' as after, reason, code, case when code is null then '[]' else legend end as legend,
      count(*) over ()::int as total
    from (${happened(scope, asked)}) h order by at desc, id desc limit ${asked.limit}`.execute(scope.db);
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** How much of each plan `listHomeEvents` finds. */
export async function countHomeEvents(
  scope: Scope,
  asked: Asked,
): Promise<{ planId: string; planTitle: string; count: number }[]> {
  const found = await sql<{ planId: string; planTitle: string; count: number }>`
    select plan_id as "planId", title as "planTitle", count(*)::int as count from (${happened(scope, asked)}) h
    group by 1, 2 order by 3 desc, 2`.execute(scope.db);
  return found.rows;
}
