import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { findOutgoing, sendAgain } from '#platform/mail';

/** Sends a mail once more of which nobody knows whether it arrived, or that could not be sent. */
export async function sendMailAgain(
  scope: WriteScope,
  id: string,
): Promise<Result<undefined, { code: 'not-found' } | { code: 'on-its-way' }>> {
  const mail = await findOutgoing(scope, id);
  if (!mail) return refused({ code: 'not-found' });
  if (!(await sendAgain(scope, id))) return refused({ code: 'on-its-way' });
  recordEvent(scope, { kind: 'accounts:mail-sent-again', subject: { kind: 'mail', id, label: mail.subject } });
  return ok();
}
