import type { Selectable } from 'kysely';
import { type Scope, tables } from '#platform/database';
import type { ChainedEvent } from '../domain/chain.ts';
import type { AuditSchema } from './schema.ts';

export interface EventFilter {
  actorId?: string | null;
  kind?: string | null;
  subjectId?: string | null;
  from?: Date | null;
  /** Before this instant. */
  until?: Date | null;
}

/** Events, the newest first. */
export async function listEvents(
  scope: Scope,
  filter: EventFilter,
  limit: number,
  offset = 0,
): Promise<ChainedEvent[]> {
  const rows = await filtered(scope, filter).selectAll().orderBy('seq', 'desc').limit(limit).offset(offset).execute();
  return rows.map(toEvent);
}

export async function countEvents(scope: Scope, filter: EventFilter): Promise<number> {
  const { count } = await filtered(scope, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The end of the chain, or null when nothing has happened yet. */
export async function findLastEvent(scope: Scope): Promise<{ seq: number; hash: string } | null> {
  const found = await tables<AuditSchema>(scope)
    .selectFrom('audit_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

export async function findEventByHash(scope: Scope, hash: string): Promise<ChainedEvent | null> {
  const row = tables<AuditSchema>(scope).selectFrom('audit_event').selectAll().where('hash', '=', hash);
  const found = await row.executeTakeFirst();
  return found ? toEvent(found) : null;
}

/** The kinds and the people that occur, for the filters. */
export async function listKinds(scope: Scope): Promise<string[]> {
  const rows = await tables<AuditSchema>(scope)
    .selectFrom('audit_event')
    .select('kind')
    .distinct()
    .orderBy('kind')
    .execute();
  return rows.map(({ kind }) => kind);
}

export async function listActors(scope: Scope): Promise<{ id: string; name: string }[]> {
  const rows = await tables<AuditSchema>(scope)
    .selectFrom('audit_event')
    .select(['actor_id as id', ({ fn }) => fn.max('actor_name').as('name')])
    .where('actor_id', 'is not', null)
    .groupBy('actor_id')
    .orderBy('name')
    .execute();
  return rows.flatMap(({ id, name }) => (id ? [{ id, name }] : []));
}

/** Part of the chain, in its order. */
export async function readChain(scope: Scope, after: number, limit: number): Promise<ChainedEvent[]> {
  const rows = await tables<AuditSchema>(scope)
    .selectFrom('audit_event')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(toEvent);
}

function filtered(scope: Scope, { actorId, kind, subjectId, from, until }: EventFilter) {
  let query = tables<AuditSchema>(scope).selectFrom('audit_event');
  if (actorId) query = query.where('actor_id', '=', actorId);
  if (kind) query = query.where('kind', '=', kind);
  if (subjectId) query = query.where('subject_id', '=', subjectId);
  if (from) query = query.where('at', '>=', from);
  if (until) query = query.where('at', '<', until);
  return query;
}

const toEvent = (row: Selectable<AuditSchema['audit_event']>): ChainedEvent => ({
  seq: row.seq,
  at: row.at,
  actorId: row.actor_id,
  actorName: row.actor_name,
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  subjectLabel: row.subject_label,
  detail: row.detail,
  previousHash: row.previous_hash,
  hash: row.hash,
});
