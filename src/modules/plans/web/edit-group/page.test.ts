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

const makeTree = () => ours.as('plan-editor', (scope) => makePlan(scope));

test('adds a group, shows it, changes it with its history, and takes it out while it is empty', async () => {
  const { plan } = await makeTree();
  const added = await editor.submit(`/plans/${plan.id}/groups/new`, { code: '2', label: 'Fair services' });
  const group = added.location ?? '';
  assert.match((await editor.get(group)).text, /Theme 2 Fair services.*Nothing stands here yet/);
  await editor.submit(`${group}/edit`, { label: 'Services for everyone' });
  assert.match((await editor.get(group)).text, /Name changed .* from “Fair services” to “Services for everyone”/);
  assert.equal((await editor.submit(`${group}/remove`, {})).location, `/plans/${plan.id}`);
  assert.equal((await editor.get(group)).status, 404);
  const history = (await editor.get(`/plans/${plan.id}/history`)).text;
  assert.match(history, /Theme: 2 Services for everyone/);
});

test('says why a group with something in it stays', async () => {
  const { plan, groups } = await makeTree();
  const address = `/plans/${plan.id}/groups/${groups[0]?.id}/remove`;
  assert.match((await editor.get(address)).text, /It holds 1 objective and 2 actions\. Move or remove them first/);
  assert.equal(
    (await editor.get(address)).elements('form').filter((form) => form.attribute('method') === 'post').length,
    0,
  );
});

test('shows a group with its progress, its objectives and their actions', async () => {
  const { plan, groups } = await makeTree();
  const { text } = await editor.get(`/plans/${plan.id}/groups/${groups[0]?.id}`);
  assert.match(text, /1\.1 Fair recruitment.*1\.1\.1 Train every panel/);
  assert.match(text, /Total 2/);
});

test('a name must be given; the second writer sees both texts', async () => {
  const { plan, groups } = await makeTree();
  const address = `/plans/${plan.id}/groups/${groups[0]?.id}/edit`;
  assert.match((await editor.submit(address, { label: ' ' })).text, /Enter the name/);
  const mine = formOf(await editor.get(address));
  await editor.submit(address, { statement: 'Theirs' });
  const both = await editor.send(address, { ...mine, statement: 'Mine' });
  assert.match(both.text, /Statement Theirs Mine/);
  assert.equal((await editor.send(address, formOf(both))).status, 303);
});

test('a group of another plan is not found', async () => {
  const one = await makeTree();
  const other = await makeTree();
  assert.equal((await editor.get(`/plans/${other.plan.id}/groups/${one.groups[0]?.id}`)).status, 404);
  assert.equal((await editor.get(`/plans/${other.plan.id}/groups/${one.groups[0]?.id}/edit`)).status, 404);
  assert.equal((await editor.get(`/plans/${other.plan.id}/objectives/${one.objectives[0]?.id}/edit`)).status, 404);
  assert.equal((await editor.get(`/plans/${other.plan.id}/actions/${one.actions[0]?.id}/remove`)).status, 404);
});
