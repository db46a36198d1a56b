import { createHash } from 'node:crypto';
import { canonical } from '../../../platform/kernel/canonical.ts';

/** One thing that somebody did or looked at. */
export interface AuditEvent {
  seq: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  /** `room:what-happened`, such as `plans:action-edited`. */
  kind: string;
  subjectKind: string;
  subjectId: string;
  /** What the subject was called then. */
  subjectLabel: string;
  detail: Record<string, unknown>;
}

export interface ChainedEvent extends AuditEvent {
  previousHash: string;
  hash: string;
}

/** What stands before the first event. */
export const startOfChain = '0'.repeat(64);

/** SHA-256 over the previous hash and every field, so that no event can be changed, moved or left out unseen. */
export function hashEvent(event: AuditEvent, previousHash: string): string {
  const { seq, at, actorId, actorName, kind, subjectKind, subjectId, subjectLabel, detail } = event;
  const fields = [seq, at.toISOString(), actorId, actorName, kind, subjectKind, subjectId, subjectLabel, detail];
  return createHash('sha256')
    .update(canonical([previousHash, ...fields]))
    .digest('hex');
}

export interface Break {
  seq: number;
  problem: 'missing' | 'changed' | 'unlinked';
}

/** Walks the chain in order and returns its first break, or null when every event stands as it was written. */
export function findBreak(events: Iterable<ChainedEvent>): Break | null {
  let seq = 0;
  let previous = startOfChain;
  for (const event of events) {
    seq += 1;
    if (event.seq !== seq) return { seq, problem: 'missing' };
    if (event.previousHash !== previous) return { seq, problem: 'unlinked' };
    if (hashEvent(event, previous) !== event.hash) return { seq, problem: 'changed' };
    previous = event.hash;
  }
  return null;
}
