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

const add = (where: string, name: string) => browser.submit(`/settings/units/new?${where}`, { name });
const idOf = async (name: string) => {
  const link = (await browser.get('/settings/units'))
    .elements('a')
    .find((a) => a.rawText().includes(`Change  ${name}`));
  return link?.attribute('href')?.split('/').at(-1) ?? '';
};

test('adds a directorate, a service below it and a team below that, and nothing below a team', async () => {
  await add(`body=${ours.bodyId}`, 'Adults');
  await add(`below=${await idOf('Adults')}`, 'Assessment');
  await add(`below=${await idOf('Assessment')}`, 'Front Door');
  const { text } = await browser.get('/settings/units');
  assert.match(text, /Adults Directorate .*Assessment Service .*Front Door Team/);
  assert.equal((await browser.get(`/settings/units/new?below=${await idOf('Front Door')}`)).status, 404);
});

test('adds one unit, however often the button is pressed', async () => {
  const url = `/settings/units/new?body=${ours.bodyId}`;
  const form = { ...formOf(await browser.get(url)), name: 'Resources' };
  await browser.send(url, form);
  assert.equal((await browser.send(url, form)).location, '/settings/units');
  assert.equal((await browser.get('/settings/units')).text.split('Resources Directorate').length, 2);
});

test('refuses an empty name, a taken one, and the sign that stands between levels', async () => {
  assert.match((await add(`body=${ours.bodyId}`, ' ')).text, /Enter a name/);
  assert.match((await add(`body=${ours.bodyId}`, 'Adults')).text, /There is one with this name already/);
  const arrow = await add(`body=${ours.bodyId}`, 'A > B');
  assert.match(arrow.text, /Leave out the sign >/);
  assert.match(arrow.body, /value="A > B"|value="A &gt; B"/);
});

test('closes from the bottom up', async () => {
  const day = { 'closedOn-day': '1', 'closedOn-month': '4', 'closedOn-year': '2026' };
  const early = await browser.submit(`/settings/units/${await idOf('Assessment')}`, day);
  assert.match(early.text, /Close what is below it first: 1 unit below is still open/);
  await browser.submit(`/settings/units/${await idOf('Front Door')}`, day);
  await browser.submit(`/settings/units/${await idOf('Assessment')}`, day);
  const open = { 'closedOn-day': '', 'closedOn-month': '', 'closedOn-year': '' };
  const reopened = await browser.submit(`/settings/units/${await idOf('Front Door')}`, open);
  assert.match(reopened.text, /Open Assessment first/);
});

test('shows both versions when somebody else was faster', async () => {
  const url = `/settings/units/${await idOf('Resources')}`;
  const mine = formOf(await browser.get(url));
  await browser.submit(url, { name: 'Theirs' });
  assert.match((await browser.send(url, { ...mine, name: 'Mine' })).text, /Theirs Mine/);
});

test('does not find a unit or a body of another organisation', async () => {
  const stranger = await browserOf(server, theirs, 'administrator');
  const id = await idOf('Adults');
  for (const url of [
    `/settings/units/${id}`,
    `/settings/units/new?below=${id}`,
    `/settings/units/new?body=${ours.bodyId}`,
  ]) {
    assert.equal((await stranger.get(url)).status, 404);
    const form = formOf(await stranger.get(`/settings/bodies/${theirs.bodyId}`));
    assert.equal((await stranger.send(url, { ...form, name: 'Taken over' })).status, 404);
  }
});
