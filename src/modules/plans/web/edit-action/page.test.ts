import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
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

async function makeAddress() {
  const { plan, actions } = await makeTree();
  return `/plans/${plan.id}/actions/${actions[0]?.id}`;
}

test('adds an action with parts, leads, dates, measures and characteristics', async () => {
  const { plan, objectives } = await makeTree();
  const lead = ours.people['action-lead'];
  const added = await editor.submit(`/plans/${plan.id}/actions/new?objective=${objectives[0]?.id}`, {
    number: '1.1.3',
    text: 'Ask why people withdraw',
    parts: 'a) Write the questions\nReport each spring',
    leadLabel: ['Recruitment team', '', ''],
    leadPerson: ['', lead.personId, ''],
    'dueOn-day': '31',
    'dueOn-month': '3',
    'dueOn-year': '2027',
    measures: 'A report a year',
    characteristics: ['race', 'disability'],
  });
  const { text } = await editor.get(added.location ?? '');
  assert.match(text, /Leads Recruitment team and Test action-lead When By 31 March 2027/);
  assert.match(text, /Characteristics Disability, Race|Characteristics Race, Disability/);
  assert.match(text, /Parts a\) Write the questions Report each spring/);
  assert.match(text, /Theme: 1 A fair employer Objective: 1\.1 Fair recruitment/);
});

test('opens with what stands in it; saving it unchanged changes nothing', async () => {
  const part = { number: 'a', text: 'Choose the trainer' };
  const actions = [newAction({ text: 'Train', parts: [part], leads: ['HR'], measures: ['One', 'Two'] })];
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  const address = `/plans/${tree.plan.id}/actions/${tree.actions[0]?.id}`;
  assert.equal((await editor.submit(`${address}/edit`, {})).location, address);
  assert.match((await editor.get(`/plans/${tree.plan.id}/history`)).text, /Nothing was changed/);
});

test('an error keeps every row of leads as it was typed', async () => {
  const address = await makeAddress();
  const wrong = await editor.submit(`${address}/edit`, {
    text: '',
    leadLabel: ['HR', 'Unions', ''],
    leadPerson: ['', '', ''],
  });
  assert.match(wrong.text, /Enter what is to be done/);
  assert.deepEqual(formOf(wrong).leadLabel, ['HR', 'Unions', '']);
});

test('refuses a due day before the first day, a lead and a characteristic that are not there', async () => {
  const address = `${await makeAddress()}/edit`;
  const day = (name: string, year: string) => ({
    [`${name}-day`]: '1',
    [`${name}-month`]: '1',
    [`${name}-year`]: year,
  });
  const backwards = await editor.submit(address, { ...day('startsOn', '2027'), ...day('dueOn', '2026') });
  assert.match(backwards.text, /Choose a day that is not before the first one/);
  const stranger = { leadLabel: ['X'], leadPerson: ['019a0000-0000-7000-8000-000000000000'] };
  assert.match((await editor.submit(address, stranger)).text, /Choose people of the list/);
  assert.match((await editor.submit(address, { characteristics: ['height'] })).text, /Choose from the list/);
});

test('refuses a group that is not the group of the objective', async () => {
  const { plan, actions } = await makeTree();
  const other = await editor.submit(`/plans/${plan.id}/groups/new`, { label: 'Another' });
  const wrong = await editor.submit(`/plans/${plan.id}/actions/${actions[0]?.id}/edit`, {
    groupId: other.location?.split('/').at(-1) ?? '',
  });
  assert.match(wrong.text, /Leave this empty, or choose the group of the objective/);
});

test('the second writer sees both texts of every field that differs, and loses nothing', async () => {
  const address = `${await makeAddress()}/edit`;
  const mine = formOf(await editor.get(address));
  await editor.submit(address, { text: 'Their words' });
  const both = await editor.send(address, { ...mine, text: 'My words', measures: 'My measure' });
  assert.match(both.text, /What is to be done Their words My words/);
  assert.match(both.text, /How will we know\? Nothing My measure/);
  assert.equal((await editor.send(address, formOf(both))).status, 303);
});

test('a report in the meantime is somebody else’s change too', async () => {
  const address = await makeAddress();
  const mine = formOf(await editor.get(`${address}/edit`));
  await editor.submit(`${address}/update`, { note: 'Begun', status: 'in-progress' });
  assert.equal((await editor.send(`${address}/edit`, { ...mine, number: '7' })).status, 422);
});

test('a removed action is gone from its plan and stays in the history', async () => {
  const { plan, actions } = await makeTree();
  const address = `/plans/${plan.id}/actions/${actions[0]?.id}`;
  await editor.submit(`${address}/update`, { note: 'Begun', status: 'in-progress' });
  assert.match((await editor.get(`${address}/remove`)).text, /Its history and its reports stay in the records/);
  await editor.submit(`${address}/remove`, {});
  assert.equal((await editor.get(address)).status, 404);
  const history = await editor.get(`/plans/${plan.id}/history`);
  assert.match(history.text, /Begun/);
  assert.ok(!history.elements('a').some((a) => a.attribute('href') === address));
});

test('the action page shows changes in words, newest first', async () => {
  const { plan, actions, groups } = await makeTree();
  const address = `/plans/${plan.id}/actions/${actions[0]?.id}`;
  await editor.submit(`${address}/edit`, {
    objectiveId: '',
    groupId: groups[0]?.id ?? '',
    'dueOn-day': '1',
    'dueOn-month': '6',
    'dueOn-year': '2027',
  });
  const { text } = await editor.get(address);
  assert.match(text, /Objective changed .* from “1\.1 Fair recruitment” to nothing/);
  assert.match(text, /Due on changed .* from nothing to 1 June 2027/);
});
