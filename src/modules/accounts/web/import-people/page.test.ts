import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listMails } from '#platform/mail';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

import { countPeople, findPerson, listPeople } from '../../store/person-reader.ts';

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

const upload = async (text: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}, client = browser) => {
  const answer = await client.submit('/settings/people/import', { file: new File([text], 'staff.csv'), ...more });
  return { answer, preview: answer.location ? await client.get(answer.location) : answer, url: answer.location ?? '' };
};
const count = async () => server.database.read(ours, (scope) => countPeople(scope, { withLeavers: true }));
const emailOf = async (role: 'reader' | 'administrator') =>
  (await server.database.read(ours, (scope) => findPerson(scope, ours.people[role].personId)))?.email ?? '';

test('shows what a file would add, change and leave, and does it only when accepted', async () => {
  const before = await count();
  const text = `Name;Email;Job title;Roles\n"Zoë\nNew";zoe@new.example;Clerk;Reader; Analyst`.replace(
    'Reader; Analyst',
    '"Reader; Analyst"',
  );
  const { preview, url } = await upload(
    `${text}\nTest reader;${await emailOf('reader')};Porter;`.replace(/;$/, ';reader'),
  );
  assert.match(preview.text, /1 to be added 1 to be changed 0 already/);
  assert.match(preview.text, /Zoë New .*Job title: Clerk .*Roles: Analyst and Reader/);
  assert.match(preview.text, /Job title: Nothing becomes Porter/);
  assert.equal(await count(), before);
  const form = formOf(preview);
  const accepted = await browser.send(url, form);
  assert.equal(accepted.location, '/settings/people');
  assert.equal((await browser.send(url, form)).location, '/settings/people');
  assert.equal(await count(), before + 1);
  assert.equal((await browser.get(url)).location, '/settings/people');
  const mails = await server.database.read(ours, (scope) => listMails(scope));
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['zoe@new.example'],
  );
  assert.match((await browser.get('/audit')).text, /accepted the file of people staff\.csv/);
});

test('lists every problem with its row, column and sentence, and adds nobody', async () => {
  const before = await count();
  const { preview, url } = await upload(
    'Name,Email,Unit,Roles\n,a@x.example,,Reader\nB,b.x.example,A > B,Wizard\nC,c@x.example,Nowhere,Reader',
  );
  for (const text of [
    'Row 2, Name Enter a name',
    'Row 3, Email address Enter an email address',
    'Row 3, Roles “Wizard” is not a role',
    'Row 4, Unit “Nowhere” does not exist',
  ])
    assert.ok(preview.text.includes(text), text);
  assert.equal(preview.elements('form').filter((form) => form.attribute('method') === 'post').length, 0);
  const form = formOf(await browser.get('/settings/people/import'));
  assert.equal((await browser.send(url, { ...form, seen: 'x' })).status, 422);
  assert.equal(await count(), before);
});

test('makes missing units only when the tick says so', async () => {
  const text = 'name,email,unit,roles\nD,d@x.example,Adults > Assessment > Front Door,reader';
  assert.match((await upload(text)).preview.text, /“Adults” does not exist/);
  const { preview, url } = await upload(text, { createUnits: 'yes' });
  assert.match(preview.text, /Adults Adults > Assessment Adults > Assessment > Front Door/);
  await browser.send(url, formOf(preview));
  assert.match((await browser.get('/settings/units')).text, /Adults Directorate .*Front Door Team, 1 person/);
});

test('reads back its own export without a change', async () => {
  const file = (await browser.get('/settings/people.csv')).body;
  const { preview } = await upload(file);
  assert.match(preview.text, /These columns are not read: Left on and Last signed in/);
  assert.match(preview.text, /0 to be added 0 to be changed/);
});

test('refuses what is no CSV, too many rows and too many bytes', async () => {
  assert.match((await upload(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).preview.text, /Save the spreadsheet as CSV/);
  assert.match((await upload('')).preview.text, /The file is empty/);
  const line = (index: number) => `P${index},p${index}@rows.example,reader\n`;
  const rows = (most: number) =>
    `name,email,roles\n${Array.from({ length: most }, (_, index) => line(index)).join('')}`;
  assert.match((await upload(rows(5001))).preview.text, /Split the file/);
  assert.match((await upload(rows(5000))).preview.text, /5,000 to be added/);
  assert.match((await upload('x'.repeat(2_000_001))).preview.text, /at most 2 MB/);
});

test('asks to check again when the organisation has changed since the preview', async () => {
  const { preview, url } = await upload(`name,email,roles\nRenamed,${await emailOf('reader')},reader`);
  await browser.submit(`/settings/people/${ours.people.reader.personId}/edit`, { jobTitle: 'Changed meanwhile' });
  const answer = await browser.send(url, formOf(preview));
  assert.equal(answer.status, 422);
  assert.match(answer.text, /something has changed since you saw this page/);
  assert.equal((await browser.send(url, formOf(answer))).location, '/settings/people');
});

test('does not take the role from the last administrator, nor an address of another organisation', async () => {
  const stranger = await browserOf(server, theirs, 'administrator');
  const people = await server.database.read(theirs, (scope) => listPeople(scope, { role: 'administrator' }));
  const lines = people.map(({ name, email }) => `${name},${email},reader`).join('\n');
  const demoted = await upload(`name,email,roles\n${lines}`, {}, stranger);
  assert.match(demoted.preview.text, /Leave at least one person the role of administrator/);
  const taken = await upload(`name,email,roles\nX,${await emailOf('reader')},reader`, {}, stranger);
  assert.match(taken.preview.text, /Row 2, Email address Another account has this email address/);
});

test('does not find a proposal of another organisation', async () => {
  const { preview, url } = await upload('name,email,roles\nE,e@x.example,reader');
  const stranger = await browserOf(server, theirs, 'administrator');
  assert.equal((await stranger.get(url)).status, 404);
  const form = formOf(await stranger.get('/settings/people/import'));
  assert.equal((await stranger.send(url, { ...formOf(preview), ...form })).status, 404);
});

test('offers an empty file with the right columns', async () => {
  const file = await browser.get('/settings/people/import/template.csv');
  assert.equal(file.body.replace(/^\uFEFF/, ''), 'Name,Email address,Job title,Body,Unit,Roles\r\n');
});
