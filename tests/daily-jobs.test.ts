import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { makeOrganisation } from '#testing/accounts';
import { openTestDatabase } from '#tests';
import { enqueueDaily } from '../src/building.ts';

const daily = ['equality-data.destroy-keys', 'equality-data.remove-old-rows', 'plans.send-reminders'];

test('each morning every organisation gets its jobs, once however often they are asked for', async (context) => {
  const opened = await openTestDatabase();
  context.after(() => opened.close());
  const ours = [await makeOrganisation(opened.database), await makeOrganisation(opened.database, 'Bexshire')];
  await enqueueDaily(opened.database);
  await enqueueDaily(opened.database);
  const client = new pg.Client({ connectionString: opened.url });
  await client.connect();
  const { rows } = await client.query<{ key: string }>('select key from graphile_worker.jobs order by key');
  await client.end();
  assert.deepEqual(
    rows.map(({ key }) => key),
    ours.flatMap(({ organisationId }) => daily.map((task) => `${organisationId}:${task}`)).sort(),
  );
});
