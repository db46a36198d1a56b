import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { legendCalled, makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let reader: Client;
let base: string;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  reader = await browserOf(server, ours, 'reader');
  const groups = ['Workforce', 'Services'].map((label, index) => ({
    code: String(index + 1),
    label,
    statement: '',
    places: {},
  }));
  const actions = [
    newAction({ group: 0, text: 'Late', dueOn: '2026-11-21' }),
    newAction({ group: 0, text: 'Due today', dueOn: '2026-11-22' }),
    newAction({ group: 0, text: 'Running late', status: 'in-progress', dueOn: '2026-01-01' }),
    newAction({ group: 0, text: 'Nothing known' }),
    newAction({ group: 1, text: 'Done', status: 'completed' }),
  ];
  const reportedCounts = [
    { group: 'Workforce', code: 'red', count: 0 },
    { group: 'Workforce', code: 'blue', count: null },
  ];
  const plan = { legend: legendCalled('rag-planned'), groups, objectives: [], actions, reportedCounts };
  base = `/plans/${(await ours.as('plan-editor', (scope) => makePlan(scope, plan))).plan.id}/progress`;
});
after(() => server.close());

test('counts each group by the legend of the plan: red is late, blue is planned, no data is a row of its own', async () => {
  const tables = (await reader.get(base)).elements('table').filter((table) => /Colour rating/.test(table.rawText()));
  const rows = (tables[0]?.all('tr') ?? []).map((row) =>
    [...row.all('th'), ...row.all('td')].map((cell) => cell.rawText().trim()),
  );
  assert.deepEqual(rows, [
    ['Colour rating', 'Status', 'Number of actions'],
    ['Red', 'Not started (late)', '1'],
    ['Amber', 'In progress', '1'],
    ['Green', 'Completed', '0'],
    ['Blue', 'Planned, not started', '1'],
    ['No data', 'Nobody has reported and there is no date', '1'],
    ['Total', '', '4'],
  ]);
});

test('the CSV is the same table, one row for each group and rating', async () => {
  const rows = parse((await reader.get(`${base}.csv`)).body, { bom: true }) as string[][];
  assert.deepEqual(rows[0], ['Theme', 'Colour rating', 'Status', 'Number of actions']);
  assert.deepEqual(rows.slice(6), [
    ['1 Workforce', 'Total', '', '4'],
    ['2 Services', 'Red', 'Not started (late)', '0'],
    ['2 Services', 'Amber', 'In progress', '0'],
    ['2 Services', 'Green', 'Completed', '1'],
    ['2 Services', 'Blue', 'Planned, not started', '0'],
    ['2 Services', 'Total', '', '1'],
  ]);
});

test('counts that the document reported keep their blanks: a blank is not nought', async () => {
  const { text } = await reader.get(base);
  assert.match(text, /Red Not started \(late\) 0 Blue Planned, not started left blank/);
});

test('the timeline shows dated actions with their rating in words and lists the others', async () => {
  const { text } = await reader.get(base.replace('progress', 'timeline'));
  assert.match(text, /3 of 5 actions have dates/);
  assert.match(text, /Actions without a date Nothing known Done/);
});
