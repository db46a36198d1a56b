import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { lines, tinyPdf } from '#tests/tiny-pdf';
import { findReading } from '../../store/reading-reader.ts';
import { countPages } from '../../store/reading-writer.ts';
import { bringInFile } from '../../use-cases/bring-in-file.ts';
import { readInJob } from '../../use-cases/read-in-job.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

const pages = 40;
const plan = () =>
  tinyPdf([
    lines(['Marlshire ferries equality action plan 2026 to 2028'], 50, 80, { size: 18 }),
    ...Array.from({ length: pages - 1 }, (_, at) =>
      lines([`${at + 1}. Fit a level ramp at pier ${at + 1} (Harbour team, by May 2027)`], 50, 200),
    ),
  ]);

/** Leaves a file to the job, as if nobody had any patience. */
async function leave(name: string, bytes: Uint8Array): Promise<string> {
  const brought = await ours.as('plan-editor', (scope) =>
    bringInFile(scope, { name, bytes }, { seconds: 0, megabytes: 512 }),
  );
  assert.ok(brought.ok && 'readingId' in brought.value, 'the file is left to the job');
  return brought.value.readingId;
}

const run = (readingId: string) =>
  readInJob({ readingId }, { database: server.database, organisationId: ours.organisationId });
const imports = async () =>
  (await editor.get('/plans')).elements('a').filter((a) => /imports\//.test(a.attribute('href') ?? ''));

test('a long file shows how many of its pages are read, can be left, and leads to its proposal', async () => {
  const id = await leave('ferries.pdf', plan());
  const address = `/plans/readings/${id}`;
  const waiting = await editor.get(address);
  assert.match(waiting.text, /Reading “ferries.pdf”.*The file is being read\..*You can leave this page/);
  assert.match(waiting.body, /<noscript><meta http-equiv="refresh" content="1"\/?><\/noscript>/);
  await ours.as('plan-editor', (scope) => countPages(scope, id, 12, pages));
  const reading = await editor.get(address);
  assert.match(reading.text, /12 of 40 pages read\./);
  const [bar] = reading.elements('progress');
  assert.deepEqual([bar?.attribute('value'), bar?.attribute('max')], ['12', '40']);
  assert.match((await editor.get('/plans')).text, /ferries\.pdf Brought in by Test plan-editor\. 12 of 40 pages/);
  assert.equal((await imports()).length, 0);

  await run(id);
  const { location } = await editor.get(address);
  assert.match(location ?? '', /^\/plans\/imports\//);
  assert.match((await editor.get(location ?? '')).text, /39 actions/);
  assert.doesNotMatch((await editor.get('/plans')).text, /being read/);
});

test('the job counts pages, acts for who brought the file, and done again makes nothing more', async () => {
  const id = await leave('again.pdf', plan());
  await run(id);
  const before = await imports();
  await run(id);
  assert.equal((await imports()).length, before.length);
  const reading = await server.database.read({ organisationId: ours.organisationId }, (scope) =>
    findReading(scope, id),
  );
  assert.equal(reading?.pages, pages);
  assert.match((await editor.get('/plans')).text, /again\.pdf Brought in by Test plan-editor/);
});

test('a file that cannot be read ends in the sentence of a short one, with nothing made', async () => {
  const before = await imports();
  const id = await leave('damaged.pdf', plan().subarray(0, 300));
  await run(id);
  const failed = await editor.get(`/plans/readings/${id}`);
  assert.match(failed.text, /“damaged\.pdf” is damaged and could not be opened\. Open it in the program/);
  assert.doesNotMatch(failed.body, /http-equiv="refresh"/);
  assert.match((await editor.get('/plans')).text, /“damaged\.pdf” is damaged/);
  assert.equal((await imports()).length, before.length);
  assert.equal((await editor.submit(`/plans/readings/${id}`, {})).location, '/plans');
  assert.doesNotMatch((await editor.get('/plans')).text, /damaged\.pdf is/);
});

test('a file that was taken away while it is read is not brought in', async () => {
  const before = await imports();
  const id = await leave('stopped.pdf', plan());
  assert.equal((await editor.submit(`/plans/readings/${id}`, {})).location, '/plans');
  await run(id);
  assert.equal((await imports()).length, before.length);
  assert.equal((await editor.get(`/plans/readings/${id}`)).status, 404);
});
