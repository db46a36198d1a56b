import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listMails } from '#platform/mail';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

import { findPerson } from '../../store/person-reader.ts';

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

const url = (end = '') => `/settings/people/${ours.people.reader.personId}${end}`;
const lastAdmin = async () => {
  const first = /\/settings\/people\/[0-9a-f-]{36}/.exec((await browser.get('/settings/people?words=First')).body)?.[0];
  return first ?? '';
};

test('changes a person and tells the audit trail what became what', async () => {
  const saved = await browser.submit(url('/edit'), {
    name: 'Ada Reader',
    jobTitle: 'Clerk',
    roles: ['reader', 'analyst'],
  });
  assert.equal(saved.location, url());
  assert.match((await browser.get(url())).text, /Ada Reader .*Clerk .*Analyst and Reader/);
  assert.match(
    (await browser.get(`/audit?subject=${ours.people.reader.personId}`)).text,
    /Job title: nothing became Clerk/,
  );
});

test('keeps what was typed when something is wrong, unticked boxes included', async () => {
  const answer = await browser.submit(url('/edit'), { name: '', jobTitle: 'Typed', email: 'nonsense', roles: [] });
  assert.equal(answer.status, 422);
  for (const text of ['Enter a name', 'Choose at least one role']) assert.ok(answer.text.includes(text));
  assert.match(answer.body, /value="Typed"/);
  assert.deepEqual(formOf(answer).roles, undefined);
  const email = await browser.submit(url('/edit'), { email: 'nonsense' });
  assert.match(email.text, /Enter an email address, such as/);
});

test('refuses an email address of another account, of this organisation or another', async () => {
  const { organisationId, people } = theirs;
  const stranger = await server.database.read({ organisationId }, (scope) => findPerson(scope, people.reader.personId));
  const colleague = await server.database.read(ours, (scope) => findPerson(scope, ours.people.manager.personId));
  for (const taken of [stranger, colleague]) {
    const answer = await browser.submit(url('/edit'), { email: taken?.email.toUpperCase() ?? '' });
    assert.match(answer.text, /Another account has this email address/);
  }
});

test('shows both versions when somebody else was faster, and saves mine when I insist', async () => {
  const mine = formOf(await browser.get(url('/edit')));
  await browser.submit(url('/edit'), { jobTitle: 'Their title' });
  const answer = await browser.send(url('/edit'), { ...mine, jobTitle: 'My title' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Job title Their title My title/);
  assert.match(answer.body, /value="My title"/);
  assert.equal((await browser.send(url('/edit'), formOf(answer))).location, url());
  assert.match((await browser.get(url())).text, /My title/);
});

test('of two at the same moment one wins and the other sees both', async () => {
  const form = formOf(await browser.get(url('/edit')));
  const other = formOf(await browser.get(url('/edit')));
  const answers = await Promise.all([
    browser.send(url('/edit'), { ...form, jobTitle: 'One' }),
    browser.send(url('/edit'), { ...other, jobTitle: 'Two' }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422]);
});

test('a person who left is signed out at once and cannot use a link; a day to come changes nothing yet', async () => {
  const leaver = await browserOf(server, ours, 'manager');
  const edit = `/settings/people/${ours.people.manager.personId}/edit`;
  await browser.submit(edit, { 'leftOn-day': '23', 'leftOn-month': '11', 'leftOn-year': '2026' });
  assert.equal((await leaver.get('/account')).status, 200);
  assert.match((await browser.get('/settings/people')).text, /Test manager/);
  await browser.submit(edit, { 'leftOn-day': '22', 'leftOn-month': '11', 'leftOn-year': '2026' });
  assert.equal((await leaver.get('/account')).status, 303);
  await browser.get('/');
  assert.doesNotMatch((await browser.get('/settings/people')).text, /Test manager/);
  assert.match((await browser.get('/settings/people?leavers=yes')).text, /Test manager Left/);
  const link = `/settings/people/${ours.people.manager.personId}/send-link`;
  assert.equal((await browser.get(link)).status, 303);
});

test('the day a person said they would leave ends their session by itself', async () => {
  const leaver = await browserOf(server, ours, 'approver');
  const edit = `/settings/people/${ours.people.approver.personId}/edit`;
  await browser.submit(edit, { 'leftOn-day': '23', 'leftOn-month': '11', 'leftOn-year': '2026' });
  const { now } = server.clock;
  server.clock.now = new Date('2026-11-23T00:01:00Z');
  assert.equal((await (await browserOf(server, ours, 'approver')).get('/account')).status, 303);
  server.clock.now = now;
  assert.equal((await leaver.get('/account')).status, 200);
});

test('the last administrator keeps the role and cannot leave', async () => {
  const alone = await browserOf(server, theirs, 'administrator');
  const first = /\/settings\/people\/[0-9a-f-]{36}/.exec((await alone.get('/settings/people?words=First')).body)?.[0];
  assert.equal((await alone.submit(`${first}/edit`, { roles: ['reader'] })).status, 303);
  const last = `/settings/people/${theirs.people.administrator.personId}/edit`;
  const changes: Record<string, string | string[]>[] = [
    { roles: ['reader'] },
    { 'leftOn-day': '1', 'leftOn-month': '1', 'leftOn-year': '2099' },
  ];
  for (const change of changes) {
    const answer = await alone.submit(last, change);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Give somebody else the role of administrator first/);
  }
  assert.notEqual(await lastAdmin(), '');
});

test('signs a person out everywhere', async () => {
  const reader = await browserOf(server, ours, 'reader');
  assert.equal((await browser.submit(url('/end-sessions'), {})).location, url());
  assert.equal((await reader.get('/account')).status, 303);
});

test('mails a new link, ends the older one, and mails once for two presses', async () => {
  const before = (await server.database.read(ours, (scope) => listMails(scope))).length;
  const form = formOf(await browser.get(url('/send-link')));
  for (let press = 0; press < 2; press += 1) await browser.send(url('/send-link'), form);
  server.clock.now = new Date(server.clock.now.getTime() + 1000);
  await browser.submit(url('/send-link'), {});
  const mails = await server.database.read(ours, (scope) => listMails(scope));
  assert.equal(mails.length, before + 2);
  const links = mails.map(({ text }) => /\/choose-password\/\S+/.exec(text)?.[0] ?? '');
  assert.match((await server.visitor().get(links[0] ?? '')).text, /Choose your password/);
  assert.match((await server.visitor().get(links[1] ?? '')).text, /has been used or is too old/);
  server.clock.now = new Date(server.clock.now.getTime() + 7 * 86_400_000);
  assert.match((await server.visitor().get(links[0] ?? '')).text, /has been used or is too old/);
});

test('does not find a person of another organisation on any page or form', async () => {
  const again = await browserOf(server, ours, 'administrator');
  const form = formOf(await again.get(url('/edit')));
  for (const end of ['', '/edit', '/send-link', '/end-sessions']) {
    const strange = `/settings/people/${theirs.people.reader.personId}${end}`;
    assert.equal((await again.get(strange)).status, 404);
    assert.equal((await again.send(strange, form)).status, 404);
  }
  const moved = await again.submit(url('/edit'), { bodyId: theirs.bodyId });
  assert.match(moved.text, /Choose a body/);
});
