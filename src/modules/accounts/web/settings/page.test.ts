import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let browser: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  theirs = await makeOrganisation(server.database, 'Fenshire District Council');
  browser = await browserOf(server, ours, 'administrator');
});
after(() => server.close());

test('lists for each role only what it may use', async () => {
  const all = await browser.get('/settings');
  for (const text of ['Name, colour and logo', 'Bodies', 'People and roles', 'Audit trail'])
    assert.ok(all.text.includes(text));
  const lead = await (await browserOf(server, ours, 'equality-lead')).get('/settings');
  assert.match(lead.text, /Audit trail/);
  assert.doesNotMatch(lead.text, /People and roles/);
});

test('is refused to every other role', async () => {
  for (const role of ['reader', 'plan-editor', 'analyst', 'board-member'] as const) {
    const other = await browserOf(server, ours, role);
    assert.equal((await other.get('/settings')).status, 403);
    assert.doesNotMatch((await other.get('/')).text, /Settings/);
  }
});

test('every page that manages is refused to the equality lead, also when sent to', async () => {
  const lead = await browserOf(server, ours, 'equality-lead');
  const { personId } = ours.people.reader;
  const pages = [
    ...['brand', 'bodies', 'bodies/new', `bodies/${ours.bodyId}`, 'units', `units/new?body=${ours.bodyId}`],
    ...[
      'people',
      'people.csv',
      'people/new',
      'people/import',
      'people/import/template.csv',
      `people/import/${personId}`,
    ],
    ...['', '/edit', '/send-link', '/end-sessions'].map((end) => `people/${personId}${end}`),
  ];
  for (const page of pages) {
    assert.equal((await lead.get(`/settings/${page}`)).status, 403, page);
    assert.ok([403, 404].includes((await lead.send(`/settings/${page}`, { name: 'x' })).status), page);
  }
});

test('leads to the mailbox in a demo only', async () => {
  assert.doesNotMatch((await browser.get('/settings')).text, /Mailbox/);
  assert.equal((await browser.get('/mailbox')).status, 404);
  assert.ok(theirs);
});
