import { sql } from 'kysely';
import type { Scope, WriteScope } from '#platform/database';
import { enqueue, type Task } from '#platform/jobs';
import { newId } from '#platform/kernel';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
}

export interface KeptMail extends Mail {
  id: string;
  at: Date;
}

/** Posts a mail with this transaction; it is sent after the commit. */
export async function post(scope: WriteScope, { to, subject, text }: Mail): Promise<void> {
  const id = newId(scope.now.getTime());
  await sql`insert into mail (organisation_id, id, at, recipient, subject, body)
    values (${scope.organisationId}, ${id}, ${scope.now}, ${to}, ${subject}, ${text})`.execute(scope.db);
  await enqueue(scope, 'mail.send', { id }, `mail:${id}`);
}

/** The mails of the demo's mailbox, newest first. */
export async function listMails(scope: Scope, most = 100): Promise<KeptMail[]> {
  const found = await sql<KeptMail>`select id, at, recipient as "to", subject, body as text from mail
    order by id desc limit ${most}`.execute(scope.db);
  return found.rows;
}

/** Hands posted mails to a transport. Without one they stay in the mailbox. A mail that was sent is not sent again, and
 * its text is forgotten: it may hold a link that opens an account. */
export const sendTask =
  (transport: ((mail: Mail) => Promise<void>) | null): Task =>
  async ({ id }, { database, organisationId }) => {
    if (!transport) return;
    await database.write({ organisationId }, async ({ db, now }) => {
      const found = await sql<Mail>`select recipient as "to", subject, body as text from mail
        where id = ${String(id)} and sent_at is null for update`.execute(db);
      const mail = found.rows[0];
      if (!mail) return;
      await transport(mail);
      await sql`update mail set sent_at = ${now}, body = '' where id = ${String(id)}`.execute(db);
    });
  };

/** SMTP by nodemailer. */
export async function smtpTransport(url: string, from: string): Promise<(mail: Mail) => Promise<void>> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(url);
  return async (mail) => void (await transport.sendMail({ from, ...mail }));
}

/** Null when the server takes our name and password, else what it said. */
export async function checkSmtp(url: string): Promise<string | null> {
  const { createTransport } = await import('nodemailer');
  const limits = new URL(url);
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) limits.searchParams.set(limit, '5000');
  const transport = createTransport(limits.toString());
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    transport.close();
  }
}
