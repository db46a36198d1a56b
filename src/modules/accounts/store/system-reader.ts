import { sql } from 'kysely';
import type { Scope } from '#platform/database';
import { system } from './sign-in-reader.ts';

/** Opens the system's own tables for one statement of this transaction. */
export async function asSystem<T>(scope: Scope, work: (db: ReturnType<typeof system>) => Promise<T>): Promise<T> {
  await sql`select set_config('due_regard.system', 'on', true)`.execute(scope.db);
  const value = await work(system(scope.db));
  await sql`select set_config('due_regard.system', '', true)`.execute(scope.db);
  return value;
}
