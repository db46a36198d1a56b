import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openPool } from '#platform/database';
import { newId } from '#platform/kernel';
import { openTestDatabase, type TestDatabase } from '#tests';
import { enqueue } from './enqueue.ts';
import { startWorker } from './worker.ts';

let opened: TestDatabase;
const organisationId = newId(0);

before(async () => {
  opened = await openTestDatabase();
});
after(() => opened.close());

test('the job of a worker that was killed is taken up by the next', { timeout: 30_000 }, async () => {
  await opened.database.write({ organisationId }, (scope) => enqueue(scope, 'test.work', {}, 'work'));
  const program = fileURLToPath(new URL('./killed-worker.ts', import.meta.url));
  const loader = new URL('../../../bin/loader.mjs', import.meta.url).href;
  const killed = spawn(process.execPath, ['--import', loader, program, opened.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.equal(String(await once(killed.stdout, 'data')), 'begun\n');
  await wait(1100);
  killed.kill('SIGKILL');
  await once(killed, 'exit');

  const pool = openPool(opened.url, null, 4);
  const { promise: ran, resolve } = Promise.withResolvers<string>();
  const task = async (_: unknown, context: { organisationId: string }) => resolve(context.organisationId);
  const worker = await startWorker(pool, opened.database, { 'test.work': task });
  assert.equal(await ran, organisationId);
  await worker.stop();
  await pool.end();
});
