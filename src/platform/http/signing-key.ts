import { sql } from 'kysely';
import type { Database } from '#platform/database';
import { Signer } from './tokens.ts';

/** The signer of this database. Every process on it signs alike. */
export async function openSigner(database: Database): Promise<Signer> {
  const found = await database.system((db) => sql<{ key: Buffer }>`select key from signing_key`.execute(db));
  const key = found.rows[0]?.key;
  if (!key) throw new Error('The database has no signing key. Restore it from a backup.');
  return new Signer(key);
}
