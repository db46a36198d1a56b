import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { Action } from '../domain/plan.ts';

interface ActionWhere {
  /** Of these plans. */
  plans?: readonly string[];
  planId?: string;
  /** Actions that one of these people leads, or for which they deputise. */
  leads?: readonly string[];
  ids?: readonly string[];
  /** Those instead that were taken out. */
  removed?: boolean;
}

/** Actions with all that belongs to them, in the order of their plans. */
export function listActions(scope: Scope, { plans, planId, leads, ids, removed }: ActionWhere): Promise<Action[]> {
  const asked = [
    plans && sql`plan_id = any(${plans}::uuid[])`,
    planId && sql`plan_id = ${planId}`,
    ids && sql`id = any(${ids}::uuid[])`,
    leads &&
      sql`id in (select action_id from action_lead where person_id = any(${leads}::uuid[])
        or deputy_id = any(${leads}::uuid[]))`,
  ].filter((one) => one !== undefined && one !== '');
  return select(scope, asked.length > 0 ? sql`(${sql.join(asked, sql` and `)})` : sql`true`, removed);
}

/** Which actions some people lead or deputise for, and in which plans; not those that a later plan carries on. */
export async function listLed(scope: Scope, people: readonly string[]): Promise<{ id: string; planId: string }[]> {
  const found = await sql<{ id: string; planId: string }>`
    select distinct a.id, a.plan_id as "planId" from action_lead l join action a on a.id = l.action_id
    where (l.person_id = any(${people}::uuid[]) or l.deputy_id = any(${people}::uuid[])) and a.removed_at is null
      and not exists (select 1 from action later where later.carried_from = a.id and later.removed_at is null)`.execute(
    scope.db,
  );
  return found.rows;
}

export const findAction = async (scope: Scope, id: string): Promise<Action | null> =>
  (await select(scope, sql`id = ${id}`))[0] ?? null;

/** The actions whose words, or whose objective's words, match, best first. */
export async function searchActions(scope: Scope, words: string, limit: number): Promise<Action[]> {
  const query = sql`websearch_to_tsquery('english', ${words})`;
  const found = await sql<{ id: string }>`select id from action where removed_at is null
    and (to_tsvector('english', text) @@ ${query} or exists (select 1 from objective o
      where o.id = action.objective_id and to_tsvector('english', o.text || ' ' || o.issue || ' ' || o.aim) @@ ${query}))
    order by ts_rank(to_tsvector('english', text), ${query}) desc, id limit ${limit}`.execute(scope.db);
  const ids = found.rows.map(({ id }) => id);
  const actions = new Map((await listActions(scope, { ids })).map((action) => [action.id, action]));
  return ids.flatMap((id) => actions.get(id) ?? []);
}

/**
 * What belongs to an action, looked up by its index: fast for one action and for all of a plan, also before PostgreSQL
 * has counted a table that was filled a moment ago, when it would join in the slowest way.
 */
const items = (table: string, item: RawBuilder<unknown>, order = 'position') => sql`coalesce((
  select json_agg(${item} order by ${sql.ref(order)}) from ${sql.table(table)} where action_id = a.id), '[]')`;

/** JSON has no moments: they come as text. */
type AsJson<Value extends { at: Date } | null> = (Omit<NonNullable<Value>, 'at'> & { at: string }) | null;

type ActionRow = Omit<Action, 'latest' | 'decision'> & {
  latest: AsJson<Action['latest']>;
  decision: AsJson<Action['decision']>;
};

async function select(scope: Scope, condition: RawBuilder<unknown>, removed = false): Promise<Action[]> {
  const there = removed ? sql`is not null` : sql`is null`;
  const found = await sql<ActionRow>`
    select a.id, a.plan_id as "planId", a.group_id as "groupId", a.objective_id as "objectiveId", a.number, a.text,
      a.timescale_text as "timescaleText", a.timescale_kind as "timescaleKind", a.starts_on as "startsOn",
      a.due_on as "dueOn", a.status, a.status_text as "statusText", a.places, a.version,
      a.duty_aims as "dutyAims",
      ${items('action_part', sql`json_build_object('number', number, 'text', text)`)} as parts,
      ${items(
        'action_lead',
        sql`json_build_object('label', label, 'personId', person_id, 'deputyId', deputy_id, 'eachLevel', each_level)`,
      )} as leads,
      ${items('action_measure', sql`text`)} as measures,
      ${items('action_characteristic', sql`code`, 'code')} as characteristics,
      ${items(
        'action_origin',
        sql`json_build_object('kind', kind, 'id', origin_id, 'label', label, 'href', href)`,
        'at',
      )} as origins,
      ${items('action_body', sql`body_id`, 'body_id')} as "bodyIds",
      (select json_build_object('at', at, 'by', by_name, 'note', note, 'status', status, 'percent', percent,
          'nextStep', next_step)
        from progress_update where action_id = a.id order by at desc, id desc limit 1) as latest,
      (select case when code is null then null
          else json_build_object('at', at, 'by', by_name, 'code', code, 'reason', reason) end
        from rating_decision where action_id = a.id order by at desc, id desc limit 1) as decision
    from (select * from action where removed_at ${there} and ${condition}) a
    order by a.plan_id, a.position, a.id`.execute(scope.db);
  return found.rows.map(toAction);
}

const toAction = ({ latest, decision, ...row }: ActionRow): Action => ({
  ...row,
  latest: latest && { ...latest, at: new Date(latest.at) },
  decision: decision && { ...decision, at: new Date(decision.at) },
});
