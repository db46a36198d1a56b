import type { Database } from '#platform/database';
import { hashToken, type Viewer } from '#platform/http';
import { dayOf } from '#platform/kernel';
import { findSession } from '../store/sign-in-reader.ts';
import { touchSession } from '../store/sign-in-writer.ts';

const hour = 3_600_000;
const idle = 8 * hour;
const longest = 7 * 24 * hour;
const touchEvery = 5 * 60_000;

/** Turns a session cookie into a person. A session ends after eight hours unused, and after seven days. */
export async function identify(database: Database, token: string | undefined): Promise<Viewer | null> {
  if (!token) return null;
  const now = database.now();
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return database.system(async (db) => {
    const found = await findSession(db, hashToken(token), before(idle), before(longest), dayOf(now));
    if (!found) return null;
    if (found.seenAt < before(touchEvery)) await touchSession(db, found.sessionId, now);
    const { organisationId, sessionId, personId, name, bodyId, roles, isDemo } = found;
    const brand = { name: found.brandName, colour: found.colour, logo: found.logo };
    return { actor: { personId, name, bodyId, roles }, organisationId, sessionId, brand, isDemo };
  });
}
