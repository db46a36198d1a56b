import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { Action } from '../domain/plan.ts';
import type { PlansSchema } from './schema.ts';

interface ActionWhere {
  planId?: string;
  /** Actions that one of these people leads, or for which they deputise. */
  leads?: readonly string[];
  ids?: readonly string[];
}

/** Actions with all that belongs to them, in the order of their plans. */
export async function listActions(scope: Scope, { planId, leads, ids }: ActionWhere): Promise<Action[]> {
  let query = actions(scope).orderBy('action.plan_id').orderBy('action.position').orderBy('action.id');
  if (planId) query = query.where('action.plan_id', '=', planId);
  if (ids) query = query.where('action.id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']);
  if (leads)
    query = query.where(
      sql<boolean>`exists (select 1 from action_lead where action_id = action.id
        and (person_id = any(${leads}::uuid[]) or deputy_id = any(${leads}::uuid[])))`,
    );
  return (await query.execute()).map(toAction);
}

export async function findAction(scope: Scope, id: string): Promise<Action | null> {
  const row = await actions(scope).where('action.id', '=', id).executeTakeFirst();
  return row ? toAction(row) : null;
}

/** The actions whose words, or whose objective's words, match. */
export async function searchActions(scope: Scope, words: string, limit: number): Promise<Action[]> {
  const query = sql`websearch_to_tsquery('english', ${words})`;
  const rows = await actions(scope)
    .where(
      sql<boolean>`(to_tsvector('english', action.text) @@ ${query} or exists (select 1 from objective o
        where o.id = action.objective_id and to_tsvector('english', o.text || ' ' || o.issue || ' ' || o.aim) @@ ${query}))`,
    )
    .orderBy(sql`ts_rank(to_tsvector('english', action.text), ${query})`, 'desc')
    .orderBy('action.id')
    .limit(limit)
    .execute();
  return rows.map(toAction);
}

function actions(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('action')
    .select(['action.id', 'action.plan_id as planId', 'group_id as groupId', 'objective_id as objectiveId'])
    .select(['action.number', 'action.text', 'timescale_text as timescaleText', 'timescale_kind as timescaleKind'])
    .select([
      'starts_on as startsOn',
      'due_on as dueOn',
      'action.status',
      'duty_aims as dutyAims',
      'status_text as statusText',
      'places',
      'action.version',
    ])
    .select([
      list<Action['parts'][number]>`json_build_object('number', number, 'text', text) order by position)
        from action_part where action_id = action.id`.as('parts'),
      list<Action['leads'][number]>`json_build_object('label', label, 'personId', person_id,
        'deputyId', deputy_id, 'eachLevel', each_level) order by position)
        from action_lead where action_id = action.id`.as('leads'),
      list<string>`text order by position) from action_measure where action_id = action.id`.as('measures'),
      list<string>`code order by code) from action_characteristic where action_id = action.id`.as('characteristics'),
      list<Action['origins'][number]>`json_build_object('kind', kind, 'id', origin_id, 'label', label, 'href', href)
        order by at, kind, origin_id) from action_origin where action_id = action.id`.as('origins'),
      list<string>`body_id order by body_id) from action_body where action_id = action.id`.as('bodyIds'),
    ])
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('progress_update as latest')
          .select(['latest.at', 'latest.by_name', 'latest.note', 'latest.status', 'latest.percent', 'latest.next_step'])
          .whereRef('latest.action_id', '=', 'action.id')
          .orderBy('latest.at', 'desc')
          .orderBy('latest.id', 'desc')
          .limit(1)
          .as('update'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('rating_decision as decided')
          .select(['decided.at', 'decided.by_name', 'decided.code', 'decided.reason'])
          .whereRef('decided.action_id', '=', 'action.id')
          .orderBy('decided.at', 'desc')
          .orderBy('decided.id', 'desc')
          .limit(1)
          .as('ruling'),
      (join) => join.onTrue(),
    )
    .select([
      sql<AsJson<Action['latest']>>`case when update.at is null then null else json_build_object('at', update.at,
        'by', update.by_name, 'note', update.note, 'status', update.status, 'percent', update.percent,
        'nextStep', update.next_step) end`.as('latest'),
      sql<AsJson<Action['decision']>>`case when ruling.code is null then null else json_build_object('at', ruling.at,
        'by', ruling.by_name, 'code', ruling.code, 'reason', ruling.reason) end`.as('decision'),
    ])
    .where('action.removed_at', 'is', null);
}

/** JSON has no moments: they come as text. */
type AsJson<Value extends { at: Date } | null> = (Omit<NonNullable<Value>, 'at'> & { at: string }) | null;

type ActionRow = Omit<Action, 'latest' | 'decision'> & {
  latest: AsJson<Action['latest']>;
  decision: AsJson<Action['decision']>;
};

const toAction = ({ latest, decision, ...row }: ActionRow): Action => ({
  ...row,
  latest: latest && { ...latest, at: new Date(latest.at) },
  decision: decision && { ...decision, at: new Date(decision.at) },
});

/** `coalesce((select json_agg(…), '[]')`, the middle given. */
const list = <Item>(rest: TemplateStringsArray) =>
  sql<Item[]>`coalesce((select json_agg(${sql.raw(rest.join(''))}), '[]')`;
