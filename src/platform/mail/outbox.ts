import { sql } from 'kysely';
import type { Scope, WriteScope } from '#platform/database';
import { enqueue } from '#platform/jobs';
import { newId } from '#platform/kernel';
import type { Mail } from './transport.ts';

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

/** A mail as those see it who look after the sending: without its text. */
export interface OutgoingMail {
  id: string;
  at: Date;
  to: string;
  subject: string;
  /** `unknown`: it was taken up and nobody said how it ended; it may have arrived. */
  state: 'waiting' | 'sending' | 'sent' | 'unknown';
  sentAt: Date | null;
  /** What the other side said last; empty where nothing went wrong. */
  problem: string;
}

/** So long a mail may be on its way. */
const patience = 10 * 60_000;

const outgoing = ({ now }: Scope) => {
  const late = new Date(now.getTime() - patience);
  return sql`select id, at, recipient as "to", subject, sent_at as "sentAt", problem,
    case when sent_at is not null then 'sent' when sending_at is null then 'waiting'
      when sending_at > ${late} then 'sending' else 'unknown' end as state from mail`;
};

/** The newest mails. Those of which nobody knows stand first. */
export async function listOutbox(scope: Scope, most = 200): Promise<OutgoingMail[]> {
  const found = await sql<OutgoingMail>`select * from (${outgoing(scope)}) outgoing
    order by (state = 'unknown') desc, id desc limit ${most}`.execute(scope.db);
  return found.rows;
}

export async function findOutgoing(scope: Scope, id: string): Promise<OutgoingMail | null> {
  const found = await sql<OutgoingMail>`${outgoing(scope)} where id = ${id}`.execute(scope.db);
  return found.rows[0] ?? null;
}

/** Sends a mail whose end is unknown, or that still waits, once more. False where it was sent or is being sent. */
export async function sendAgain(scope: WriteScope, id: string): Promise<boolean> {
  const late = new Date(scope.now.getTime() - patience);
  const freed = await sql`update mail set sending_at = null, problem = ''
    where id = ${id} and sent_at is null and (sending_at is null or sending_at <= ${late})`.execute(scope.db);
  if (freed.numAffectedRows !== 1n) return false;
  await enqueue(scope, 'mail.send', { id }, `mail:${id}`);
  return true;
}
