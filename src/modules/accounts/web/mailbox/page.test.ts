import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createOrganisation } from '#modules/accounts';
import { newId } from '#platform/kernel';
import { post } from '#platform/mail';
import { beginSession } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { findActor } from '../../use-cases/find-actor.ts';
import { partsOf } from './presenter.ts';

let server: TestServer;
let browser: Client;
const organisationId = newId();

before(async () => {
  server = await openTestServer({ isDemo: true });
  const personId = await server.database.write({ organisationId }, async (scope) => {
    const administrator = { name: 'Ada', email: 'ada@demo.example', passwordHash: 'none' };
    const created = await createOrganisation(scope, { name: 'Demo', isDemo: true, administrator });
    assert.ok(created.ok);
    return created.value.personId;
  });
  const write = (subject: string, text: string) =>
    server.database.write({ organisationId }, (scope) => post(scope, { to: 'ben@demo.example', subject, text }));
  await write('First', 'Hello');
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  await write(
    'Second',
    'Choose <b>here</b>:\n\nhttp://localhost/choose-password/abc\n\nor https://elsewhere.example/x',
  );
  const actor = await findActor(server.database, { organisationId, personId });
  assert.ok(actor);
  browser = server.withSession(await beginSession(server.database, organisationId, actor));
});
after(() => server.close());

test('shows the mails of the demo, newest first, with the links of this site alone', async () => {
  const page = await browser.get('/mailbox');
  assert.ok(page.text.indexOf('Second') < page.text.indexOf('First'));
  assert.match(page.text, /To ben@demo\.example, 22 November 2026 at 9:01am/);
  assert.match(page.body, /href="\/choose-password\/abc"/);
  assert.doesNotMatch(page.body, /href="https:\/\/elsewhere|<b>here/);
  assert.match((await browser.get('/settings')).text, /Mailbox of the demo/);
});

test('makes no link of an address that only looks like ours', () => {
  for (const address of [
    'http://localhost.evil.example/x',
    'http://me@localhost/x',
    'http://localhost:81/x',
    'http://localhost//evil',
  ])
    assert.deepEqual(partsOf(address, 'http://localhost'), [{ text: address, href: null }]);
  assert.deepEqual(partsOf('http://localhost/a?b=c', 'http://localhost'), [
    { text: 'http://localhost/a?b=c', href: '/a?b=c' },
  ]);
});
