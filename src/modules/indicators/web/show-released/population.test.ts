import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { readCsv } from '#platform/csv';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { council, times } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let lead: Client;
let member: Client;

const residents = ['16 to 17', '18 to 64', '65 and over'].flatMap((age) => [
  `East Sussex,White British,${age},6000`,
  `East Sussex,Indian,${age},4000`,
]);
const carersOfResidents = ['East Sussex,White British,Carer,900', 'East Sussex,Indian,Carer,100'];

/** Seven Indian clients of 65 and over, and three carers who did not say. */
const clients = [
  'Client group,Age,Ethnic group',
  ...times(60, 'Physical support,80,White British'),
  ...times(7, 'Physical support,81,Indian'),
  ...times(40, 'Mental health support,30,White British'),
  ...times(25, 'Learning disability support,31,Indian'),
  ...times(30, 'Carer support,50,White British'),
  ...times(15, 'Carer support,70,Indian'),
  ...times(8, 'Physical support,,Indian'),
];
const young = ['Ethnic group', ...times(20, 'White British'), ...times(12, 'Indian')];

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  const load = (name: string, lines: readonly string[]) =>
    ours.as('analyst', (scope) => loadRelease(scope, name, lines.join('\n')));
  await load('workforce.csv', council['workforce.csv']);
  await load('clients.csv', clients);
  await ours.as('analyst', (scope) =>
    loadRelease(scope, 'young carers.csv', young.join('\n'), { kind: 'service-users' }),
  );
  await load('residents.csv', ['Geography,Ethnic group,Age,Count', ...residents]);
  const unpaid = ['Geography,Ethnic group,Unpaid care,Count', ...carersOfResidents].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'unpaid care.csv', unpaid, { kind: 'population' }));
  lead = await browserOf(server, ours, 'equality-lead');
  member = await browserOf(server, ours, 'board-member');
});
after(() => server.close());

async function release(policy = 'under-10'): Promise<string> {
  const asked = await lead.submit('/data/population/release', { policy, audience: 'inside' });
  assert.equal(asked.status, 303, asked.text);
  const address = asked.location ?? '';
  assert.match((await lead.get(address)).text, /Making ready.*You can leave this page/);
  assert.equal((await member.get(address)).status, 404, 'nothing is seen before it is released');
  await protectAsked(server.database, ours.organisationId, address.split('/').at(-1) ?? '');
  return address;
}

test('without an area, or without the permission, nothing is released', async () => {
  const refused = await lead.submit('/data/population/release', { policy: 'under-10', audience: 'inside' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /not said yet which area/);
  assert.equal((await member.get('/data/population/release')).status, 403);
});

test('a board member sees shares beside the population, and no small count', async () => {
  const saved = await lead.submit('/data/figures/settings', { areaName: 'East Sussex', groupLabel: 'Global majority' });
  assert.equal(saved.status, 303, saved.text);
  const address = await release();
  const staff = await member.get(address);
  assert.match(
    staff.text,
    /Global majority: 26\.3% of staff \(50 of 190\), and 40\.0% of residents aged 16 to 64: 13\.7 percentage points lower/,
  );
  assert.doesNotMatch(staff.text, /Change the area|Load a/);
  const older = await member.get(`${address}?who=clients-65`);
  assert.match(older.text, /Not shown: White, Asian.*Global majority/);
  assert.doesNotMatch(older.text, /7 of 67|60 of 67|10\.4%|89\.6%/);
  assert.doesNotMatch(older.text, /None: no group/, 'nothing is claimed of what is hidden');
  assert.match(older.text, /Some people who use services are not here/);
  assert.doesNotMatch(older.text, /8 people who use services/);
  const carers = await member.get(`${address}?who=carers`);
  // Carers of two datasets: 45 by their client group, 32 by the name of theirs.
  assert.match(carers.text, /35\.1% of carers \(27 of 77\), and 10\.0% of residents who give unpaid care/);
});

test('its files have everybody whose figures there are; what is hidden reads [c]', async () => {
  const address = await release();
  const { body } = await member.get(`${address}/figures.csv`);
  const read = readCsv(new TextEncoder().encode(body), 1000);
  assert.ok('rows' in read);
  const [header = [], ...lines] = read.rows.map(({ cells }) => cells);
  const rows = lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
  const one = (people: string) => rows.find((row) => row.people === people && row.group === 'Global majority');
  const staff = one('Workforce');
  // 50 of 190 is 26.3%, and 8,000 of 20,000 residents of 16 to 64 is 40%.
  assert.deepEqual([staff?.state, staff?.count, staff?.known, staff?.populationCount], ['shown', '50', '190', '8000']);
  assert.ok(Math.abs(Number(staff?.gap) - 100 * (50 / 190 - 0.4)) < 1e-9, staff?.gap);
  const older = one('Clients aged 65 and over');
  assert.deepEqual([older?.state, older?.count, older?.gap], ['suppressed', '[c]', '[c]']);
  const metadata = JSON.parse((await member.get(`${address}/figures.csv-metadata.json`)).body);
  const columns: { name: string; datatype: string; null?: string[] }[] = metadata.tableSchema.columns;
  assert.deepEqual(
    columns.map(({ name }) => name),
    header,
  );
  for (const { name, datatype, null: none = [] } of columns)
    for (const row of rows)
      if (datatype === 'number' && !none.includes(row[name] ?? ''))
        assert.ok(Number.isFinite(Number(row[name])), `${name}: ${row[name]}`);
  const { sheets } = await readXlsx((await member.get(`${address}/figures.xlsx`)).bytes);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['Cover', 'Contents', 'Notes', 'Table_1', 'Table_2', 'Table_3', 'Table_4'],
  );
  for (const { name, rows: cells } of sheets) {
    const from = cells.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 1);
    for (const row of cells.slice(from))
      assert.ok(!row.some((cell) => cell === null || cell === ''), `${name}: ${row.join()}`);
  }
  assert.doesNotMatch(JSON.stringify(sheets), /NaN/);
});

test('two releases at once both come to an end, and what was hidden before stays hidden in both', async () => {
  const ids: string[] = [];
  for (const policy of ['under-10', 'under-5']) {
    const asked = await lead.submit('/data/population/release', { policy, audience: 'inside' });
    assert.equal(asked.status, 303, asked.text);
    ids.push(asked.location?.split('/').at(-1) ?? '');
  }
  await Promise.all(ids.map((id) => protectAsked(server.database, ours.organisationId, id)));
  for (const id of ids) {
    const older = await member.get(`/data/released/${id}?who=clients-65`);
    assert.equal(older.status, 200, 'both came to an end');
    // By the rule of 5 alone seven would be shown.
    assert.doesNotMatch(older.text, /7 of 67|60 of 67/);
  }
});

test('pressed twice, one thing is asked for', async () => {
  const loaded = await lead.get('/data/population/release');
  const first = await lead.submit('/data/population/release', { policy: 'under-10', audience: 'inside' }, { loaded });
  const second = await lead.submit('/data/population/release', { policy: 'under-10', audience: 'inside' }, { loaded });
  assert.deepEqual([second.status, second.location], [303, first.location]);
});

test('what was released stays as it was when the area is changed', async () => {
  const address = await release();
  const before = await member.get(address);
  assert.equal(before.status, 200);
  await lead.submit('/data/figures/settings', { areaName: 'Lewes', groupLabel: 'Other words' });
  assert.equal((await member.get(address)).text, before.text);
});
