import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

test('shows changes, reports and decisions of the plan newest first, 50 on a page, each with its subject', async () => {
  const { plan, actions } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const address = `/plans/${plan.id}/actions/${actions[0]?.id}`;
  for (let day = 1; day <= 51; day += 1) {
    server.clock.now = new Date(server.clock.now.getTime() + 60_000);
    await editor.submit(`${address}/update`, { note: `Report ${day}.`, status: 'in-progress' });
  }
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  await editor.submit(`${address}/rating`, { rating: 'overdue', reason: 'Nobody turned up' });
  const first = await editor.get(`/plans/${plan.id}/history`);
  assert.match(first.text, /Showing 1 to 50 of 52 entries/);
  assert.match(
    first.text,
    /Rating chosen: Overdue .* Action: 1\.1\.1 Train every panel Nobody turned up In progress .*Report 51\./,
  );
  assert.doesNotMatch(first.text, /Report 1\./);
  const second = await editor.get(`/plans/${plan.id}/history?page=2`);
  assert.match(second.text, /Report 2\..*Report 1\./);
});

test('a plan that nobody touched says so', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  assert.match((await editor.get(`/plans/${plan.id}/history`)).text, /Nothing was changed and nobody has reported yet/);
});

test('shows nothing of another plan', async () => {
  const one = await ours.as('plan-editor', (scope) => makePlan(scope));
  const other = await ours.as('plan-editor', (scope) => makePlan(scope));
  await editor.submit(`/plans/${one.plan.id}/edit`, { title: 'Changed here only' });
  assert.doesNotMatch((await editor.get(`/plans/${other.plan.id}/history`)).text, /Changed here only/);
});

test('about a plan that was written here tells its facts and has no file', async () => {
  const about = {
    roles: [{ role: 'Sponsor', holder: 'Director of Place' }],
    outcomes: ['Fewer barriers'],
    metrics: [],
    characteristics: [{ text: 'Carers', local: true }],
    reviewCycle: ['Each spring'],
    signOff: { name: 'A. Chair', role: 'Leader', date: '2026-03-01' },
    figures: [],
  };
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope, { about }));
  const { text } = await editor.get(`/plans/${plan.id}/about`);
  assert.match(text, /Signed off by A\. Chair, Leader, 1 March 2026/);
  assert.match(
    text,
    /Sponsor Director of Place.*Fewer barriers.*Each spring.*Carers \(local\).*This plan was written here/,
  );
});
