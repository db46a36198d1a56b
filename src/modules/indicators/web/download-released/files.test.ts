import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { readCsv } from '#platform/csv';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { council, released } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let reader: Client;
let address: string;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  for (const [name, lines] of Object.entries(council))
    await ours.as('analyst', (scope) => loadRelease(scope, name, lines.join('\n')));
  const id = await ours.as('analyst', (scope) => released(scope, 'sc-wres', ['directorate']));
  await protectAsked(server.database, ours.organisationId, id);
  address = `/data/released/${id}`;
  reader = await browserOf(server, ours, 'board-member');
});
after(() => server.close());

async function csvOf(query = ''): Promise<Record<string, string>[]> {
  const { body } = await reader.get(`${address}/figures.csv${query}`);
  const read = readCsv(new TextEncoder().encode(body), 1000);
  assert.ok('rows' in read);
  const [header = [], ...rows] = read.rows.map(({ cells }) => cells);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

test('in the CSV a hidden number is [c], and what is no number is empty', async () => {
  const rows = await csvOf();
  // Five of fifty minoritised staff entered the disciplinary process.
  const disciplined = rows.find(({ indicator }) => indicator === '3');
  assert.deepEqual(
    [disciplined?.state, disciplined?.value, disciplined?.lower, disciplined?.numerator],
    ['suppressed', '[c]', '[c]', '[c]'],
  );
  const elsewhere = rows.find(({ state }) => state === 'not-collected');
  assert.equal(elsewhere?.value, '');
});

test('the metadata describe every column of the CSV in its order, and take [c] for no number', async () => {
  const file = await reader.get(`${address}/figures.csv-metadata.json?by=directorate`);
  const metadata = JSON.parse(file.body);
  assert.equal(metadata.url, 'figures.csv?by=directorate');
  const columns: { name: string; datatype: string; null?: string[] }[] = metadata.tableSchema.columns;
  const rows = await csvOf('?by=directorate');
  assert.deepEqual(
    columns.map(({ name }) => name),
    Object.keys(rows[0] ?? {}),
  );
  for (const { name, datatype, null: none = [] } of columns)
    for (const row of rows)
      if (datatype === 'number' && !none.includes(row[name] ?? ''))
        assert.ok(Number.isFinite(Number(row[name])), `${name}: ${row[name]}`);
  assert.equal(metadata['dc:source'].length, Object.keys(council).length);
  assert.match(metadata['dc:source'].join(), /workforce\.csv, release 1; 2025 to 2026/);
  assert.doesNotMatch(file.body, /[0-9a-f]{64}/, 'no hash by which guessed counts could be made sure of');
});

test('the spreadsheet has a cover, contents, notes, and a table a sheet without a blank cell', async () => {
  const { bytes } = await reader.get(`${address}/figures.xlsx`);
  const { sheets } = await readXlsx(bytes);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['Cover', 'Contents', 'Notes', 'Table_1', 'Table_2'],
  );
  for (const { name, rows, merges = [] } of sheets) {
    assert.equal(merges.length, 0);
    const header = rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 1);
    assert.ok(header > 0, `${name} has a title above its table`);
    const width = rows[header]?.length ?? 0;
    for (const row of rows.slice(header))
      assert.equal(row.filter((cell) => cell !== null && cell !== '').length, width, `${name}: ${row.join()}`);
  }
  const text = JSON.stringify(sheets);
  for (const mark of ['[c]', '[u]', '[x]', '[z]']) assert.ok(text.includes(mark), mark);
  const figures = sheets.find(({ name }) => name === 'Table_1')?.rows ?? [];
  const disciplined = figures.find(([number]) => String(number) === '3') ?? [];
  assert.ok(!disciplined.includes(5), disciplined.join());
  assert.ok(disciplined.includes('[c]'));
});
