import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';

import { addPerson } from '../../use-cases/add-person.ts';

let server: TestServer;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let browser: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  theirs = await makeOrganisation(server.database, 'Fenshire District Council');
  browser = await browserOf(server, ours, 'administrator');
  await ours.as('administrator', async (scope) => {
    for (let index = 1; index <= 60; index += 1) await addPerson(scope, person(index));
    await addPerson(scope, person(900, { name: '=HYPERLINK("http://x")', jobTitle: '@SUM(A1)' }));
  });
});
after(() => server.close());

const person = (index: number, more: object = {}) => ({
  ...{ name: `Person ${String(index).padStart(3, '0')}`, email: `p${index}@many.example`, jobTitle: '' },
  ...{ bodyId: ours.bodyId, unitId: null, roles: ['reader' as const], ...more },
});

test('shows fifty a page and leads to the next', async () => {
  const first = await browser.get('/settings/people?role=reader');
  assert.match(first.text, /Showing 1 to 50 of 62 people/);
  assert.match(first.body, /href="\/settings\/people\?role=reader&amp;page=2"/);
  assert.match((await browser.get('/settings/people?role=reader&page=2')).text, /Showing 51 to 62 of 62 people/);
  assert.match((await browser.get('/settings/people?role=reader&page=999')).text, /Showing 51 to 62/);
});

test('filters by words, role and body, and takes a percent sign as it is', async () => {
  assert.match((await browser.get('/settings/people?words=person+007')).text, /1 person /);
  assert.match((await browser.get('/settings/people?words=%25')).text, /Nobody matches/);
  assert.match((await browser.get('/settings/people?role=analyst')).text, /1 person .*Test analyst/);
  assert.match((await browser.get(`/settings/people?body=${theirs.bodyId}`)).text, /Nobody matches/);
  assert.match((await browser.get('/settings/people?body=x&role=x&sort=x&page=x')).text, /of 73 people/);
});

test('sorts both ways by name, body and last visit', async () => {
  const down = await browser.get('/settings/people?words=Person&order=down');
  assert.ok(down.text.indexOf('Person 060') < down.text.indexOf('Person 059'));
  for (const sort of ['body', 'last-sign-in'])
    assert.equal((await browser.get(`/settings/people?sort=${sort}`)).status, 200);
});

test('exports the filtered rows as a file in which nothing runs as a formula', async () => {
  const file = await browser.get('/settings/people.csv?words=HYPERLINK');
  assert.match(String(file.headers['content-disposition']), /attachment; filename="people-2026-11-22\.csv"/);
  const [header, line, end] = file.body.replace(/^\uFEFF/, '').split('\r\n');
  assert.equal(header, 'Name,Email address,Job title,Body,Unit,Roles,Left on,Last signed in');
  assert.match(line ?? '', /^"'=HYPERLINK\(""http:\/\/x""\)",p900@many\.example,'@SUM\(A1\),/);
  assert.equal(end, '');
});

test('shows nobody of another organisation', async () => {
  const stranger = await browserOf(server, theirs, 'administrator');
  assert.doesNotMatch((await stranger.get('/settings/people?leavers=yes')).text, /Person 0/);
  assert.doesNotMatch((await stranger.get('/settings/people.csv')).body, /many\.example/);
});
