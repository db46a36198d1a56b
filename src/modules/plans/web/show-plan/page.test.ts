import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let reader: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  reader = await browserOf(server, ours, 'reader');
});
after(() => server.close());

test('shows groups, objectives and actions in order, with who, when and how they stand', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const { text } = await reader.get(`/plans/${plan.id}`);
  assert.match(text, /1 A fair employer People who work here mirror the county\. 1\.1 Fair recruitment/);
  assert.match(text, /1\.1\.1 Train every panel Head of HR No dates No data/);
  assert.match(text, /1\.1\.2 Publish who was hired No lead By 31 March 2027 Not started/);
});

test('counts what is late and leads to it; a closed plan says that it is closed', async () => {
  const actions = [
    newAction({ text: 'Late', dueOn: '2026-11-21' }),
    newAction({ text: 'In time', dueOn: '2026-11-22' }),
  ];
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  const page = await reader.get(`/plans/${plan.id}`);
  assert.match(page.text, /1 action is late/);
  const href = `/plans/${plan.id}/actions?window=late`;
  assert.ok(page.elements('a').some((a) => a.attribute('href') === href));
  assert.match((await reader.get(href)).text, /Showing 1 to 1 of 1 action/);
  const editor = await browserOf(server, ours, 'plan-editor');
  await editor.submit(`/plans/${plan.id}/edit`, { state: 'closed' });
  assert.match((await reader.get(`/plans/${plan.id}`)).text, /This plan is closed/);
});

test('offers changes to editors only', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  assert.doesNotMatch((await reader.get(`/plans/${plan.id}`)).text, /Change the plan|Add an action/);
  for (const rest of ['/edit', '/legend', '/groups/new', '/objectives/new', '/actions/new'])
    assert.equal((await reader.get(`/plans/${plan.id}${rest}`)).status, 403, rest);
});
