import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startServer } from '#tests/server-process';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-database-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('when the database of the data folder is killed the product ends and says so, and starts again with all its data', async () => {
  const environment = { DATA_DIR: folder, DATABASE_URL: '' };
  const server = await startServer(environment);
  const [pid = ''] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  const { status, said } = await server.ended;
  assert.equal(status, 1);
  assert.match(said, /The database stopped, so Due Regard stops too\. Start it again\./);
  const again = await startServer(environment);
  const signIn = await fetch(`${again.address}/sign-in`);
  assert.match(await signIn.text(), /Bridget Cole/);
  await again.stop();
  const { status: ended, said: nothing } = await again.ended;
  assert.deepEqual([ended, nothing], [0, '']);
});
