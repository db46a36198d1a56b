import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listEvents } from '#modules/audit';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { council } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;
let lead: Client;

const address = '/data/recipients/new?standard=sc-wres';
const to = {
  recipient: 'Data collection lead, Skills for Care',
  address: 'collections@example.org',
  purpose: 'The yearly return of the standard',
  legalBase: 'Agreement of 3 March 2026',
  ...{ 'holdsUntil-day': '1', 'holdsUntil-month': '12', 'holdsUntil-year': '2026' },
};

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  for (const [name, lines] of Object.entries(council))
    await ours.as('analyst', (scope) => loadRelease(scope, name, lines.join('\n')));
  analyst = await browserOf(server, ours, 'analyst');
  lead = await browserOf(server, ours, 'equality-lead');
});
after(() => server.close());

const eventsOf = (kind: string) =>
  server.database.read(
    { organisationId: ours.organisationId },
    async (scope) => await listEvents(scope, { kind }, 100),
  );

/** The address of the newest file. */
async function fileOf(browser: Client): Promise<string> {
  const page = await browser.get('/data/recipients');
  const [link] = page.elements('a').filter((one) => one.attribute('href')?.endsWith('.csv'));
  return link?.attribute('href') ?? '';
}

test('an analyst gives exact figures to a named recipient; the lead sees to whom and why, and no figure', async () => {
  const made = await analyst.submit(address, to);
  assert.equal(made.status, 303, made.text);
  const register = await lead.get('/data/recipients');
  assert.match(register.text, /Data collection lead, Skills for Care collections@example\.org/);
  assert.match(register.text, /The yearly return of the standard Agreement of 3 March 2026/);
  assert.match(register.text, /From .*workforce\.csv 1.*by Test analyst 1 December 2026/);
  assert.match((await lead.get('/data/processing')).text, /Who is given exact figures.*Skills for Care/);
  const file = await fileOf(analyst);
  assert.equal(await fileOf(lead), '', 'the lead has no file to download');
  assert.equal((await lead.get(file)).status, 403);
  const { body } = await analyst.get(file);
  assert.match(body, /,5,50,/, 'five of fifty entered the process: hidden from others, exact here');
});

test('giving and each download are in the audit trail, with the recipient, the base and the file’s hash', async () => {
  const [given] = await eventsOf('indicators:figures-given');
  const detail = given?.detail as Record<string, unknown>;
  assert.equal(detail.recipient, to.recipient);
  assert.equal(detail.legalBase, to.legalBase);
  assert.match(String(detail.file), /^[0-9a-f]{64}$/);
  const before = (await eventsOf('indicators:given-figures-downloaded')).length;
  await analyst.get(await fileOf(analyst));
  assert.equal((await eventsOf('indicators:given-figures-downloaded')).length, before + 1);
});

test('what was given stays as it was when the data change', async () => {
  const file = await fileOf(analyst);
  const before = (await analyst.get(file)).body;
  const more = [...(council['leavers.csv'] ?? []), 'White British,Retired'].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'leavers.csv', more));
  assert.equal((await analyst.get(file)).body, before);
});

test('of the gender pay gap the recipient is given the official columns', async () => {
  const pay = ['Sex,Hourly pay', ...Array.from({ length: 60 }, (_, at) => `${at % 2 ? 'F' : 'M'},${15 + (at % 7)}`)];
  await ours.as('analyst', (scope) => loadRelease(scope, 'pay.csv', pay.join('\n')));
  const made = await analyst.submit('/data/recipients/new?standard=gender-pay-gap', to);
  assert.equal(made.status, 303, made.text);
  assert.match(
    (await analyst.get(await fileOf(analyst))).body,
    /^\ufeffEmployerName,DiffMeanHourlyPercent,.*\r\nMarlshire County Council,-0\.4,0\.0,/,
  );
});

test('without purpose, base, or a day to come nothing is given, and nothing typed is lost', async () => {
  const count = (await eventsOf('indicators:figures-given')).length;
  const none = await analyst.submit(address, { ...to, purpose: '', legalBase: '' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Enter what they will use them for.*Enter the legal base/);
  assert.match(none.body, /Data collection lead, Skills for Care/);
  const passed = await analyst.submit(address, { ...to, 'holdsUntil-year': '2025' });
  assert.match(passed.text, /The day must be today or later/);
  assert.equal((await eventsOf('indicators:figures-given')).length, count);
  assert.equal((await lead.get(address)).status, 403);
});

test('another body sees neither the register’s rows nor the file', async () => {
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const other = await browserOf(server, theirs, 'analyst');
  assert.equal((await other.get(await fileOf(analyst))).status, 404);
  assert.doesNotMatch((await other.get('/data/recipients')).text, /Skills for Care/);
  assert.match((await other.submit(address, to)).text, /no confirmed data/);
});
