import { sql } from 'kysely';
import type { Scope, WriteScope } from '#platform/database';

/** How far a long piece of work has come, for a page that refreshes itself. */
export interface Progress {
  key: string;
  label: string;
  done: number;
  total: number;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** A sentence, when it failed. */
  message: string | null;
}

export async function findProgress(scope: Scope, key: string): Promise<Progress | null> {
  const found =
    await sql<Progress>`select key, label, done, total, state, message from job_progress where key = ${key}`.execute(
      scope.db,
    );
  return found.rows[0] ?? null;
}

export async function reportProgress(scope: WriteScope, progress: Progress): Promise<void> {
  const { key, label, done, total, state, message } = progress;
  await sql`insert into job_progress (organisation_id, key, label, done, total, state, message, at)
    values (${scope.organisationId}, ${key}, ${label}, ${done}, ${total}, ${state}, ${message}, ${scope.now})
    on conflict (organisation_id, key) do update set label = excluded.label, done = excluded.done,
      total = excluded.total, state = excluded.state, message = excluded.message, at = excluded.at`.execute(scope.db);
}
