import { sql } from 'kysely';
import type { Database, WriteScope } from '#platform/database';

export interface TaskContext {
  database: Database;
  organisationId: string;
}

/** What a job does. It may run again after a crash: it must find out what is already done. */
export type Task = (payload: Record<string, unknown>, context: TaskContext) => Promise<void>;

/**
 * Puts a job into the queue with this transaction: it exists only if the transaction commits.
 * @param key the same key again, while the job waits, is the same job
 */
export async function enqueue(
  scope: WriteScope,
  task: string,
  payload: Record<string, unknown>,
  key: string,
): Promise<void> {
  const full = JSON.stringify({ ...payload, organisationId: scope.organisationId });
  await sql`select enqueue_job(${task}, ${full}::json, ${`${scope.organisationId}:${key}`})`.execute(scope.db);
}
