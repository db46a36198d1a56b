import { sql } from 'kysely';
import { inParts, tables, type WriteScope } from '#platform/database';
import { type AuditEvent, hashEvent, startOfChain } from '../domain/chain.ts';
import type { AuditSchema } from './schema.ts';

/** Adds events to the end of the organisation's chain. One transaction at a time does so, until it ends. */
export async function appendEvents(scope: WriteScope, events: Omit<AuditEvent, 'seq'>[]): Promise<void> {
  const db = tables<AuditSchema>(scope);
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${scope.organisationId}`}, 0))`;
  const newest = db.selectFrom('audit_event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1);
  // They travel together; PostgreSQL looks for the newest when it has the lock.
  const [, last] = await Promise.all([lock.execute(db), newest.executeTakeFirst()]);
  let { seq, hash } = last ?? { seq: 0, hash: startOfChain };
  const rows = events.map((event) => {
    seq += 1;
    const previousHash = hash;
    hash = hashEvent({ ...event, seq }, previousHash);
    return {
      organisation_id: scope.organisationId,
      seq,
      at: event.at,
      actor_id: event.actorId,
      actor_name: event.actorName,
      kind: event.kind,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      subject_label: event.subjectLabel,
      detail: JSON.stringify(event.detail),
      previous_hash: previousHash,
      hash,
    };
  });
  for (const part of inParts(rows)) await db.insertInto('audit_event').values(part).execute();
}
