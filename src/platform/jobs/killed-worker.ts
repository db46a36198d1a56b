/** A worker that never ends its one job, for the test that kills it. */
import { Database, openPool } from '#platform/database';
import { startWorker } from './worker.ts';

const [url = ''] = process.argv.slice(2);
await startWorker(
  openPool(url, null, 4),
  new Database(
    openPool(url, null),
    () => new Date(),
    () => false,
  ),
  {
    'test.work': async () => {
      process.stdout.write('begun\n');
      await new Promise(() => setInterval(() => {}, 1000));
    },
  },
);
