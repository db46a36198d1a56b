import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, formOf, openTestServer, type TestServer } from '#tests';

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

const actions = () => [
  newAction({
    group: 0,
    number: '1',
    text: 'Train every chair',
    leads: ['Test action-lead'],
    dueOn: '2026-11-21',
    measures: ['m'],
  }),
  newAction({ number: '2', text: 'Publish the figures', leads: ['Test action-lead'], dueOn: '2027-03-31' }),
];
const make = (over: object = {}) =>
  ours.as('plan-editor', (scope) =>
    makePlan(scope, {
      actions: actions(),
      commitments: [{ text: 'We will write to everybody', dueOn: '2026-11-01', places: {} }],
      ...over,
    }),
  );

test('lists what is wrong, each row with its repair for those who may', async () => {
  const { plan, actions: made, groups, objectives } = await make();
  const base = `/plans/${plan.id}`;
  const page = await editor.get(`${base}/health`);
  assert.match(page.text, /1 Train every chair Late: since 21 November 2026 Report on it/);
  assert.match(page.text, /2 Publish the figures No measure Say how you will know/);
  assert.match(
    page.text,
    /Promise: We will write to everybody A promise without a record: its day was 1 November 2026/,
  );
  const hrefs = page.elements('a').map((a) => a.attribute('href'));
  for (const href of [
    `${base}/actions/${made[0]?.id}/update#note`,
    `${base}/actions/${made[1]?.id}/edit#measures`,
    `${base}/actions/new?objective=${objectives[0]?.id}`,
    `${base}/actions/new?characteristic=age`,
  ])
    assert.ok(hrefs.includes(href), href);
  assert.ok(!hrefs.includes(`${base}/actions/new?group=${groups[0]?.id}`), 'the group has an action');
  const looked = await reader.get(`${base}/health`);
  assert.match(looked.text, /Late: since 21 November 2026/);
  assert.doesNotMatch(looked.text, /Report on it|Add an action|Change/);
});

test('a lead is offered the repairs that a report makes, of their own actions', async () => {
  const { plan } = await make();
  const lead = await browserOf(server, ours, 'action-lead');
  const { text } = await lead.get(`/plans/${plan.id}/health`);
  assert.match(text, /Report on it/);
  assert.doesNotMatch(text, /Say how you will know/);
  const manager = await browserOf(server, ours, 'manager');
  assert.doesNotMatch((await manager.get(`/plans/${plan.id}/health`)).text, /Report on it/);
});

test('the address filters by rule and group; the files hold the same rows', async () => {
  const { plan, groups } = await make();
  const base = `/plans/${plan.id}/health`;
  const late = await editor.get(`${base}?rule=late`);
  assert.match(late.text, /1 thing to put right/);
  assert.match((await editor.get(`${base}?rule=no-measure&group=${groups[0]?.id}`)).text, /Nothing matches/);
  assert.match((await editor.get(`${base}?rule=no-measure&group=none`)).text, /1 thing to put right/);
  const rows = parse((await editor.get(`${base}.csv?rule=late`)).body, { bom: true }) as string[][];
  assert.deepEqual(rows[0], ['Theme', 'Where', 'What is wrong', 'Put it right', 'Address']);
  assert.equal(rows.length, 2);
  assert.deepEqual(rows[1]?.slice(0, 4), [
    '1 A fair employer',
    '1 Train every chair',
    'Late: since 21 November 2026',
    'Report on it',
  ]);
  assert.match(rows[1]?.[4] ?? '', /^http:\/\/localhost.*\/update#note$/);
  const book = await editor.get(`${base}.xlsx?rule=late`);
  assert.equal(Buffer.from(book.bytes.slice(0, 2)).toString(), 'PK');
});

test('the arithmetic on the page gives the score of the page, the plan and the list', async () => {
  const { plan } = await make({ title: 'Counted' });
  const page = await editor.get(`/plans/${plan.id}/health`);
  const rows = page
    .elements('table')
    .flatMap((table) =>
      /Points/.test(table.rawText())
        ? table.all('tr').map((row) => row.all('td').map((cell) => cell.rawText().trim()))
        : [],
    );
  const lines = rows.filter((cells) => cells.length === 4 && Number(cells[2]) > 0).map((cells) => cells.map(Number));
  const points = lines.reduce((sum, [weight = 0, right = 0, of = 1]) => sum + (weight * right) / of, 0);
  const weights = lines.reduce((sum, [weight = 0]) => sum + weight, 0);
  const score = Math.round((100 * points) / weights);
  assert.match(page.text, new RegExp(`^.* ${score} of 100: quality score`));
  assert.match(page.text, new RegExp(`÷ ${weights} × 100 = ${score}`));
  assert.match(
    (await reader.get(`/plans/${plan.id}`)).text,
    new RegExp(`${score} quality score of 100 A promise without a record: 1`),
  );
  assert.match(
    (await reader.get('/plans')).text,
    new RegExp(`Counted .* ${score} of 100: quality score, Counted A promise without a record`),
  );
});

test('a plan without actions has no score', async () => {
  const { plan } = await make({ title: 'Bare', actions: [], commitments: [] });
  assert.match((await reader.get(`/plans/${plan.id}/health`)).text, /No score/);
  assert.doesNotMatch((await reader.get(`/plans/${plan.id}`)).text, /quality score/);
});

test('a promise is put right by the action that keeps it; the second writer sees both', async () => {
  const { plan, actions: made } = await make();
  const page = await editor.get(`/plans/${plan.id}/health`);
  const address =
    page
      .elements('a')
      .map((a) => a.attribute('href') ?? '')
      .find((href) => href.includes('/commitments/')) ?? '';
  assert.equal((await reader.get(address)).status, 403);
  const seen = formOf(await editor.get(address));
  const day = { 'dueOn-day': '1', 'dueOn-month': '2', 'dueOn-year': '2027' };
  const saved = await editor.submit(address, { actionId: made[1]?.id ?? '', ...day });
  assert.equal(saved.location, `/plans/${plan.id}/health#promises`);
  const after = (await editor.get(`/plans/${plan.id}/health`)).text;
  assert.match(after, /We will write to everybody 1 February 2027 2 Publish the figures In hand/);
  assert.doesNotMatch(after, /its day was 1 November/);
  assert.match((await editor.get(`/plans/${plan.id}/history`)).text, /Kept by changed .*2 Publish the figures/);
  const stale = await editor.send(address, seen);
  assert.match(stale.text, /1 February 2027/);
  const other = await make();
  const wrong = await editor.submit(address, { actionId: other.actions[0]?.id ?? '' });
  assert.match(wrong.text, /Choose an action of this plan/);
});

test('a closed plan is checked and offers no repair', async () => {
  const { plan } = await make();
  await editor.submit(`/plans/${plan.id}/edit`, { state: 'closed' });
  const { text } = await editor.get(`/plans/${plan.id}/health`);
  assert.match(text, /This plan is closed/);
  assert.doesNotMatch(text, /Report on it|Say how you will know/);
});
