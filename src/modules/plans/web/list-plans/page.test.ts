import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let reader: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
  reader = await browserOf(server, ours, 'reader');
});
after(() => server.close());

test('says what to do where there is no plan, to those who may do it', async () => {
  assert.match((await editor.get('/plans')).text, /There is no plan yet/);
  assert.match((await editor.get('/plans')).text, /Bring in a plan/);
  const hrefs = (await reader.get('/plans')).elements('a').map((a) => a.attribute('href'));
  assert.ok(!hrefs.includes('/plans/import') && !hrefs.includes('/plans/new'));
});

test('lists each plan with its progress in words, no data apart', async () => {
  const actions = [
    newAction({ text: 'Done', status: 'completed' }),
    newAction({ text: 'Late', dueOn: '2026-01-01' }),
    newAction({ text: 'Unknown' }),
  ];
  await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  const { text } = await reader.get('/plans');
  assert.match(
    text,
    /Equal Marlshire 2026 to 2030 Marlshire County Council 2026 to 2030 3 1 overdue, 1 completed, 1 no data/,
  );
});

test('shows nothing of another organisation', async () => {
  const theirs = await makeOrganisation(server.database, 'Fenshire District Council');
  const tree = await theirs.as('plan-editor', (scope) => makePlan(scope, { title: 'Fenshire for all' }));
  assert.doesNotMatch((await editor.get('/plans')).text, /Fenshire/);
  for (const rest of [
    '',
    '/edit',
    '/legend',
    '/about',
    '/history',
    '/actions',
    '/progress',
    '/timeline',
    '/actions.csv',
  ])
    assert.equal((await editor.get(`/plans/${tree.plan.id}${rest}`)).status, 404, rest);
});
