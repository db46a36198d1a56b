import { sql } from 'kysely';
import type { WriteScope } from '#platform/database';
import type { Task, TaskContext } from '#platform/jobs';
import { type Mail, NotTaken, type Transport } from './transport.ts';

/**
 * Hands posted mails to a transport. Without one they stay in the mailbox. No mail is sent twice: it is claimed, and
 * the claim committed, before it leaves. Where a crash leaves a claim without an end, the other side is asked; where it
 * cannot be asked the mail stays as it is, for a person to decide on (ADR 15). The text of a mail that was sent is
 * forgotten: it may hold a link that opens an account.
 */
export const sendTask =
  (transport: Transport | null): Task =>
  async ({ id }, context) => {
    if (!transport) return;
    const mail = String(id);
    const claimed = await write(context, (scope) => claim(scope, mail));
    if (!claimed) return;
    if (claimed.before && !(await transport.wasTaken?.(mail).then((taken) => !taken))) {
      if (transport.wasTaken) await write(context, (scope) => settle(scope, mail));
      return;
    }
    try {
      await transport.send(claimed.mail, mail);
    } catch (error) {
      await write(context, (scope) => release(scope, mail, error));
      throw error;
    }
    await write(context, (scope) => settle(scope, mail));
  };

const write = <T>({ database, organisationId }: TaskContext, work: (scope: WriteScope) => Promise<T>): Promise<T> =>
  database.write({ organisationId }, work);

/** Null: it is sent, or not there. `before`: somebody took it up and did not say how it ended. */
async function claim({ db, now }: WriteScope, id: string): Promise<{ mail: Mail; before: boolean } | null> {
  const found = await sql<Mail & { sendingAt: Date | null }>`select recipient as "to", subject, body as text,
    sending_at as "sendingAt" from mail where id = ${id} and sent_at is null for update`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  const { to, subject, text, sendingAt } = row;
  if (!sendingAt) await sql`update mail set sending_at = ${now} where id = ${id}`.execute(db);
  return { mail: { to, subject, text }, before: sendingAt !== null };
}

async function settle({ db, now }: WriteScope, id: string): Promise<void> {
  await sql`update mail set sent_at = ${now}, body = '', problem = '' where id = ${id}`.execute(db);
}

/** Only a mail that was surely not taken is free to be tried again. */
async function release({ db }: WriteScope, id: string, error: unknown): Promise<void> {
  const problem = error instanceof Error ? error.message : String(error);
  await sql`update mail set problem = ${problem}, sending_at = case when ${error instanceof NotTaken} then null
    else sending_at end where id = ${id}`.execute(db);
}
