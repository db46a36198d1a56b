import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let reader: Client;
let plan: string;
let action: string;
let objective: string;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
  reader = await browserOf(server, ours, 'reader');
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope));
  plan = `/plans/${tree.plan.id}`;
  action = `${plan}/actions/${tree.actions[0]?.id}`;
  objective = `${plan}/objectives/${tree.objectives[0]?.id}`;
});
after(() => server.close());

test('an action gets a link, an objective a file that comes back byte for byte; both can be removed', async () => {
  const link = 'https://example.org/case';
  assert.equal((await editor.submit(`${action}/attach`, { link, label: 'Business case' })).location, action);
  const shown = (await reader.get(action)).elements('a').find((a) => a.attribute('href') === link);
  assert.equal(shown?.rawText().trim(), 'Business case');
  await editor.submit(`${objective}/attach`, { file: new File(['a,b\n1,2'], 'figures.csv') });
  const file = (await reader.get(objective)).elements('a').find((a) => a.rawText().trim() === 'figures.csv');
  const address = file?.attribute('href') ?? '';
  const answer = await reader.get(address);
  assert.equal(answer.body, 'a,b\n1,2');
  assert.match(String(answer.headers['content-disposition']), /attachment/);
  assert.equal((await reader.get(`${address}/remove`)).status, 403);
  assert.equal((await editor.submit(`${address}/remove`, {})).location, objective);
  assert.equal((await reader.get(address)).status, 404);
  assert.doesNotMatch((await reader.get(objective)).text, /figures\.csv/);
});

test('says what is wrong and keeps what was typed', async () => {
  assert.match((await editor.submit(`${action}/attach`, {})).text, /Enter a web address or choose a file/);
  const script = await editor.submit(`${action}/attach`, { link: 'javascript:alert(1)', label: 'Mine' });
  assert.match(script.text, /Begin it with https:\/\/ or http:\/\//);
  assert.match(script.body, /value="Mine"/);
  const both = await editor.submit(`${action}/attach`, { link: 'https://example.org', file: new File(['x'], 'x') });
  assert.match(both.text, /not both/);
});

test('is for editors, of open plans, and bound to its own plan', async () => {
  assert.equal((await reader.get(`${action}/attach`)).status, 403);
  const other = await ours.as('plan-editor', (scope) => makePlan(scope));
  const astray = action.replace(plan, `/plans/${other.plan.id}`);
  assert.equal((await editor.get(`${astray}/attach`)).status, 404);
  await editor.submit(`/plans/${other.plan.id}/edit`, { state: 'closed' });
  const closed = `/plans/${other.plan.id}/actions/${other.actions[0]?.id}/attach`;
  assert.match((await editor.submit(closed, { link: 'https://example.org' })).text, /This plan is closed/);
});

test('an objective is for characteristics and aims of the duty; its history says so', async () => {
  await editor.submit(`${objective}/edit`, { characteristics: ['race'], dutyAims: ['eliminate', 'foster'] });
  const { text } = await reader.get(objective);
  assert.match(text, /Characteristics Race Aims of the duty Eliminate discrimination.*; Foster good relations/);
  assert.match(text, /Aims of the duty changed .* from nothing to “Eliminate discrimination/);
  assert.match(
    (await editor.submit(`${objective}/edit`, { characteristics: ['height'] })).text,
    /Choose from the list/,
  );
  assert.match((await editor.submit(`${objective}/edit`, { dutyAims: ['all'] })).text, /Choose from the list/);
});
