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

test('of two people on one action the second is shown both texts, and may save theirs after', async () => {
  const { mine } = await makeLedAction();
  const [editor, lead] = [await browserOf(server, ours, 'plan-editor'), await browserOf(server, ours, 'action-lead')];
  const early = { ...formOf(await editor.get(`${mine}/update`)), note: 'The editor’s text', status: 'in-progress' };
  await lead.submit(`${mine}/update`, { note: 'The lead’s text', status: 'completed' });
  const shown = await editor.send(`${mine}/update`, early);
  assert.equal(shown.status, 422);
  assert.match(shown.text, /Somebody else changed this.*The lead’s text.*The editor’s text/);
  const saved = await editor.send(`${mine}/update`, formOf(shown));
  assert.equal(saved.location, mine);
  assert.match((await editor.get(mine)).text, /The editor’s text.*The lead’s text/);
});

test('evidence is kept: a link opens elsewhere, a file comes back byte for byte and only as a download', async () => {
  const { mine } = await makeLedAction();
  const lead = await browserOf(server, ours, 'action-lead');
  const page = '<script>alert(1)</script>';
  const saved = await lead.submit(`${mine}/update`, {
    note: 'See the minutes',
    status: 'in-progress',
    percent: '40%',
    links: 'Minutes https://example.org/minutes?x=1&y=2',
    fileOne: new File([page], 'minutes.html'),
  });
  assert.equal(saved.location, mine, saved.text.slice(0, 300));
  const action = await lead.get(mine);
  assert.match(action.text, /40% done/);
  const links = action.elements('a').map((a) => [a.rawText(), a.attribute('href')]);
  assert.deepEqual(
    links.find(([text]) => text === 'Minutes'),
    ['Minutes', 'https://example.org/minutes?x=1&y=2'],
  );
  const address = links.find(([text]) => text === 'minutes.html')?.[1] ?? '';
  const file = await lead.get(address);
  assert.equal(file.body, page);
  assert.match(String(file.headers['content-disposition']), /^attachment/);
  assert.equal((await lead.get(address.replace(/\d+$/, '9'))).status, 404);
});

test('what is no web address, no part, no percentage is said beside its field, and nothing is saved', async () => {
  const { mine } = await makeLedAction();
  const lead = await browserOf(server, ours, 'action-lead');
  const say = (more: Record<string, string>) =>
    lead.submit(`${mine}/update`, { note: 'Kept', status: 'in-progress', ...more });
  assert.match((await say({ links: 'the minutes' })).text, /“the minutes” has no web address/);
  assert.match((await say({ links: 'javascript:alert(1)' })).text, /has no web address/);
  assert.match((await say({ percent: '140' })).text, /Enter a whole number from 0 to 100/);
  assert.match((await lead.get(mine)).text, /Nobody has reported/);
});

test('completing without an answer to a measure asks why, and the board sees it', async () => {
  const actions = [newAction({ text: 'Measured', leads: ['Test action-lead'], measures: ['Half are mixed'] })];
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  const mine = `/plans/${tree.plan.id}/actions/${tree.actions[0]?.id}`;
  const lead = await browserOf(server, ours, 'action-lead');
  const asked = await lead.submit(`${mine}/update`, { note: 'All done', status: 'completed' });
  assert.match(asked.text, /Why is it complete without an answer\?.*Half are mixed/);
  const saved = await lead.send(`${mine}/update`, { ...formOf(asked), unansweredReason: 'The survey is in May' });
  assert.equal(saved.location, mine);
  const board = await browserOf(server, ours, 'board-member');
  assert.match((await board.get(mine)).text, /Completed without an answer to every measure: The survey is in May/);
});
