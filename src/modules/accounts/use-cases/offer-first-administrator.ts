import type { Database } from '#platform/database';
import { hashToken } from '#platform/http';
import { newToken } from '#platform/kernel';
import { hasOrganisation } from '../store/sign-in-reader.ts';
import { addLink } from '../store/sign-in-writer.ts';

const day = 86_400_000;

/** The token of a one-time link that makes the first organisation and its administrator; null when there is one. */
export async function offerFirstAdministrator(database: Database): Promise<string | null> {
  return database.system(async (db) => {
    if (await hasOrganisation(db)) return null;
    const token = newToken();
    const link = { purpose: 'first-administrator' as const, organisationId: null, personId: null };
    await addLink(db, hashToken(token), link, new Date(database.now().getTime() + day));
    return token;
  });
}
