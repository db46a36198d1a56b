import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { released, times } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;
let member: Client;
let address: string;

/** Women and men of three directorates, 25 each, and what all of them are paid an hour. */
const pay = { Adults: [10, 12], Roads: [14, 16], Schools: [11, 11] };
const staff = Object.entries(pay).flatMap(([unit, [women, men]]) => [
  ...times(25, `${unit},F,${women}`),
  ...times(25, `${unit},M,${men}`),
]);

const idOf = (location: string | null) => location?.split('/').at(-1) ?? '';

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  const file = ['Directorate,Sex,Hourly pay', ...staff].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', file));
  const id = await ours.as('analyst', (scope) => released(scope, 'gender-pay-gap', ['directorate']));
  await protectAsked(server.database, ours.organisationId, id);
  [analyst, member] = [await browserOf(server, ours, 'analyst'), await browserOf(server, ours, 'board-member')];
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  const form = `/data/released/${id}/hidden/merge?field=directorate&unit=Adults&unit=Roads`;
  const asked = await analyst.submit(form, {});
  assert.equal(asked.status, 303, asked.text);
  await protectAsked(server.database, ours.organisationId, idOf(asked.location));
  address = asked.location ?? '';
});
after(() => server.close());

test('units told as one stand under both names, and what they are paid is worked out from all of them', async () => {
  const shown = await member.get(`${address}?by=directorate`);
  assert.match(shown.text, /Told as one in these figures: Adults and Roads\./);
  assert.doesNotMatch(shown.text, /Adults\|Roads/);
  // Women of both: 25 at 10 and 25 at 14; men: 25 at 12 and 25 at 16. Medians 12 and 14: 2 of 14 is 14.3%.
  assert.match(shown.text, /[Mm]edian[^%]*Adults and Roads[^%]*14\.3%/);
  assert.doesNotMatch(shown.text, /, Roads/, 'neither stands alone');
});

test('its files name them as the page does', async () => {
  const { body } = await member.get(`${address}/figures.csv?by=directorate`);
  assert.match(body, /,Adults and Roads,/);
  assert.doesNotMatch(body, /\|/);
  const { sheets } = await readXlsx((await member.get(`${address}/figures.xlsx`)).bytes);
  assert.ok(JSON.stringify(sheets).includes('"Adults and Roads"'));
});

test('when newer data are released, the form offers to tell the same units as one, and does so unless that is cleared', async () => {
  const file = ['Directorate,Sex,Hourly pay', ...staff, ...times(12, 'Roads,F,15')].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', file));
  const lead = await browserOf(server, ours, 'equality-lead');
  const form = '/data/figures/release?standard=gender-pay-gap';
  assert.match((await lead.get(form)).text, /As last time, tell as one: Adults and Roads/);
  assert.doesNotMatch((await lead.get('/data/figures/release?standard=sc-wres')).text, /As last time/);
  const release = async (sent: Record<string, string[]>) => {
    const asked = await lead.submit(form, sent);
    await protectAsked(server.database, ours.organisationId, idOf(asked.location));
    return member.get(asked.location ?? '');
  };
  const load = (text: string) => ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', text));
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  assert.match((await release({})).text, /Released on.*Told as one in these figures: Adults and Roads\./);
  await load(file.replaceAll('Roads', 'Streets'));
  assert.doesNotMatch((await lead.get(form)).text, /As last time/, 'one of them is gone');
  await load(`${file}\nRoads,F,15`);
  assert.match((await release({ merged: [] })).text, /Released on(?!.*Told as one)/);
});
