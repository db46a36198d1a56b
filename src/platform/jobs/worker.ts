import { Logger, run, runMigrations, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Database } from '#platform/database';
import type { Task } from './enqueue.ts';

const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(message);
});

/** The queue's own tables; before our migrations, which lean on them. */
export const prepareQueue = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool, logger: quiet });

/** Each morning; a process that was down then makes up for it when it starts. The queue sees that only one does it. */
const everyMorning = '0 7 * * * daily ?fill=12h';

/**
 * Works through the queue in this process until stopped. Any number of processes may do so on one database.
 * @param daily done once a day, whatever the number of processes
 */
export async function startWorker(
  pool: pg.Pool,
  database: Database,
  tasks: Record<string, Task>,
  daily: (database: Database) => Promise<void>,
): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        const { organisationId, ...rest } = payload as { organisationId: string };
        await task(rest, { database, organisationId });
      },
    ]),
  );
  taskList.daily = () => daily(database);
  const runner = await run({
    ...{ pgPool: pool, taskList, crontab: everyMorning },
    ...{ concurrency: 2, noHandleSignals: true, logger: quiet },
  });
  return { stop: () => runner.stop() };
}
