import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope, WriteScope } from '#platform/database';

/** The name of a file's content: its SHA-256, in hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps a file and returns its name. The same bytes are kept once. */
export async function keepFile(scope: WriteScope, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes);
  await sql`insert into blob (organisation_id, hash, bytes, at)
    values (${scope.organisationId}, ${hash}, ${Buffer.from(bytes)}, ${scope.now}) on conflict do nothing`.execute(
    scope.db,
  );
  return hash;
}

export async function findFile(scope: Scope, hash: string): Promise<Uint8Array | null> {
  const found = await sql<{ bytes: Buffer }>`select bytes from blob where hash = ${hash}`.execute(scope.db);
  return found.rows[0]?.bytes ?? null;
}
