import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan } from '#testing/plans';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
});
after(() => server.close());

const makeTree = (title: string) => ours.as('plan-editor', (scope) => makePlan(scope, { title }));

test('adds an objective with an issue and an aim instead of words, in the group that it was begun in', async () => {
  const { plan, groups } = await makeTree('Council plan');
  const address = `/plans/${plan.id}/objectives/new?group=${groups[0]?.id}`;
  assert.match((await editor.submit(address, { number: '9' })).text, /Enter the words, the issue or the aim/);
  const added = await editor.submit(address, { number: '9', issue: 'Few women apply', aim: 'As many as men' });
  const { text } = await editor.get(added.location ?? '');
  assert.match(text, /9 Few women apply.*Aim As many as men Theme 1 A fair employer/);
});

test('a directorate’s objective serves one of the council’s: both pages say so, nothing is counted twice', async () => {
  const council = await makeTree('County strategy');
  const care = await makeTree('Care directorate');
  const parent = council.objectives[0]?.id ?? '';
  const own = `/plans/${care.plan.id}/objectives/${care.objectives[0]?.id}`;
  const page = await editor.get(`${own}/edit`);
  assert.ok(page.elements('optgroup').some((group) => group.attribute('label') === 'County strategy'));
  await editor.submit(`${own}/edit`, { parentId: parent });
  assert.match((await editor.get(own)).text, /Serves 1\.1 Fair recruitment in County strategy/);
  const above = `/plans/${council.plan.id}/objectives/${parent}`;
  assert.match((await editor.get(above)).text, /Served by 1\.1 Fair recruitment in Care directorate/);
  assert.match((await editor.get(own)).text, /What it serves changed .* from nothing to “1\.1 Fair recruitment”/);
  assert.match((await editor.get('/plans')).text, /County strategy Marlshire County Council 2026 to 2030 2 /);
  const circle = await editor.submit(`${above}/edit`, { parentId: care.objectives[0]?.id ?? '' });
  assert.match(circle.text, /Choose another objective: that one serves this one already/);
});

test('refuses a group of another plan and an objective that is not there', async () => {
  const one = await makeTree('One');
  const two = await makeTree('Two');
  const address = `/plans/${one.plan.id}/objectives/${one.objectives[0]?.id}/edit`;
  const elsewhere = await editor.submit(address, { groupId: two.groups[0]?.id ?? '' });
  assert.match(elsewhere.text, /Choose one of the list/);
  const nowhere = await editor.submit(address, { parentId: '019a0000-0000-7000-8000-000000000000' });
  assert.match(nowhere.text, /Choose one of the list/);
});

test('the second writer sees both texts', async () => {
  const { plan, objectives } = await makeTree('Both');
  const address = `/plans/${plan.id}/objectives/${objectives[0]?.id}/edit`;
  const mine = formOf(await editor.get(address));
  await editor.submit(address, { aim: 'Theirs' });
  assert.match((await editor.send(address, { ...mine, aim: 'Mine' })).text, /Aim Theirs Mine/);
});

test('an objective stays while it has actions, and goes when it has none', async () => {
  const { plan, objectives, actions } = await makeTree('Emptied');
  const address = `/plans/${plan.id}/objectives/${objectives[0]?.id}`;
  assert.match((await editor.get(`${address}/remove`)).text, /It holds 2 actions\. Move or remove them first/);
  for (const { id } of actions) await editor.submit(`/plans/${plan.id}/actions/${id}/remove`, {});
  assert.equal((await editor.submit(`${address}/remove`, {})).status, 303);
  assert.equal((await editor.get(address)).status, 404);
});
