import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Answer, type Client, openTestServer, type TestServer } from '#tests';
import { paths } from '../paths.ts';

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

async function makePlanId(): Promise<string> {
  const actions = [newAction({ text: 'Late one', dueOn: '2026-10-01' }), newAction({ text: 'Another one' })];
  return (await ours.as('plan-editor', (scope) => makePlan(scope, { actions }))).plan.id;
}

const late = '?window=late&sort=dueOn&order=descending';

const viewsOn = (page: Answer) =>
  page
    .elements('nav')
    .filter((one) => one.attribute('aria-label') === 'Saved views')
    .flatMap((nav) => nav.all('a').map((a) => [a.rawText().trim(), a.attribute('href') ?? '']));

test('keeps filters and sorting under a name that leads back to them; only its owner sees it', async () => {
  const planId = await makePlanId();
  const register = paths.actions({ planId });
  const toSave = viewsOn(await reader.get(`${register}${late}`));
  assert.deepEqual(toSave, [['Save this view', `${paths.saveView({ planId })}${late}`]]);
  const saved = await reader.submit(toSave[0]?.[1] ?? '', { name: 'What is late' });
  assert.equal(saved.location, `${register}${late}`);
  const page = await reader.get(saved.location ?? '');
  assert.match(page.text, /The view is saved/);
  assert.deepEqual(viewsOn(page).slice(0, 2), [
    ['All actions', register],
    ['What is late', `${register}${late}`],
  ]);
  assert.deepEqual(viewsOn(await reader.get(register)).length, 2);
  assert.deepEqual(viewsOn(await editor.get(register)), []);
});

test('an editor shares a view with everybody; others may neither share nor change it', async () => {
  const planId = await makePlanId();
  const register = paths.actions({ planId });
  await editor.submit(`${paths.saveView({ planId })}${late}`, { name: 'Board list', shared: 'yes' });
  const shown = await reader.get(`${register}${late}`);
  assert.deepEqual(
    viewsOn(shown).map(([text]) => text),
    ['All actions', 'Board list (shared)'],
  );
  const own = viewsOn(await editor.get(`${register}${late}`));
  const edit = own.find(([text]) => text === 'Change this view')?.[1] ?? '';
  assert.equal((await reader.get(edit)).status, 404);
  assert.equal((await reader.get(`${edit}/remove`)).status, 404);
  const sharing = await reader.submit(`${paths.saveView({ planId })}?q=one`, { name: 'For all', shared: 'yes' });
  assert.match(sharing.text, /Only people who edit plans can share a view/);
});

test('gives a view another name, takes it back from others, and removes it', async () => {
  const planId = await makePlanId();
  const register = paths.actions({ planId });
  await editor.submit(`${paths.saveView({ planId })}${late}`, { name: 'Old name', shared: 'yes' });
  const edit = viewsOn(await editor.get(`${register}${late}`)).at(-1)?.[1] ?? '';
  await editor.submit(edit, { name: 'New name', shared: [] });
  assert.deepEqual(
    viewsOn(await editor.get(register)).map(([text]) => text),
    ['All actions', 'New name'],
  );
  assert.deepEqual(viewsOn(await reader.get(register)), []);
  await editor.submit(`${edit}/remove`, {});
  assert.deepEqual(viewsOn(await editor.get(register)), []);
  assert.equal((await editor.get(edit)).status, 404);
});

test('refuses a view without a name and a name twice; nothing typed is lost', async () => {
  const planId = await makePlanId();
  const address = `${paths.saveView({ planId })}${late}`;
  assert.match((await reader.submit(address, { name: ' ' })).text, /Enter a name for the view/);
  await reader.submit(address, { name: 'Mine' });
  const twice = await reader.submit(`${paths.saveView({ planId })}?q=one`, { name: 'Mine' });
  assert.equal(twice.status, 422);
  assert.match(twice.text, /Choose another name/);
  await reader.submit(`${paths.saveView({ planId })}?q=one`, { name: 'Other' });
  const edit = viewsOn(await reader.get(`${paths.actions({ planId })}?q=one`)).at(-1)?.[1] ?? '';
  assert.match((await reader.submit(edit, { name: 'Mine' })).text, /Choose another name/);
});

test('the address of a view holds nothing but what the register understands', async () => {
  const planId = await makePlanId();
  const saved = await reader.submit(`${paths.saveView({ planId })}?window=late&page=7&next=//elsewhere`, {
    name: 'Tidy',
  });
  assert.equal(saved.location, `${paths.actions({ planId })}?window=late`);
});
