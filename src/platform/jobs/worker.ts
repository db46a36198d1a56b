import { Logger, type Task as QueueTask, run, runMigrations, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Database } from '#platform/database';
import type { Task } from './enqueue.ts';

const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(message);
});

const lookForDeadEvery = 10_000;

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
  daily: (database: Database) => Promise<void> = async () => {},
): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      whileAlive((payload) => {
        const { organisationId, ...rest } = payload as { organisationId: string };
        return task(rest, { database, organisationId });
      }),
    ]),
  );
  taskList.daily = whileAlive(() => daily(database));
  await freeJobsOfTheDead(pool);
  const watch = setInterval(() => void freeJobsOfTheDead(pool).catch(() => {}), lookForDeadEvery);
  const runner = await run({
    ...{ pgPool: pool, taskList, crontab: everyMorning },
    ...{ concurrency: 2, noHandleSignals: true, logger: quiet },
  });
  const stop = async () => {
    clearInterval(watch);
    await runner.stop();
  };
  return { stop };
}

const lockOf = (job: string) => `hashtextextended('due-regard job ' || ${job}, 0)`;

/** Works under a lock that PostgreSQL lets go of when this process dies. */
const whileAlive =
  (work: (payload: unknown) => Promise<void>): QueueTask =>
  (payload, { job, withPgClient }) =>
    withPgClient(async (client) => {
      await client.query(`select pg_advisory_lock(${lockOf('$1::text')})`, [job.id]);
      try {
        await work(payload);
      } finally {
        await client.query(`select pg_advisory_unlock(${lockOf('$1::text')})`, [job.id]);
      }
    });

/** The queue would keep the jobs of a process that was killed for four hours; here the next one takes them up. */
async function freeJobsOfTheDead(pool: pg.Pool): Promise<void> {
  await pool.query(`select graphile_worker.force_unlock_workers(array(
    select locked_by from graphile_worker._private_jobs
    where locked_at < now() - interval '1 second' and pg_try_advisory_xact_lock(${lockOf('id')})))`);
}
