import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { council } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let lead: Client;
let member: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  for (const [name, lines] of Object.entries(council))
    await ours.as('analyst', (scope) => loadRelease(scope, name, lines.join('\n')));
  lead = await browserOf(server, ours, 'equality-lead');
  member = await browserOf(server, ours, 'board-member');
});
after(() => server.close());

/** Releases figures of a standard as the lead does, and lets the job do its work. Returns the address. */
async function release(standard: string, by: string[] = [], policy = 'under-10', audience = 'inside'): Promise<string> {
  const asked = await lead.submit(`/data/figures/release?standard=${standard}`, { by, policy, audience });
  assert.equal(asked.status, 303, asked.text);
  const address = asked.location ?? '';
  assert.match((await lead.get(address)).text, /Making ready.*You can leave this page/);
  assert.equal((await member.get(address)).status, 404, 'nothing is seen before it is released');
  await protectAsked(server.database, ours.organisationId, address.split('/').at(-1) ?? '');
  return address;
}

test('a lead who may not see exact counts releases figures, and a board member sees them', async () => {
  assert.equal((await lead.get('/data/figures?standard=sc-wres')).status, 403);
  const address = await release('sc-wres', ['directorate']);
  assert.match((await member.get('/data/released')).text, /Social Care Workforce Race Equality Standard.*Released/);
  const shown = await member.get(address);
  assert.match(shown.text, /60 of 100/); // white staff in Grade 1
  // Five minoritised staff entered the disciplinary process, of fifty: neither the ratio nor its counts are told.
  assert.doesNotMatch(shown.text, /5 of 50|2\.00/);
  assert.match(shown.text, /formal disciplinary process.*\[c\]/);
  const units = await member.get(`${address}?by=directorate`);
  assert.match(units.text, /Adults/);
  assert.doesNotMatch(units.text, /3 of 35|2 of 15/);
});

test('the file says what the page says', async () => {
  const address = await release('recruitment-funnel');
  const { body } = await member.get(`${address}/figures.csv`);
  const lines = body.split('\n').map((line) => line.split(','));
  const state = (lines[0] ?? []).indexOf('state');
  const suppressed = lines.filter((cells) => cells[state] === 'suppressed');
  assert.ok(suppressed.length > 0);
  for (const cells of suppressed) assert.deepEqual(cells.slice(5, 6), ['[c]'], cells.join());
});

test('the NHS rule shows nothing but multiples of five', async () => {
  const address = await release('nhs-wres', [], 'nhs');
  const shown = await member.get(address);
  const counts = shown
    .elements('td')
    .flatMap((cell) => /^(\d+) of (\d+)$/.exec(cell.rawText())?.slice(1) ?? [])
    .map(Number);
  assert.ok(counts.length > 4);
  assert.deepEqual(
    counts.filter((count) => count % 5 !== 0),
    [],
  );
  assert.match(shown.text, /need not add up/);
});

test('the same figures to publish, by a stricter rule: both stand in the list, and the second tells less', async () => {
  const inside = await release('psed-workforce', [], 'standard');
  const toPublish = await release('psed-workforce', [], 'under-50', 'public');
  const hiddenIn = async (address: string) => (await member.get(`${address}/figures.csv`)).body.split('[c]').length - 1;
  assert.ok((await hiddenIn(toPublish)) > (await hiddenIn(inside)));
  assert.match((await member.get(toPublish)).text, /Released on .* by .*, to be published\./);
  assert.doesNotMatch((await member.get(inside)).text, /to be published/);
  const rows = (await member.get('/data/released')).elements('tr').map((row) => row.rawText());
  const own = rows.filter((text) => text.includes('Workforce report'));
  assert.equal(own.filter((text) => /To be published.*Released/.test(text)).length, 1, own.join('; '));
  assert.equal(own.filter((text) => /Those who sign in.*Released/.test(text)).length, 1, own.join('; '));
});

test('its proof is a file that names no count that is hidden', async () => {
  const address = await release('sc-wres');
  const proof = JSON.parse((await member.get(`${address}/proof.json`)).body);
  assert.equal(proof.format, 'due-regard/publication-proof/1');
  const hidden = proof.cells.filter((cell: { hidden: boolean }) => cell.hidden);
  assert.ok(hidden.length > 0);
  for (const { told, lower, upper } of hidden) assert.ok(told === null && lower !== upper);
});

test('without data, or without a rule, nothing is asked for', async () => {
  const none = await makeOrganisation(server.database, 'Elsewhere');
  const other = await browserOf(server, none, 'equality-lead');
  const answer = await other.submit('/data/figures/release?standard=sc-wres', {
    audience: 'inside',
    policy: 'under-10',
  });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /no confirmed data/);
  assert.equal(
    (await lead.submit('/data/figures/release?standard=sc-wres', { audience: 'inside', policy: '' })).status,
    422,
  );
  assert.equal(
    (await lead.submit('/data/figures/release?standard=sc-wres', { policy: 'nhs', audience: '' })).status,
    422,
  );
  assert.equal((await member.get('/data/figures/release?standard=sc-wres')).status, 403);
});
