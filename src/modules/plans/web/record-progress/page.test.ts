import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { formOf, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
});
after(() => server.close());

async function makeLedAction() {
  const actions = [
    newAction({ text: 'Mine', leads: ['Test action-lead'] }),
    newAction({ text: 'Of another', leads: ['Head of HR'] }),
  ];
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  const [mine, other] = tree.actions.map(({ id }) => `/plans/${tree.plan.id}/actions/${id}`);
  return { mine: mine ?? '', other: other ?? '', planId: tree.plan.id };
}

test('an action lead reports on an action that they lead, and on no other', async () => {
  const { mine, other } = await makeLedAction();
  const lead = await browserOf(server, ours, 'action-lead');
  const saved = await lead.submit(`${mine}/update`, { note: 'Four panels trained', status: 'in-progress' });
  assert.equal(saved.location, mine);
  assert.match((await lead.get(mine)).text, /In progress.*Four panels trained.*Test action-lead/);
  assert.match((await lead.get(`${other}/update`)).text, /Only people who lead this action/);
  const form = formOf(await lead.get(`${mine}/update`));
  const forged = await lead.send(`${other}/update`, { ...form, note: 'Not mine', status: 'completed' });
  assert.equal(forged.status, 422);
  assert.doesNotMatch((await lead.get(other)).text, /Not mine/);
});

test('two presses of the button make one report', async () => {
  const { mine } = await makeLedAction();
  const editor = await browserOf(server, ours, 'plan-editor');
  const form = { ...formOf(await editor.get(`${mine}/update`)), note: 'Said once', status: 'completed' };
  for (let press = 0; press < 2; press += 1) assert.equal((await editor.send(`${mine}/update`, form)).location, mine);
  assert.equal((await editor.get(mine)).elements('li').filter((li) => /Said once/.test(li.rawText())).length, 1);
});

test('an error keeps what was typed', async () => {
  const { mine } = await makeLedAction();
  const editor = await browserOf(server, ours, 'plan-editor');
  const wrong = await editor.submit(`${mine}/update`, { note: 'A long story', status: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.title, /^Error: /);
  assert.match(wrong.text, /Choose how the action stands/);
  assert.equal(formOf(wrong).note?.[0], 'A long story');
});

test('nothing can be reported on a closed plan', async () => {
  const { mine, planId } = await makeLedAction();
  const editor = await browserOf(server, ours, 'plan-editor');
  const form = formOf(await editor.get(`${mine}/update`));
  await editor.submit(`/plans/${planId}/edit`, { state: 'closed' });
  const late = await editor.send(`${mine}/update`, { ...form, note: 'Too late', status: 'completed' });
  assert.match(late.text, /This plan is closed/);
});

test('what was typed comes back after the session ended', async () => {
  const { mine } = await makeLedAction();
  const editor = await browserOf(server, ours, 'plan-editor');
  const form = { ...formOf(await editor.get(`${mine}/update`)), note: 'Typed for an hour', status: 'in-progress' };
  delete editor.cookies.dr_session;
  const away = await editor.send(`${mine}/update`, form);
  assert.match(away.location ?? '', /^\/sign-in\?next=/);
  editor.cookies.dr_session = (await browserOf(server, ours, 'plan-editor')).cookies.dr_session ?? '';
  const back = await editor.get(`${mine}/update`);
  assert.equal(formOf(back).note?.[0], 'Typed for an hour');
});
