import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { openTestServer, type TestServer } from '#tests';
import { council, released } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

const address = '/data/figures/confirm?standard=race-disparity';
const fact = 'The tiers (bands up to 5, 6 and 7, 8a and above) rest on general knowledge.';

test('what a person confirmed is no longer to be confirmed, and says who, when and by what', async () => {
  const analyst = await browserOf(server, ours, 'analyst');
  const before = await analyst.get('/data/figures?standard=race-disparity');
  assert.match(before.text, /To be confirmed\. The tiers/);
  assert.match((await analyst.submit(address, { fact })).text, /Enter what you checked it against/);
  assert.equal((await analyst.submit(address, { fact: 'Anything', basis: 'Guidance' })).status, 422);
  assert.equal((await analyst.submit(address, { fact, basis: 'Guidance of 2026, page 12' })).status, 303);
  const after = await analyst.get('/data/figures?standard=race-disparity');
  assert.ok(!after.text.includes('To be confirmed'));
  assert.match(
    after.text,
    /rest on general knowledge\. Confirmed by Test analyst on 22 November 2026: Guidance of 2026, page 12/,
  );
  assert.equal((await analyst.get(address)).status, 404, 'nothing is left to confirm');
});

test('another body still has it to confirm; a reader cannot', async () => {
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const other = await browserOf(server, theirs, 'analyst');
  assert.match((await other.get('/data/figures?standard=race-disparity')).text, /To be confirmed/);
  assert.equal((await (await browserOf(server, theirs, 'reader')).get(address)).status, 403);
});

test('whoever may not see exact figures finds it beside the released ones', async () => {
  const other = await makeOrganisation(server.database, 'Third');
  await other.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', council['workforce.csv'].join('\n')));
  const id = await other.as('analyst', (scope) => released(scope, 'nhs-wres', []));
  await protectAsked(server.database, other.organisationId, id);
  const lead = await browserOf(server, other, 'equality-lead');
  const shown = await lead.get(`/data/released/${id}`);
  assert.match(shown.text, /To be confirmed\. .* Confirm it/);
  const form = await lead.get('/data/figures/confirm?standard=nhs-wres');
  assert.ok(!form.body.includes('href="/data/figures?standard'), 'no link to what the lead may not see');
  const reader = await browserOf(server, other, 'board-member');
  assert.doesNotMatch((await reader.get(`/data/released/${id}`)).text, /Confirm it/);
});
