import type { OneTimeLink } from './sign-in-reader.ts';
import { type SystemDb, system } from './sign-in-reader.ts';

export async function addFailure(db: SystemDb, email: string, address: string, at: Date): Promise<void> {
  await system(db).insertInto('sign_in_failure').values({ email: email.toLowerCase(), address, at }).execute();
}

export async function forgetFailures(db: SystemDb, email: string): Promise<void> {
  await system(db).deleteFrom('sign_in_failure').where('email', '=', email.toLowerCase()).execute();
}

interface NewSession {
  tokenHash: Buffer;
  id: string;
  organisationId: string;
  personId: string;
  at: Date;
}

/** Begins a session and tells when the person was here before. */
export async function addSession(db: SystemDb, session: NewSession): Promise<Date | null> {
  const latest = await system(db)
    .selectFrom('session')
    .select(({ fn }) => fn.max('seen_at').as('at'))
    .where('person_id', '=', session.personId)
    .executeTakeFirst();
  await system(db)
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      organisation_id: session.organisationId,
      person_id: session.personId,
      began_at: session.at,
      seen_at: session.at,
    })
    .execute();
  return latest?.at ?? null;
}

export async function touchSession(db: SystemDb, sessionId: string, at: Date): Promise<void> {
  await system(db).updateTable('session').set({ seen_at: at }).where('id', '=', sessionId).execute();
}

export async function endSession(db: SystemDb, sessionId: string): Promise<void> {
  await system(db).deleteFrom('session').where('id', '=', sessionId).execute();
}

export async function endSessionsOf(db: SystemDb, personId: string): Promise<void> {
  await system(db).deleteFrom('session').where('person_id', '=', personId).execute();
}

export async function setPassword(db: SystemDb, personId: string, passwordHash: string, at: Date): Promise<void> {
  await system(db)
    .updateTable('credential')
    .set({ password_hash: passwordHash, changed_at: at })
    .where('person_id', '=', personId)
    .execute();
}

export async function addLink(db: SystemDb, tokenHash: Buffer, link: OneTimeLink, expiresAt: Date): Promise<void> {
  await system(db)
    .insertInto('one_time_link')
    .values({
      token_hash: tokenHash,
      purpose: link.purpose,
      organisation_id: link.organisationId,
      person_id: link.personId,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
}

/** Uses a link up. False when somebody else was faster. */
export async function useLink(db: SystemDb, tokenHash: Buffer, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await system(db)
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Unused links to choose a password end when one was chosen. */
export async function endLinksOf(db: SystemDb, personId: string, at: Date): Promise<void> {
  await system(db)
    .updateTable('one_time_link')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute();
}
