import type { WriteScope } from '#platform/database';
import type { AuditEvent } from '../domain/chain.ts';
import { appendEvents } from '../store/event-writer.ts';

export interface Happening {
  /** `room:what-happened`. */
  kind: string;
  subject: { kind: string; id: string; label: string };
  /** What changed; never a secret, never a person's answers. */
  detail?: Record<string, unknown>;
}

/** By the transaction: its own `beforeCommit`. */
const waiting = new WeakMap<object, Omit<AuditEvent, 'seq'>[]>();

/**
 * Tells the audit trail of a change, in the change's own transaction. The chain is extended last, so that its lock is
 * held for the shortest time and never while a row is still waited for.
 */
export function recordEvent(scope: WriteScope, { kind, subject, detail = {} }: Happening): void {
  const events = waiting.get(scope.beforeCommit) ?? [];
  waiting.set(scope.beforeCommit, events);
  events.push({
    at: scope.now,
    actorId: scope.actor.personId,
    actorName: scope.actor.name,
    kind,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectLabel: subject.label,
    detail: JSON.parse(JSON.stringify(detail)) as Record<string, unknown>,
  });
  scope.beforeCommit('audit', () => appendEvents(scope, events));
}
