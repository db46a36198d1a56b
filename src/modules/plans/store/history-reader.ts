import { sql } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { StatusCode } from '../domain/plan.ts';
import type { PlansSchema } from './schema.ts';

export interface ProgressUpdate {
  id: string;
  actionId: string;
  at: Date;
  by: string;
  note: string;
  status: StatusCode;
  percent: number | null;
  partsDone: string[];
  nextStep: string;
  onBehalfOf: string;
  /** The unit or body that it is about. */
  unitId: string | null;
  bodyId: string | null;
  unansweredReason: string;
  /** The request by whose mailed link it came. */
  requestId: string | null;
  evidence: UpdateEvidence[];
}

export interface UpdateEvidence {
  label: string;
  /** Null: a file of ours. */
  href: string | null;
  position: number;
}

export interface FieldChange {
  id: string;
  at: Date;
  by: string;
  field: string;
  before: unknown;
  after: unknown;
  /** Why a date slipped. */
  reason: string;
}

export interface RatingDecision {
  id: string;
  at: Date;
  by: string;
  code: string | null;
  reason: string;
}

/** The records of progress of an action, or of some, newest first. */
export function listUpdates(scope: Scope, actionId: string | readonly string[]): Promise<ProgressUpdate[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('progress_update')
    .select(['id', 'action_id as actionId', 'at', 'by_name as by', 'note', 'status', 'percent'])
    .select(['parts_done as partsDone', 'next_step as nextStep', 'on_behalf_of as onBehalfOf', 'unit_id as unitId'])
    .select(['body_id as bodyId', 'unanswered_reason as unansweredReason', 'request_id as requestId'])
    .select(
      sql<UpdateEvidence[]>`coalesce((select json_agg(json_build_object('label', label, 'href', href,
        'position', position) order by position)
        from update_evidence where update_id = progress_update.id), '[]')`.as('evidence'),
    )
    .where(sql<boolean>`action_id = any(${[actionId].flat()}::uuid[])`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** What was changed in a group, objective, action or plan, newest first. */
export function listChanges(scope: Scope, subjectId: string): Promise<FieldChange[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('field_change')
    .select(['id', 'at', 'by_name as by', 'field', 'before', 'after', 'reason'])
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Each move of a due day in a plan, newest first. */
export async function listDueMoves(scope: Scope, planId: string): Promise<(FieldChange & { actionId: string })[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('field_change')
    .select(['id', 'subject_id as actionId', 'at', 'by_name as by', 'field', 'before', 'after', 'reason'])
    .where('plan_id', '=', planId)
    .where('subject_kind', '=', 'action')
    .where('field', '=', 'dueOn')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function listDecisions(scope: Scope, actionId: string): Promise<RatingDecision[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('rating_decision')
    .select(['id', 'at', 'by_name as by', 'code', 'reason'])
    .where('action_id', '=', actionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The names of groups, objectives and actions, those that were taken out too. */
export async function findNames(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; name: string }>`
    select id, trim(code || ' ' || label) as name from plan_group where id = any(${ids}::uuid[])
    union all
    select id, trim(number || ' ' || coalesce(nullif(text, ''), nullif(issue, ''), aim)) from objective
    where id = any(${ids}::uuid[])
    union all
    select id, trim(number || ' ' || text) from action where id = any(${ids}::uuid[])`.execute(scope.db);
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

/** Something that happened to a plan or to a part of it. */
export interface PlanEvent {
  id: string;
  at: Date;
  by: string;
  kind: 'change' | 'update' | 'decision';
  subjectKind: 'plan' | 'group' | 'objective' | 'action' | 'commitment';
  subjectId: string;
  /** The part's own words; empty for the plan itself. */
  subject: string;
  removed: boolean;
  /** Of a change. */
  field: string | null;
  before: unknown;
  after: unknown;
  /** Of a change: why a date slipped. */
  reason: string;
  /** Of a report: its note and status. Of a decision: its reason and rating, null where the proposal stands again. */
  text: string | null;
  code: string | null;
}

/** Changes, reports and decisions of a whole plan, newest first, and how many there are. */
export async function listPlanEvents(
  scope: Scope,
  planId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ events: PlanEvent[]; total: number }> {
  const all = sql`
    select c.id, c.at, c.by_name, 'change' as kind, c.subject_kind, c.subject_id, c.field, c.before, c.after,
      c.reason, null as text, null as code
    from field_change c where c.plan_id = ${planId}
    union all
    select u.id, u.at, u.by_name, 'update', 'action', u.action_id, null, null, null, '', u.note, u.status
    from progress_update u join action a on a.id = u.action_id where a.plan_id = ${planId}
    union all
    select d.id, d.at, d.by_name, 'decision', 'action', d.action_id, null, null, null, '', d.reason, d.code
    from rating_decision d join action a on a.id = d.action_id where a.plan_id = ${planId}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from (${all}) happened`.execute(scope.db);
  const found = await sql<PlanEvent>`
    select h.id, h.at, h.by_name as by, h.kind, h.subject_kind as "subjectKind", h.subject_id as "subjectId",
      coalesce(s.name, '') as subject, coalesce(s.removed, false) as removed, h.field, h.before, h.after, h.reason, h.text, h.code
    from (${all} order by at desc, id desc limit ${limit} offset ${offset}) h
    left join lateral (
      select trim(number || ' ' || text) as name, removed_at is not null as removed from action where id = h.subject_id
      union all
      select trim(number || ' ' || coalesce(nullif(text, ''), nullif(issue, ''), aim)), removed_at is not null
      from objective where id = h.subject_id
      union all
      select trim(code || ' ' || label), removed_at is not null from plan_group where id = h.subject_id
      union all
      select text, false from commitment where id = h.subject_id
    ) s on true
    order by h.at desc, h.id desc`.execute(scope.db);
  return { events: found.rows, total: counted.rows[0]?.total ?? 0 };
}
