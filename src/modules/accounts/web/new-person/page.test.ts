import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listMails } from '#platform/mail';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

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

const details = () => ({ name: 'Zoë New', email: 'Zoe@new.example', bodyId: ours.bodyId, roles: ['reader'] });

test('adds a person once for two presses and mails a link that works for seven days', async () => {
  const form = { ...formOf(await browser.get('/settings/people/new')), ...details() };
  const first = await browser.send('/settings/people/new', form);
  const second = await browser.send('/settings/people/new', form);
  assert.equal(first.status, 303);
  assert.equal(second.location, first.location);
  const mails = await server.database.read(ours, (scope) => listMails(scope));
  assert.equal(mails.length, 1);
  assert.equal(mails[0]?.to, 'zoe@new.example');
  const link = /\/choose-password\/\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
  const visitor = server.visitor();
  await visitor.submit(link, { password: 'plum-kettle-harbour' });
  const entered = await visitor.submit('/sign-in', { email: 'zoe@new.example', password: 'plum-kettle-harbour' });
  assert.equal(entered.location, '/');
});

test('keeps what was typed and sends nothing when something is wrong', async () => {
  const taken = await browser.submit('/settings/people/new', { ...details(), jobTitle: 'Typed' });
  assert.equal(taken.status, 422);
  assert.match(taken.text, /Another account has this email address/);
  assert.match(taken.body, /value="Typed"/);
  assert.equal((await server.database.read(ours, (scope) => listMails(scope))).length, 1);
});

test('takes neither a body nor a unit of another organisation', async () => {
  const answer = await browser.submit('/settings/people/new', {
    ...details(),
    email: 'b@new.example',
    bodyId: theirs.bodyId,
  });
  assert.match(answer.text, /Choose a body/);
});
