import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { countSteps } from '../../store/data-reading-writer.ts';
import { leaveToJob, smallWorkforce } from '../../testing.ts';
import { readDataInJob } from '../../use-cases/read-data-in-job.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

const leave = (name: string, text = smallWorkforce.replaceAll('S70', name)) =>
  ours.as('analyst', (scope) => leaveToJob(scope, name, text));
const run = (dataReadingId: string) =>
  readDataInJob({ dataReadingId }, { database: server.database, organisationId: ours.organisationId });
const drafts = async () =>
  (await analyst.get('/data')).elements('a').filter((a) => /data\/releases\//.test(a.attribute('href') ?? '')).length;

test('a long file shows how far it is, can be left, and leads to its draft', async () => {
  const id = await leave('harbour');
  const address = `/data/readings/${id}`;
  const waiting = await analyst.get(address);
  assert.match(waiting.text, /Reading “harbour.csv”.*The file is being opened\..*You can leave this page/);
  assert.match(waiting.body, /<noscript><meta http-equiv="refresh" content="1"\/?><\/noscript>/);
  await ours.as('analyst', (scope) => countSteps(scope, id, 2));
  const [bar] = (await analyst.get(address)).elements('progress');
  assert.deepEqual([bar?.attribute('value'), bar?.attribute('max')], ['2', '3']);
  assert.match((await analyst.get('/data')).text, /harbour\.csv Loaded by Test analyst\. Its rows are being counted/);
  assert.equal(await drafts(), 0);

  await run(id);
  const { location } = await analyst.get(address);
  assert.match((await analyst.get(location ?? '')).text, /harbour: check a draft.*Rows 8/);
  assert.doesNotMatch((await analyst.get('/data')).text, /Loaded by Test analyst\. /);
});

test('the job done again makes nothing more, and the same file that waits is not taken twice', async () => {
  const id = await leave('twice');
  const text = smallWorkforce.replaceAll('S70', 'twice');
  const file = new File([text], 'again.csv');
  const second = await analyst.submit('/data/load', { file, name: 'x', period: '2025', retentionMonths: '24' });
  assert.match(second.text, /is being read already/);
  await run(id);
  const made = await drafts();
  await run(id);
  assert.equal(await drafts(), made);
});

test('a file that cannot be read ends in the sentence of a short one, with nothing kept', async () => {
  const made = await drafts();
  const id = await leave('people', 'John Smith\nSarah Jones\nPriya Patel\n');
  await run(id);
  const failed = await analyst.get(`/data/readings/${id}`);
  assert.match(failed.text, /“people\.csv” lists people by name or number/);
  assert.doesNotMatch(failed.body, /http-equiv="refresh"/);
  assert.equal(await drafts(), made);
  const bytes = await ours.as('analyst', async (scope) => {
    const { sql } = await import('kysely');
    return (await sql`select id from data_reading where bytes is not null and id = ${id}`.execute(scope.db)).rows;
  });
  assert.deepEqual(bytes, []);
  assert.equal((await analyst.submit(`/data/readings/${id}`, {})).location, '/data');
  assert.equal((await analyst.get(`/data/readings/${id}`)).status, 404);
});

test('a file that was taken away while it is read makes no draft', async () => {
  const made = await drafts();
  const id = await leave('stopped');
  assert.equal((await analyst.submit(`/data/readings/${id}`, {})).location, '/data');
  await run(id);
  assert.equal(await drafts(), made);
});
