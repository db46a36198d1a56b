import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { leaveToJob } from '#testing/equality-data';
import { openTestDatabase, type TestDatabase } from '#tests';
import { startServer } from '#tests/server-process';

const rows = 120_000;
const crashes = 4;

let opened: TestDatabase;
let ours: TestOrganisation;

before(async () => {
  opened = await openTestDatabase(new Date());
  ours = await makeOrganisation(opened.database);
});
after(() => opened.close());

const groups = ['Indian', 'Irish', 'White British', 'Caribbean'];
const staff = ['Staff number,Directorate,Ethnic group,Sex']
  .concat(Array.from({ length: rows }, (_, at) => `S${at},Adults,${groups[at % groups.length]},${at % 2 ? 'F' : 'M'}`))
  .join('\n');

/** The file that waits, how far it is, and what was made of it. */
async function state(client: pg.Client) {
  const { rows: readings } = await client.query<{ waits: boolean; steps: number; refusal: unknown }>(
    'select bytes is not null as waits, steps_done as steps, refusal from data_reading',
  );
  const { rows: drafts } = await client.query<{ rows: number; tables: number }>(
    `select (reading->>'rows')::int as rows, (select count(*)::int from draft_table) as tables from release`,
  );
  return { readings, drafts };
}

test(`a file that a job reads makes one draft, whole, when the server is killed ${crashes} times meanwhile`, async () => {
  await ours.as('analyst', (scope) => leaveToJob(scope, 'staff', staff));
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  let killedAtWork = 0;
  for (let crash = 0; crash < crashes; crash += 1) {
    const server = await startServer({ DATABASE_URL: opened.url });
    if (crash > 0) await wait(crash * 300);
    else while ((await state(client)).readings[0]?.steps === 0) await wait(5);
    await server.kill();
    const { readings, drafts } = await state(client);
    if (readings[0]?.waits) {
      killedAtWork += readings[0].steps > 0 ? 1 : 0;
      assert.deepEqual(drafts, [], 'while the file waits, nothing of it is loaded');
    }
  }
  assert.ok(killedAtWork > 0, 'the server was killed while the file was being read');
  const server = await startServer({ DATABASE_URL: opened.url });
  for (let tries = 0; tries < 600 && (await state(client)).drafts.length === 0; tries += 1) await wait(100);
  await server.stop();
  const { readings, drafts } = await state(client);
  assert.deepEqual(drafts, [{ rows, tables: 1 }]);
  assert.ok(readings.every(({ waits, refusal }) => !waits && refusal === null));
  await client.end();
});
