import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { findPerson } from '../store/person-reader.ts';
import { endSessionsInScope } from '../store/person-writer.ts';

/** Signs a person out on every device. */
export async function endSessions(scope: WriteScope, id: string): Promise<Result<undefined, { code: 'not-found' }>> {
  const person = await findPerson(scope, id);
  if (!person) return refused({ code: 'not-found' });
  await endSessionsInScope(scope, id);
  recordEvent(scope, { kind: 'accounts:sessions-ended', subject: { kind: 'person', id, label: person.name } });
  return ok();
}
