import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';
import { leadNamed } from '../../domain/plan.ts';
import { findAction } from '../../store/action-reader.ts';
import { editAction } from '../../use-cases/edit-action.ts';

let server: TestServer;
let ours: TestOrganisation;
let editor: Client;
let plan: string;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  editor = await browserOf(server, ours, 'plan-editor');
  const actions = ['Train every panel', 'Nobody’s work'].map((text) => newAction({ text, dueOn: '2026-12-31' }));
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions }));
  plan = `/plans/${tree.plan.id}`;
  await ours.as('plan-editor', async (scope) => {
    const action = await findAction(scope, tree.actions[0]?.id ?? '');
    assert.ok(action);
    const leads = [leadNamed('Head of HR', ours.people['action-lead'].personId)];
    assert.ok((await editAction(scope, action.id, action.version, { ...action, leads })).ok);
  });
});
after(() => server.close());

const dayOf = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const answers = {
  ...{ name: 'Winter update', covers: 'all' },
  ...dayOf('dueOn', '6', '12', '2026'),
  ...dayOf('closesOn', '20', '12', '2026'),
};

test('says what is wrong with a day, and keeps what was typed', async () => {
  const ask = (more: Record<string, string>) => editor.submit(`${plan}/cycles/new`, { ...answers, ...more });
  assert.match((await ask(dayOf('dueOn', '21', '11', '2026'))).text, /Enter a day that has not passed/);
  const early = await ask(dayOf('closesOn', '5', '12', '2026'));
  assert.match(early.text, /not before the day by which you want answers/);
  assert.match(early.body, /value="Winter update"/);
  assert.match((await ask({ covers: 'group' })).text, /Choose the group/);
});

test('shows who is asked and who cannot be, with the way to repair it, before anything is made', async () => {
  const next = await editor.submit(`${plan}/cycles/new`, answers);
  const check = await editor.get(next.location ?? '');
  assert.match(
    check.text,
    /1 person gets one mail\. The cycle asks about 2 actions\..*Test action-lead Train every panel/,
  );
  assert.match(check.text, /1 answer that nobody can be asked for.*Nobody’s work It has no lead Name a lead/);
  assert.ok(check.elements('a').some((one) => /\/actions\/[0-9a-f-]+\/edit$/.test(one.attribute('href') ?? '')));
  assert.match((await editor.get(`${plan}/cycles`)).text, /Nobody has been asked yet/);
});

test('answers that are no cycle lead back to the questions', async () => {
  const looked = await editor.get(`${plan}/cycles/check?name=x&covers=all`);
  assert.match(looked.location ?? '', /\/cycles\/new\?name=x&covers=all$/);
});

test('opens the cycle, shows who has answered, reminds and closes', async () => {
  const next = await editor.submit(`${plan}/cycles/new`, answers);
  const opened = await editor.submit(next.location ?? '', {});
  const cycle = opened.location ?? '';
  const shown = await editor.get(cycle);
  assert.match(
    shown.text,
    /Winter update Open.*0 answers 1 not answered.*Test action-lead Head of HR Train every panel/,
  );
  assert.match((await editor.get(`${plan}/cycles`)).text, /Winter update 6 December 2026 20 December 2026 0 of 1 Open/);
  assert.equal((await editor.submit(`${cycle}/remind`, {})).location, cycle);
  const reader = await browserOf(server, ours, 'reader');
  const read = await reader.get(cycle);
  assert.equal(read.status, 200);
  assert.doesNotMatch(read.text, /Withdraw|Close the cycle now|Remind those/);
  assert.equal((await editor.submit(`${cycle}/close`, {})).location, cycle);
  assert.match((await editor.get(cycle)).text, /Winter update Closed.*Closed by Test plan-editor on 22 November 2026/);
  assert.equal((await editor.submit(`${cycle}/remind`, {})).status, 404);
});

test('rules for reminders are shown in a sentence before they are saved', async () => {
  const address = `${plan}/reminders`;
  const rules = { isOn: 'yes', before: '14, 3', after: '7', escalateAfter: '30', digest: 'week', weekday: '5' };
  const tried = await editor.submit(address, { ...rules, preview: 'yes' });
  const sentence =
    /reminded 14 and 3 days before it is due, on the day and 7 days after it\. The equality leads hear of it 30 days after the due day\. Everything comes in one mail each Friday/;
  assert.match(tried.text, sentence);
  assert.match((await editor.get(`${plan}/cycles`)).text, /This plan reminds nobody/);
  assert.match((await editor.submit(address, { ...rules, before: 'soon' })).text, /whole numbers from 1 to 365/);
  assert.match((await editor.submit(address, { ...rules, digest: 'month' })).text, /Enter a day of the month/);
  assert.equal((await editor.submit(address, rules)).location, `${plan}/cycles`);
  assert.match((await editor.get(`${plan}/cycles`)).text, sentence);
});

test('of two who change the rules the second sees both', async () => {
  const address = `${plan}/reminders`;
  const loaded = await editor.get(address);
  const rules = { isOn: 'yes', before: '10', digest: 'day' };
  await editor.submit(address, rules);
  const late = await editor.submit(address, { ...rules, before: '20' }, { loaded });
  assert.equal(late.status, 422);
  assert.match(late.text, /10 days before.*20 days before/);
});

test('a person chooses their reminders, and finds the way there on their own page', async () => {
  const lead = await browserOf(server, ours, 'action-lead');
  assert.match((await lead.get('/account')).text, /Reminders and calendar Your reminders Your calendar/);
  await lead.submit('/actions/reminders', { choice: 'none' });
  const inputs = (await lead.get('/actions/reminders')).elements('input');
  assert.equal(inputs.find((one) => one.attribute('checked') !== null)?.attribute('value'), 'none');
});

test('a calendar address needs no sign-in, shows its owner’s days and ends when a new one is made', async () => {
  const lead = await browserOf(server, ours, 'action-lead');
  await lead.submit('/actions/calendar', { what: 'make' });
  const address = async () =>
    (
      (await lead.get('/actions/calendar'))
        .elements('input')
        .find((one) => one.attribute('id') === 'address')
        ?.attribute('value') ?? ''
    ).replace('http://localhost', '');
  const first = await address();
  const feed = await server.visitor().get(first);
  assert.equal(feed.headers['content-type'], 'text/calendar; charset=utf-8');
  assert.match(feed.body, /DTSTART;VALUE=DATE:20261231\r\n/);
  assert.match(feed.body, /SUMMARY:Train every panel\r\n/);
  assert.doesNotMatch(feed.body, /Nobody/);
  await lead.submit('/actions/calendar', { what: 'make' });
  assert.equal((await server.visitor().get(first)).status, 404);
  const second = await address();
  assert.notEqual(second, first);
  assert.equal((await server.visitor().get(second.replace(/\.[\w-]{5}/, '.xxxxx'))).status, 404);
  await lead.submit('/actions/calendar', { what: 'end' });
  assert.equal((await server.visitor().get(second)).status, 404);
});

test('signed-in people download the due days of a plan', async () => {
  const reader = await browserOf(server, ours, 'reader');
  const file = await reader.get(`${plan}/actions.ics`);
  assert.match(String(file.headers['content-disposition']), /\.ics/);
  assert.equal(file.body.match(/BEGIN:VEVENT/g)?.length, 2);
});
