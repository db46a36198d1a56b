import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { LegendEntry } from '../domain/legend.ts';
import type { Lead, StatusCode } from '../domain/plan.ts';

/** An action as Home shows it. */
export interface HomeAction {
  id: string;
  planId: string;
  planTitle: string;
  number: string;
  text: string;
  status: StatusCode;
  startsOn: Day | null;
  dueOn: Day | null;
  /** Of recurring work: the first day that nobody has reported on. */
  occurrence: Day | null;
  leads: Pick<Lead, 'label' | 'personId' | 'deputyId'>[];
}

/** The first few of a list, and how many there are. */
export interface Cut<Item> {
  items: Item[];
  total: number;
}

/** Whose actions: those that these people lead or deputise for. */
export type Whose = readonly string[] | 'everybody';

/** What a later plan goes on with counts there. */
const open = sql`a.removed_at is null and p.state = 'active' and a.status not in ('completed', 'stopped')
  and a.id not in (select carried_from from action where carried_from is not null and removed_at is null)`;

/** Of actions called `a`. */
const ledBy = (whose: Whose): RawBuilder<unknown> =>
  whose === 'everybody'
    ? sql`true`
    : sql`a.id = any(array(select action_id from action_lead
        where person_id = any(${whose}::uuid[]) or deputy_id = any(${whose}::uuid[])))`;

/** A date of the action itself has passed. */
const isLate = (today: Day) =>
  sql`(a.due_on < ${today} or (a.starts_on < ${today} and a.status in ('planned', 'unknown')))`;

const columns = sql`a.id, a.plan_id as "planId", p.title as "planTitle", a.number, a.text, a.status,
  a.starts_on as "startsOn", a.due_on as "dueOn", o.due_on as occurrence, count(*) over ()::int as total`;

const from = sql`action a join plan p on p.id = a.plan_id
  left join (select action_id, min(due_on) as due_on from occurrence where update_id is null group by 1) o
    on o.action_id = a.id`;

/** Leads are asked for of those only that are shown. */
const withLeads = <Item extends HomeAction>(shown: RawBuilder<unknown>): RawBuilder<Item & { total: number }> =>
  sql<Item & { total: number }>`select h.*,
    coalesce((select json_agg(json_build_object('label', l.label, 'personId', l.person_id, 'deputyId', l.deputy_id)
      order by l.position) from action_lead l where l.action_id = h.id), '[]') as leads
    from (${shown}) h`;

async function cut<Item>(scope: Scope, query: RawBuilder<Item & { total: number }>): Promise<Cut<Item>> {
  const { rows } = await query.execute(scope.db);
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** Open work that is not late, soonest first. `until`: due by that day only. */
export const listOpenActions = (
  scope: Scope,
  whose: Whose,
  { limit, until = null }: { limit: number; until?: Day | null },
): Promise<Cut<HomeAction>> =>
  cut(
    scope,
    withLeads(sql`select ${columns} from ${from}
      where ${open} and ${ledBy(whose)} and ${isLate(scope.today)} is not true
        and (o.due_on is null or o.due_on >= ${scope.today})
        and (${until}::date is null or coalesce(o.due_on, a.due_on) <= ${until}::date)
      order by coalesce(o.due_on, a.due_on) nulls last, a.plan_id, a.position limit ${limit}`),
  );

/** Work of which a date has passed, or a time of recurring work without a report; the longest late first. */
export const listLateActions = (scope: Scope, whose: Whose, limit: number): Promise<Cut<HomeAction>> =>
  cut(
    scope,
    withLeads(sql`select ${columns} from ${from}
      where ${open} and ${ledBy(whose)} and (${isLate(scope.today)} or o.due_on < ${scope.today})
      order by least(a.due_on, o.due_on, case when a.status in ('planned', 'unknown') then a.starts_on end),
        a.plan_id, a.position limit ${limit}`),
  );

export interface LateCount {
  planId: string;
  planTitle: string;
  /** A date of the action has passed. */
  late: number;
  /** Only a time of recurring work has passed. */
  missed: number;
}

/** How much of each plan `listLateActions` finds. */
export async function countLate(scope: Scope, whose: Whose): Promise<LateCount[]> {
  const late = isLate(scope.today);
  const found = await sql<LateCount>`
    select p.id as "planId", p.title as "planTitle", count(*) filter (where ${late})::int as late,
      count(*) filter (where ${late} is not true)::int as missed
    from ${from}
    where ${open} and ${ledBy(whose)} and (${late} or o.due_on < ${scope.today}) group by 1, 2 order by 3 desc, 2`.execute(
    scope.db,
  );
  return found.rows;
}

/** Where each unit of a level answers for itself, what one of these units of one body has not answered. */
export const listUnanswered = (
  scope: Scope,
  { units, bodyId, limit }: { units: readonly { id: string; level: string }[]; bodyId: string; limit: number },
): Promise<Cut<HomeAction & { unitId: string }>> =>
  cut(
    scope,
    withLeads(sql`select ${columns}, u.id as "unitId" from ${from}
      join unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ level }) => level)}::text[]) as u (id, level)
        on exists (select 1 from action_lead l where l.action_id = a.id and l.each_level = u.level)
      where ${open}
        and not exists (select 1 from progress_update r where r.action_id = a.id and r.unit_id = u.id)
        and (not exists (select 1 from action_body b where b.action_id = a.id)
          or exists (select 1 from action_body b where b.action_id = a.id and b.body_id = ${bodyId}))
        and (not exists (select 1 from plan_body b where b.plan_id = p.id and b.body_id is not null)
          or exists (select 1 from plan_body b where b.plan_id = p.id and b.body_id = ${bodyId}))
      order by coalesce(o.due_on, a.due_on) nulls last, a.plan_id, a.position limit ${limit}`),
  );

/** How many open actions each of some people leads. */
export async function countLed(
  scope: Scope,
  people: readonly string[],
): Promise<{ personId: string; count: number }[]> {
  if (people.length === 0) return [];
  const found = await sql<{ personId: string; count: number }>`
    select l.person_id as "personId", count(distinct a.id)::int as count
    from action a join plan p on p.id = a.plan_id join action_lead l on l.action_id = a.id
    where ${open} and l.person_id = any(${people}::uuid[]) group by 1 order by 2 desc, 1`.execute(scope.db);
  return found.rows;
}

/** In each active plan, how many open actions have nobody who is named. */
export async function countUnled(scope: Scope): Promise<{ planId: string; planTitle: string; count: number }[]> {
  const found = await sql<{ planId: string; planTitle: string; count: number }>`
    select p.id as "planId", p.title as "planTitle", count(*)::int as count from action a join plan p on p.id = a.plan_id
    where ${open} and a.id not in (select action_id from action_lead where person_id is not null)
    group by 1, 2 order by 3 desc, 2`.execute(scope.db);
  return found.rows;
}

export interface LatePromise {
  id: string;
  planId: string;
  planTitle: string;
  text: string;
  dueOn: Day;
}

/** Promises of active plans whose day has passed and whose action is not completed. */
export const listLatePromises = (scope: Scope, limit: number): Promise<Cut<LatePromise>> =>
  cut(
    scope,
    sql<LatePromise & { total: number }>`
      select c.id, c.plan_id as "planId", p.title as "planTitle", c.text, c.due_on as "dueOn",
        count(*) over ()::int as total
      from commitment c join plan p on p.id = c.plan_id
      left join action a on a.id = c.action_id and a.removed_at is null
      where p.state = 'active' and c.due_on < ${scope.today} and a.status is distinct from 'completed'
      order by c.due_on, c.id limit ${limit}`,
  );

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
