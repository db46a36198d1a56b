import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { Sent } from '#platform/forms';
import { newToken } from '#platform/kernel';
import { hashToken, seal, unseal } from './tokens.ts';

const longest = '7 days';

/** Keeps what was typed when the session had ended. Only the returned token opens it. */
export async function keepDraft(database: Database, path: string, sent: Sent): Promise<string> {
  const token = newToken();
  const sealed = seal(token, JSON.stringify(sent));
  await database.system(async (db) => {
    await sql`delete from kept_draft where at < ${database.now()}::timestamptz - ${longest}::interval`.execute(db);
    await sql`insert into kept_draft (id_hash, path, sealed, at)
      values (${hashToken(token)}, ${path}, ${sealed}, ${database.now()})`.execute(db);
  });
  return token;
}

/** Gives the draft of that address back, once. */
export async function takeDraft(database: Database, path: string, token: string): Promise<Sent | null> {
  const sealed = await database.system(async (db) => {
    const found = await sql<{ sealed: Buffer }>`delete from kept_draft
      where id_hash = ${hashToken(token)} and path = ${path} returning sealed`.execute(db);
    return found.rows[0]?.sealed;
  });
  const text = sealed && unseal(token, sealed);
  return text ? (JSON.parse(text) as Sent) : null;
}
