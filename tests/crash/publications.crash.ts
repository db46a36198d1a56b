import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease } from '#testing/equality-data';
import { council, released, times } from '#testing/indicators';
import { openTestDatabase, type TestDatabase } from '#tests';
import { startServer } from '#tests/server-process';

const crashes = 4;

let opened: TestDatabase;
let ours: TestOrganisation;

before(async () => {
  opened = await openTestDatabase(new Date());
  ours = await makeOrganisation(opened.database);
  const [header = '', ...staff] = council['workforce.csv'];
  const services = (line: string) => times(12, line).map((one, at) => `${one},Service ${at}`);
  const lines = [`${header},Service`, ...staff.flatMap(services)];
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', lines.join('\n')));
});
after(() => opened.close());

test(`figures are released once, whole, when the server is killed ${crashes} times while they are protected`, async () => {
  await ours.as('analyst', (scope) => released(scope, 'sc-wres', ['directorate', 'service']));
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  const state = async () => {
    const { rows } = await client.query<{ steps: number; parts: number; refusal: unknown }>(
      `select steps_done as steps, refusal, num_nonnulls(answers, cells_file, proof_file, released_at) as parts
       from publication`,
    );
    const told = await client.query(`select 1 from audit_event where kind = 'equality-data:publication-released'`);
    return { ...rows[0], told: told.rowCount };
  };
  let killedAtWork = 0;
  for (let crash = 0; crash < crashes; crash += 1) {
    const server = await startServer({ DATABASE_URL: opened.url });
    await client.query('update publication set steps_done = 0 where released_at is null');
    for (let tries = 0; tries < 2000 && (await state()).steps === 0; tries += 1) await wait(5);
    await wait(crash * 40);
    await server.kill();
    const { steps, parts, refusal, told } = await state();
    if (parts === 0) killedAtWork += steps === 0 ? 0 : 1;
    assert.deepEqual({ refusal, told }, { refusal: null, told: parts === 0 ? 0 : 1 });
    assert.ok(parts === 0 || parts === 4, 'nothing of it is released, or all');
  }
  assert.ok(killedAtWork > 0, 'the server was killed while it protected the figures');
  const server = await startServer({ DATABASE_URL: opened.url });
  for (let tries = 0; tries < 600 && (await state()).parts === 0; tries += 1) await wait(100);
  await server.stop();
  const { parts, refusal, told } = await state();
  assert.deepEqual({ parts, refusal, told }, { parts: 4, refusal: null, told: 1 });
  await client.end();
});
