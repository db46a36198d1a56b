import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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

const addBody = (name: string) => browser.submit('/settings/bodies/new', { name });
const hrefOf = async (name: string) => {
  const link = (await browser.get('/settings/bodies')).elements('a').find((a) => a.rawText().trim() === name);
  return link?.attribute('href') ?? '';
};

test('adds a body once, however often the button is pressed', async () => {
  const form = { ...formOf(await browser.get('/settings/bodies/new')), name: 'Health Partner' };
  for (let press = 0; press < 2; press += 1)
    assert.equal((await browser.send('/settings/bodies/new', form)).location, '/settings/bodies');
  assert.match((await browser.get('/settings/bodies')).text, /2 bodies/);
});

test('refuses an empty and a taken name', async () => {
  assert.match((await addBody('')).text, /Enter the name of the body/);
  assert.match((await addBody('Health Partner')).text, /Another body has this name/);
});

test('closes a body on a day, keeps it in the list, and opens it again', async () => {
  const href = await hrefOf('Health Partner');
  await browser.submit(href, { 'closedOn-day': '1', 'closedOn-month': '4', 'closedOn-year': '2026' });
  assert.match((await browser.get('/settings/bodies')).text, /Health Partner .*Closed on 1 April 2026/);
  const options = (await browser.get('/settings/people/new')).elements('option').map((option) => option.rawText());
  assert.ok(!options.some((text) => text.includes('Health Partner')));
  await browser.submit(href, { 'closedOn-day': '', 'closedOn-month': '', 'closedOn-year': '' });
  assert.doesNotMatch((await browser.get('/settings/bodies')).text, /Closed on/);
});

test('leaves at least one body open', async () => {
  const partner = await browserOf(server, theirs, 'administrator');
  const day = { 'closedOn-day': '1', 'closedOn-month': '4', 'closedOn-year': '2026' };
  const answer = await partner.submit(`/settings/bodies/${theirs.bodyId}`, day);
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Leave at least one body open/);
});

test('refuses a day that does not exist and keeps what was typed', async () => {
  const href = await hrefOf('Health Partner');
  const day = { 'closedOn-day': '31', 'closedOn-month': '2', 'closedOn-year': '2026' };
  const answer = await browser.submit(href, { name: 'Renamed', ...day });
  assert.match(answer.text, /Enter a real date/);
  assert.match(answer.body, /value="Renamed"/);
  assert.match(answer.body, /value="31"/);
});

test('shows both versions when somebody else was faster', async () => {
  const href = await hrefOf('Health Partner');
  const mine = formOf(await browser.get(href));
  await browser.submit(href, { name: 'Theirs' });
  const answer = await browser.send(href, { ...mine, name: 'Mine' });
  assert.match(answer.text, /Theirs Mine/);
  assert.equal((await browser.send(href, formOf(answer))).location, '/settings/bodies');
  assert.notEqual(await hrefOf('Mine'), '');
});

test('does not find a body of another organisation, nor what is no number', async () => {
  for (const id of [theirs.bodyId, 'x', '01a200d8-b808-798a-836a-70d6e5a0d239']) {
    assert.equal((await browser.get(`/settings/bodies/${id}`)).status, 404);
    const form = formOf(await browser.get(`/settings/bodies/${ours.bodyId}`));
    assert.equal((await browser.send(`/settings/bodies/${id}`, { ...form, name: 'Taken over' })).status, 404);
  }
});
