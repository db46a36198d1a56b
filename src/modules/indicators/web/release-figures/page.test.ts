import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findPublication } from '#modules/equality-data';
import { beginSession, browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { killProtection, loadRelease, protectAsked } from '#testing/equality-data';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';
import { council, times } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let lead: Client;
let member: Client;
const form = '/data/figures/release?standard=sc-wres';
const workforce = council['workforce.csv'];

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', workforce.join('\n')));
  lead = await browserOf(server, ours, 'equality-lead');
  member = await browserOf(server, ours, 'board-member');
});
after(() => server.close());

const ask = async (): Promise<string> => (await lead.submit(form, { by: [], policy: 'under-10' })).location ?? '';
const protect = (address: string) =>
  protectAsked(server.database, ours.organisationId, address.split('/').at(-1) ?? '');

test('what was chosen comes back after the session ended, boxes that were cleared too', async () => {
  const browser = await browserOf(server, ours, 'equality-lead');
  const begun = formOf(await browser.get(form));
  assert.deepEqual(begun.by, ['directorate'], 'as the form begins');
  const { by: _, ...cleared } = begun;
  delete browser.cookies.dr_session;
  const away = await browser.send(form, { ...cleared, second: 'yes', audience: 'public', policy: 'nhs' });
  assert.equal(away.location, `/sign-in?next=${encodeURIComponent(form)}`);
  browser.cookies.dr_session = await beginSession(server.database, ours.organisationId, ours.people['equality-lead']);
  const { by, second, audience, policy } = formOf(await browser.get(form));
  const wanted = { by: undefined, second: ['yes'], audience: ['public'], policy: ['nhs'] };
  assert.deepEqual({ by, second, audience, policy }, wanted);
});

test('work that was killed is told in a sentence, and the figures can be asked for again', async () => {
  const address = await ask();
  await Promise.all([protect(address), killProtection()]);
  const failed = await lead.get(address);
  assert.match(failed.text, /It failed\. Try again.*These figures were not released/);
  assert.ok(failed.body.includes(`href="${form}"`));
  assert.match((await lead.get('/data/released')).text, /Could not be released/);
  assert.doesNotMatch((await member.get('/data/released')).text, /Social Care/);
  for (const file of ['', '/figures.csv', '/figures.xlsx', '/proof.json'])
    assert.equal((await member.get(`${address}${file}`)).status, 404, file);
  const again = await ask();
  await protect(again);
  assert.match((await member.get(again)).text, /Released on/);
});

test('figures rest on the data that they were asked of, and say so when newer ones were confirmed meanwhile', async () => {
  const address = await ask();
  const more = [...workforce, ...times(40, 'White British,Adults,Grade 1,No,Yes')].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', more));
  await protect(address);
  const shown = await member.get(address);
  assert.match(shown.text, /The data behind these figures workforce\.csv, release 1;/);
  assert.match(shown.text, /60 of 100/); // white staff in Grade 1; with the newer data they are 100 of 140
  assert.match((await lead.get(address)).text, /Newer data have been confirmed since/);
});

test('which others are hidden with the small ones is as it was chosen', async () => {
  const chosen = async (sent: Record<string, string>) => {
    const address = (await lead.submit(form, { by: [], policy: 'under-10', ...sent })).location ?? '';
    await protect(address);
    return ours.as('analyst', (scope) => findPublication(scope, address.split('/').at(-1) ?? ''));
  };
  assert.equal((await chosen({ weigh: 'cells' }))?.asked.weigh, 'cells');
  assert.equal((await chosen({}))?.asked.weigh, 'people');
  assert.match((await lead.submit(form, { weigh: 'nobody' })).text, /Choose which others are hidden/);
});
