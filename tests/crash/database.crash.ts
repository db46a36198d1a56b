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
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  const [pid = ''] = readFileSync(pidFile, 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  const { status, said } = await server.ended;
  assert.equal(status, 1);
  assert.match(said, /The database stopped, so Due Regard stops too\. Start it again\./);
  const again = await startServer(environment);
  const [pidAgain = ''] = readFileSync(pidFile, 'utf8').split('\n');
  const signIn = await fetch(`${again.address}/sign-in`);
  assert.match(await signIn.text(), /Bridget Cole/);
  // Ctrl-C reaches both.
  const stopped = again.stop();
  process.kill(Number(pidAgain), 'SIGINT');
  await stopped;
  const { status: ended, said: atTheEnd } = await again.ended;
  assert.equal(ended, 0, atTheEnd);
  assert.doesNotMatch(atTheEnd, /Start it again/);
});
