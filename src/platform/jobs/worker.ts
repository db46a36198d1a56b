import { Logger, run, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import type { Database } from '#platform/database';
import type { Task } from './enqueue.ts';

const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(message);
});

/** The queue's own tables; before our migrations, which lean on them. */
export const prepareQueue = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool, logger: quiet });

/** Works through the queue in this process until stopped. Any number of processes may do so on one database. */
export async function startWorker(
  pool: pg.Pool,
  database: Database,
  tasks: Record<string, Task>,
): Promise<{ stop(): Promise<void> }> {
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        const { organisationId, ...rest } = payload as { organisationId: string };
        await task(rest, { database, organisationId });
      },
    ]),
  );
  const runner = await run({ pgPool: pool, taskList, concurrency: 2, noHandleSignals: true, logger: quiet });
  return { stop: () => runner.stop() };
}
