import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let marlshire: TestOrganisation;
let lead: Client;

before(async () => {
  server = await openTestServer();
  marlshire = await makeOrganisation(server.database);
  lead = server.withSession(
    await beginSession(server.database, marlshire.organisationId, marlshire.people['equality-lead']),
  );
});
after(() => server.close());

const page = '/settings/characteristics';

async function characteristics(): Promise<string> {
  return (await lead.get(page)).text;
}

test('refuses a forged form and changes nothing', async () => {
  const answer = await lead.send(page, { label: 'Forged', form_token: 'x'.repeat(43) });
  assert.equal(answer.status, 403);
  assert.match(answer.text, /Nothing was changed/);
  assert.doesNotMatch(await characteristics(), /Forged/);
});

test('makes one record of a form that is sent twice, at once or later', async () => {
  const loaded = await lead.get(page);
  const twice = await Promise.all([
    lead.submit(page, { label: 'Night workers' }, { loaded }),
    lead.submit(page, { label: 'Night workers' }, { loaded }),
  ]);
  const later = await lead.submit(page, { label: 'Night workers' }, { loaded });
  for (const answer of [...twice, later]) assert.equal(answer.location, page);
  assert.equal((await characteristics()).split('Night workers').length - 1, 1);
});

test('keeps what was typed when the session has ended, and puts it back after sign-in', async () => {
  const loaded = await lead.get(page);
  const gone = server.withSession('no-such-session');
  const answer = await gone.submit(page, { label: 'Island communities' }, { loaded });
  assert.equal(answer.location, `/sign-in?next=${encodeURIComponent(page)}`);
  const again = server.withSession(
    await beginSession(server.database, marlshire.organisationId, marlshire.people['equality-lead']),
  );
  Object.assign(again.cookies, { dr_draft: gone.cookies.dr_draft });
  const back = await again.get(page);
  assert.match(back.body, /value="Island communities"/);
  assert.match(back.text, /What you typed is back/);
  assert.doesNotMatch((await again.get(page)).body, /Island communities/);
});

test('answers with a sentence to what is no form, too large, or not there', async () => {
  const inject = (type: string, payload: string) =>
    server.app.inject({ method: 'POST', url: page, payload, headers: { 'content-type': type }, cookies: lead.cookies });
  const json = await inject('application/json', '{}');
  assert.equal(json.statusCode, 415);
  assert.match(json.body, /takes a form/);
  const large = await inject('application/x-www-form-urlencoded', `label=${'x'.repeat(1_100_000)}`);
  assert.equal(large.statusCode, 413);
  assert.match(large.body, /too large/);
  const broken = await inject('multipart/form-data; boundary=x', 'not what it says');
  assert.ok([400, 403].includes(broken.statusCode), `${broken.statusCode}`);
  const missing = await lead.get('/no/such/page');
  assert.equal(missing.status, 404);
  assert.match(missing.text, /Check the address/);
});

test('allows no script, style or frame from elsewhere and none inside a page', async () => {
  const { headers, body } = await lead.get(page);
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  assert.doesNotMatch(body, /<script(?![^>]*src=)|<style|style="|onclick/);
  assert.equal(headers['cache-control'], 'private, no-store');
});

test('serves its own fonts, styles and scripts and nothing by path', async () => {
  const { body } = await lead.get(page);
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url = '']) => url);
  assert.ok(files.length >= 4);
  for (const url of files) assert.equal((await server.app.inject({ url })).statusCode, 200, url);
  for (const url of ['/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/brand-zzz.css'])
    assert.equal((await server.app.inject({ url })).statusCode, 404, url);
});

test('shows a notice once', async () => {
  await lead.submit(page, { label: 'Parents of twins' });
  assert.match(await characteristics(), /The characteristic was added/);
  assert.doesNotMatch(await characteristics(), /The characteristic was added/);
});

test('a page cannot write while it is only shown', async () => {
  const write = server.database.read(marlshire, async (scope) => {
    const { sql } = await import('kysely');
    await sql`insert into submission (organisation_id, id, at) values (${scope.organisationId}, gen_random_uuid(), now())`.execute(
      scope.db,
    );
  });
  await assert.rejects(write, /read-only transaction/);
});
