import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { legendCalled, makePlan } from '#testing/plans';
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

test('writes a plan from nothing and leads to it', async () => {
  const made = await editor.submit('/plans/new', {
    title: 'Libraries for everyone',
    bodies: 'Marlshire County Council\nFriends of Marlshire Libraries',
    'periodFrom-day': '1',
    'periodFrom-month': '4',
    'periodFrom-year': '2027',
    groupWord: 'Aim',
    legend: 'rag-planned',
  });
  const plan = await editor.get(made.location ?? '');
  assert.match(plan.text, /Libraries for everyone.*This plan has no actions yet/);
  assert.match(plan.text, /Add an aim/);
  const about = (await editor.get(`${made.location}/about`)).text;
  assert.match(about, /Marlshire County Council; Friends of Marlshire Libraries/);
  assert.match(about, /Aim › Objective › Action/);
  assert.match(about, /“Planned, not started” is proposed for actions that are not started, with no date passed/);
});

test('names what is missing and keeps what was typed; nothing is made', async () => {
  const wrong = await editor.submit('/plans/new', { title: '', periodText: 'Some years', legend: [] });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Enter the title of the plan.*Choose how actions are rated/);
  assert.equal(formOf(wrong).periodText?.[0], 'Some years');
  assert.doesNotMatch((await editor.get('/plans')).text, /Some years/);
});

test('refuses a period that ends before it begins', async () => {
  const day = (name: string, year: string) => ({
    [`${name}-day`]: '1',
    [`${name}-month`]: '1',
    [`${name}-year`]: year,
  });
  const fields = { title: 'Backwards', legend: 'words', ...day('periodFrom', '2027'), ...day('periodTo', '2026') };
  assert.match((await editor.submit('/plans/new', fields)).text, /Choose a day that is not before the first one/);
});

test('changes a plan, keeps its history, and closes and opens it again', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const base = `/plans/${plan.id}`;
  await editor.submit(`${base}/edit`, { title: 'Fair Marlshire', state: 'closed' });
  const history = (await editor.get(`${base}/history`)).text;
  assert.match(history, /Title changed .* from “Equal Marlshire 2026 to 2030” to “Fair Marlshire”/);
  assert.match(history, /State changed .* from “Active” to “Closed”/);
  const refused = await editor.submit(`${base}/groups/new`, { label: 'Too late' });
  assert.match(refused.text, /This plan is closed\. Open it again before you change it/);
  assert.equal(formOf(refused).label?.[0], 'Too late');
  await editor.submit(`${base}/edit`, { state: 'active' });
  assert.equal((await editor.submit(`${base}/groups/new`, { label: 'In time' })).status, 303);
});

test('the second writer sees both texts, and saving again is a decision', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope));
  const address = `/plans/${plan.id}/edit`;
  const mine = formOf(await editor.get(address));
  await editor.submit(address, { title: 'Theirs' });
  const both = await editor.send(address, { ...mine, title: 'Mine' });
  assert.equal(both.status, 422);
  assert.match(both.text, /Somebody else changed this.*Title Theirs Mine/);
  const saved = await editor.send(address, formOf(both));
  assert.equal(saved.status, 303);
  assert.match((await editor.get(`/plans/${plan.id}`)).title, /Mine/);
});

test('what was typed comes back after the session ended in mid-form', async () => {
  const { plan } = await ours.as('plan-editor', (scope) => makePlan(scope, { legend: legendCalled('brag') }));
  const address = `/plans/${plan.id}/edit`;
  const form = { ...formOf(await editor.get(address)), title: 'Typed before lunch' };
  const away = await browserOf(server, ours, 'plan-editor');
  delete away.cookies.dr_session;
  assert.match((await away.send(address, form)).location ?? '', /^\/sign-in/);
  away.cookies.dr_session = editor.cookies.dr_session ?? '';
  assert.equal(formOf(await away.get(address)).title?.[0], 'Typed before lunch');
});
