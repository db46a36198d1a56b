import { sql } from 'kysely';
import type { WriteScope } from '#platform/database';

/**
 * Takes a form's one-use token. Null: it is ours now. A text: the form was sent before and led there.
 * Two presses at once: the second waits here for the first to commit.
 */
export async function claimSubmission(scope: WriteScope, id: string): Promise<string | null> {
  const claimed = await sql`insert into submission (organisation_id, id, at)
    values (${scope.organisationId}, ${id}, ${scope.now}) on conflict do nothing`.execute(scope.db);
  if (claimed.numAffectedRows === 1n) return null;
  const before = await sql<{ location: string | null }>`select location from submission where id = ${id}`.execute(
    scope.db,
  );
  return before.rows[0]?.location ?? '/';
}

export async function settleSubmission(scope: WriteScope, id: string, location: string): Promise<void> {
  await sql`update submission set location = ${location} where id = ${id}`.execute(scope.db);
}
