import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { legendCalled, makePlan, newAction } from '#testing/plans';
import { openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

async function makeRunning() {
  const actions = [newAction({ text: 'Train every panel', status: 'in-progress' })];
  const plan = { legend: legendCalled('brag'), actions };
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, plan));
  return `/plans/${tree.plan.id}/actions/${tree.actions[0]?.id}`;
}

test('a chosen rating stands with its reason beside the proposal, until the proposal is let stand again', async () => {
  const action = await makeRunning();
  const editor = await browserOf(server, ours, 'plan-editor');
  await editor.submit(`${action}/rating`, { rating: 'amber', reason: 'Two trainers left' });
  const chosen = (await editor.get(action)).text;
  assert.match(
    chosen,
    /At risk Chosen by Test plan-editor on 22 November 2026: Two trainers left Proposed from dates and progress: On track/,
  );
  await editor.submit(`${action}/rating`, { rating: '-', reason: 'New trainers began' });
  assert.match((await editor.get(action)).text, /The proposed rating stands again/);
});

test('a reason must be given, and a rating must be one of the plan’s', async () => {
  const action = await makeRunning();
  const editor = await browserOf(server, ours, 'plan-editor');
  assert.match((await editor.submit(`${action}/rating`, { rating: 'amber', reason: '' })).text, /Enter the reason/);
  assert.match((await editor.submit(`${action}/rating`, { rating: 'mauve', reason: 'x' })).text, /Choose a rating/);
});

test('only those who may rate see the page', async () => {
  const action = await makeRunning();
  assert.equal((await (await browserOf(server, ours, 'action-lead')).get(`${action}/rating`)).status, 403);
});
