import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { recordEvent } from '#modules/audit';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let browser: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  const other = await makeOrganisation(server.database, 'Fenshire');
  await other.as('administrator', async (scope) => tell(scope, 'plans:created', 'A secret plan'));
  server.clock.now = new Date('2026-12-01T00:30:00Z');
  browser = await browserOf(server, ours, 'equality-lead');
  await ours.as('analyst', async (scope) => {
    for (let index = 1; index <= 120; index += 1) tell(scope, 'plans:action-edited', `Action ${index}`, `a${index}`);
    tell(scope, 'plans:created', '=cmd|x', 'formula');
  });
});
after(() => server.close());

const tell = (scope: Parameters<typeof recordEvent>[0], kind: string, label: string, id = 'x') =>
  recordEvent(scope, { kind, subject: { kind: 'thing', id, label }, detail: { note: `about ${label}` } });

test('is for administrators and equality leads', async () => {
  for (const role of Object.keys(ours.people) as (keyof typeof ours.people)[]) {
    const person = await browserOf(server, ours, role);
    const may = role === 'administrator' || role === 'equality-lead';
    for (const url of ['/audit', '/audit.csv', '/audit/verify'])
      assert.equal((await person.get(url)).status, may ? 200 : 403, `${role} ${url}`);
  }
  assert.equal((await server.visitor().get('/audit')).location, '/sign-in?next=%2Faudit');
});

test('tells events as sentences, newest first, a hundred a page, with their detail', async () => {
  const page = await browser.get('/audit');
  assert.match(page.text, /Showing 1 to 100 of 1\d\d events/);
  assert.ok(page.text.indexOf('Action 120') < page.text.indexOf('Action 119'));
  assert.match(page.text, /Test analyst changed the action Action 120/);
  assert.match(page.text, /Note: about Action 120/);
  assert.match((await browser.get('/audit?page=2')).text, /added the person Test reader/);
});

test('shows nothing of another organisation', async () => {
  assert.doesNotMatch((await browser.get('/audit?kind=plans:created')).text, /secret plan/);
  assert.doesNotMatch((await browser.get('/audit.csv')).body, /secret plan/);
});

test('filters by person, kind, record and day, both days included, in London', async () => {
  const total = async (query: string) => /(\d+) events?/.exec((await browser.get(`/audit?${query}`)).text)?.[1];
  assert.equal(await total(`person=${ours.people.analyst.personId}`), '121');
  assert.equal(await total('kind=plans:action-edited&subject=a7'), '1');
  assert.equal(await total('from=2026-12-01&to=2026-12-01'), '121');
  assert.match((await browser.get('/audit?from=2026-12-02')).text, /No event matches/);
  assert.match((await browser.get('/audit?from=nonsense&person=x&page=0')).text, /Showing 1 to 100/);
});

test('exports the filtered events; nothing runs as a formula', async () => {
  const file = await browser.get('/audit.csv?kind=plans:created');
  const [header, line, end] = file.body.replace(/^\uFEFF/, '').split('\r\n');
  assert.match(header ?? '', /^Number,When \(UTC\),Person,Kind/);
  assert.match(line ?? '', /2026-12-01T00:30:00\.000Z,Test analyst,plans:created,.*,formula,'=cmd\|x,/);
  assert.equal(end, '');
});

test('shows that the chain holds, and where it is broken after somebody forged it', async () => {
  const page = await browser.get('/audit/verify');
  const hash = /[0-9a-f]{64}/.exec(page.text)?.[0] ?? '';
  assert.match(page.text, /The chain holds: 1\d\d events/);
  assert.ok((await browser.get('/audit')).text.includes(hash));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('alter table audit_event disable trigger all');
  await client.query("update audit_event set actor_name = 'Nobody' where subject_id = 'a7'");
  await client.end();
  const forged = await browser.get('/audit/verify');
  assert.match(forged.text, /The chain is broken at event 1?\d+\./);
  assert.match(forged.text, /not what was written/);
});
