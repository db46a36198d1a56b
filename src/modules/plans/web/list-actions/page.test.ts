import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { makePlan, newAction } from '#testing/plans';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let reader: Client;
let base: string;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  reader = await browserOf(server, ours, 'reader');
  const actions = [
    newAction({ group: 0, number: '1', text: 'Zebra crossings', leads: ['Works'], dueOn: '2026-12-31' }),
    newAction({ group: 0, number: '2', text: 'Audible buses', leads: ['Transport'], dueOn: '2026-11-01' }),
    newAction({ group: 0, number: '3', text: 'Plain letters', status: 'completed', dueOn: '2026-10-01' }),
    newAction({ number: '4', text: '=1+1 is a text, "quoted"' }),
    ...Array.from({ length: 110 }, (_, index) => newAction({ number: `5.${index}`, text: `Filler ${index}` })),
  ];
  const tree = await ours.as('plan-editor', (scope) => makePlan(scope, { actions, objectives: [] }));
  base = `/plans/${tree.plan.id}/actions`;
  const editor = await browserOf(server, ours, 'plan-editor');
  await editor.submit(`${base}/${tree.actions[1]?.id}/edit`, { characteristics: ['disability'] });
});
after(() => server.close());

/** The actions of the first page, in order. */
async function listed(query: string): Promise<string[]> {
  const page = await reader.get(`${base}?${query}`);
  return page.elements('tbody').flatMap((body) => body.all('a').map((a) => a.rawText().trim()));
}

test('finds by words, lead, rating, window, group and characteristic, all in the address', async () => {
  assert.deepEqual(await listed('q=audible+2'), ['2 Audible buses']);
  assert.deepEqual(await listed('lead=Works'), ['1 Zebra crossings']);
  assert.deepEqual(await listed('rating=completed'), ['3 Plain letters']);
  assert.deepEqual(await listed('window=late'), ['2 Audible buses']);
  assert.deepEqual(await listed('window=three-months'), ['1 Zebra crossings']);
  assert.deepEqual(await listed('characteristic=disability'), ['2 Audible buses']);
  assert.equal((await listed('rating=none')).length, 100);
  assert.match((await reader.get(`${base}?lead=none&q=zebra`)).text, /No action matches/);
});

test('sorts by due day both ways; actions without a day stand last either way', async () => {
  const dated = ['3 Plain letters', '2 Audible buses', '1 Zebra crossings'];
  assert.deepEqual((await listed('sort=dueOn')).slice(0, 4), [...dated, '4 =1+1 is a text, "quoted"']);
  const descending = await listed('sort=dueOn&order=descending');
  assert.deepEqual(descending.slice(0, 4), [...dated.toReversed(), '4 =1+1 is a text, "quoted"']);
});

test('shows 100 on a page and the rest on the next; a page after the last is the last', async () => {
  assert.match((await reader.get(base)).text, /Showing 1 to 100 of 114 actions/);
  assert.match((await reader.get(`${base}?page=2`)).text, /Showing 101 to 114 of 114 actions/);
  assert.match((await reader.get(`${base}?page=99`)).text, /Showing 101 to 114 of 114 actions/);
});

test('CSV and Excel hold the same rows as the filtered list, in its order, formulas as text', async () => {
  const query = '?sort=dueOn';
  const csv = parse((await reader.get(`${base}.csv${query}`)).body, { bom: true }) as string[][];
  const book = await readXlsx((await reader.get(`${base}.xlsx${query}`)).bytes);
  const sheet = (book.sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
  assert.equal(csv.length, 115);
  const plain = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replace(/^'/, '')));
  assert.deepEqual(
    plain(sheet).map((row) => [...row, ...Array(15).fill('')].slice(0, 15)),
    plain(csv),
  );
  assert.deepEqual(
    csv.slice(1, 4).map((row) => row[3]),
    ['Plain letters', 'Audible buses', 'Zebra crossings'],
  );
  assert.equal((parse((await reader.get(`${base}.csv?q=zebra`)).body, { bom: true }) as string[][]).length, 2);
});
