import { sql, type Transaction } from 'kysely';
import type { Day } from '#platform/kernel';
import { hasLeft } from '../domain/people.ts';
import type { Failure } from '../domain/throttle.ts';
import type { AccountsSchema } from './schema.ts';

/** A transaction of the system: sign-in looks before any organisation is known. */
export type SystemDb = Transaction<unknown>;

export const system = (db: SystemDb) => db as unknown as Transaction<AccountsSchema>;

export interface Credential {
  email: string;
  organisationId: string;
  personId: string;
  passwordHash: string | null;
}

export async function findCredential(db: SystemDb, email: string): Promise<Credential | null> {
  const found = await system(db)
    .selectFrom('credential')
    .select(['email', 'organisation_id as organisationId', 'person_id as personId', 'password_hash as passwordHash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return found ?? null;
}

export function recentFailures(db: SystemDb, email: string, since: Date): Promise<Failure[]> {
  return system(db)
    .selectFrom('sign_in_failure')
    .select(['address', 'at'])
    .where('email', '=', email.toLowerCase())
    .where('at', '>', since)
    .execute();
}

export async function hasOrganisation(db: SystemDb): Promise<boolean> {
  return (await system(db).selectFrom('organisation').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function listOrganisations(db: SystemDb): Promise<{ id: string; name: string; isDemo: boolean }[]> {
  return system(db).selectFrom('organisation').select(['id', 'name', 'is_demo as isDemo']).orderBy('name').execute();
}

export interface SignedIn {
  sessionId: string;
  organisationId: string;
  personId: string;
  name: string;
  bodyId: string;
  roles: string[];
  seenAt: Date;
  brandName: string;
  colour: string;
  logo: string | null;
  isDemo: boolean;
}

/** Who a session belongs to, unless it has ended or the person has left. */
export async function findSession(
  db: SystemDb,
  tokenHash: Buffer,
  earliestSeen: Date,
  earliestBegan: Date,
  today: Day,
): Promise<SignedIn | null> {
  const { rows } = await sql<SignedIn & { leftOn: Day | null }>`
    select session_id as "sessionId", organisation_id as "organisationId", person_id as "personId", seen_at as "seenAt",
      name, body_id as "bodyId", left_on as "leftOn", roles, brand_name as "brandName", colour, logo, is_demo as "isDemo"
    from person_of_session(${tokenHash}, ${earliestSeen}, ${earliestBegan})`.execute(db);
  const [found] = rows;
  if (!found) return null;
  const { leftOn, ...person } = found;
  return hasLeft(leftOn, today) ? null : person;
}

export interface OneTimeLink {
  purpose: 'choose-password' | 'first-administrator';
  organisationId: string | null;
  personId: string | null;
}

/** A link that can still be used. */
export async function findLink(db: SystemDb, tokenHash: Buffer, now: Date): Promise<OneTimeLink | null> {
  const found = await system(db)
    .selectFrom('one_time_link')
    .select(['purpose', 'organisation_id as organisationId', 'person_id as personId'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found ?? null;
}
