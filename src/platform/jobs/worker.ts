import { Logger, type Task as QueueTask, run, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import type { Database } from '#platform/database';
import type { Task } from './enqueue.ts';

const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(message);
});

const lookForDeadEvery = 10_000;

/** The queue's own tables; before our migrations, which lean on them. */
export const prepareQueue = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool, logger: quiet });

/** Works through the queue in this process until stopped. Any number of processes may do so on one database. */
export async function startWorker(
  pool: pg.Pool,
  database: Database,
  tasks: Record<string, Task>,
): Promise<{ stop(): Promise<void> }> {
  const taskList = Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, whileAlive(task, database)]));
  await freeJobsOfTheDead(pool);
  const watch = setInterval(() => void freeJobsOfTheDead(pool).catch(() => {}), lookForDeadEvery);
  const runner = await run({ pgPool: pool, taskList, concurrency: 2, noHandleSignals: true, logger: quiet });
  const stop = async () => {
    clearInterval(watch);
    await runner.stop();
  };
  return { stop };
}

const lockOf = (job: string) => `hashtextextended('due-regard job ' || ${job}, 0)`;

/** Runs a task under a lock that PostgreSQL lets go of when this process dies. */
const whileAlive =
  (task: Task, database: Database): QueueTask =>
  (payload, { job, withPgClient }) =>
    withPgClient(async (client) => {
      const { organisationId, ...rest } = payload as { organisationId: string };
      await client.query(`select pg_advisory_lock(${lockOf('$1::text')})`, [job.id]);
      try {
        await task(rest, { database, organisationId });
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
