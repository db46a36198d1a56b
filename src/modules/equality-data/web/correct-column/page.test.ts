import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { findDraftTable } from '../../store/draft-table-reader.ts';
import { findRelease } from '../../store/release-reader.ts';
import { findCounts } from '../../use-cases/keep-counts.ts';
import { removeOldRows } from '../../use-cases/remove-old-rows.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

/** Directorates under a header that says nothing; a title that may be a person's. */
const people = [
  'Staff number,Zone,Title,DOB,Ethnic group,Sex',
  'Q101,North,Planner,01/02/1980,Indian,F',
  'Q102,North,Planner,03/04/1981,Irish,M',
  'Q103,South,Porter,05/06/1992,Indian,F',
  '',
].join('\n');

const upload = async (text: string, name = 'Staff') => {
  const file = new File([text], 'staff.csv');
  const sent = await analyst.submit('/data/load', { file, name, period: '2025', retentionMonths: '24' });
  assert.equal(sent.status, 303, sent.text.slice(0, 500));
  return sent.location ?? '';
};
const idOf = (address: string) => address.split('/').at(-1) ?? '';
const counts = (address: string) =>
  ours.as('analyst', async (scope) => {
    const release = await findRelease(scope, idOf(address));
    const [part] = await findCounts(scope, release?.contentHash ?? '');
    const at = (field: string) => part?.fields.indexOf(field) ?? -1;
    return { fields: part?.fields ?? [], codes: (field: string) => part?.rows.map(({ key }) => key[at(field)]) ?? [] };
  });

test('a column is corrected, the draft is read again, and the next file of that header is right at once', async () => {
  const draft = await upload(people);
  assert.match((await analyst.get(draft)).text, /Zone Not used/);
  const change = (await analyst.get(draft)).elements('a').find((a) => a.rawText().includes(': Zone'));
  const address = (change?.attribute('href') ?? '').replaceAll('&amp;', '&');
  assert.match((await analyst.submit(address, { field: '' })).text, /Choose what the column is/);
  assert.equal((await analyst.submit(address, { field: 'directorate' })).status, 303);
  assert.match((await analyst.get(draft)).text, /Zone Directorate/);
  const { codes } = await counts(draft);
  assert.deepEqual(codes('directorate').sort(), ['North', 'North', 'South']);
  assert.equal(codes('age').length, 3);
  assert.ok(codes('age').every((age) => Number(age) > 30 && Number(age) < 50));

  const next = await upload(people.replaceAll('Q10', 'Q20'));
  assert.match((await analyst.get(next)).text, /Zone Directorate/);
  const said = await analyst.get('/data/mappings');
  assert.match(said.text, /What columns mean.*zone Directorate.*by Test analyst/);
});

test('a column is left out, and the kind of the file corrected', async () => {
  const draft = await upload(people.replaceAll('Q10', 'Q30').replace('Zone', 'Directorate'));
  await analyst.submit(`${draft}/column?column=Sex`, { field: 'leave-out' });
  assert.match((await analyst.get(draft)).text, /Sex Not used/);
  assert.ok(!(await counts(draft)).fields.includes('sex'));
  assert.equal((await analyst.submit(`${draft}/kind`, { kind: 'joiners' })).status, 303);
  assert.match((await analyst.get(draft)).text, /Kind Joiners/);
});

test('what was dropped at the door is not in the draft: the word counts once the file is loaded again', async () => {
  const draft = await upload(people.replaceAll('Q10', 'Q40').replace('Zone', 'Service'));
  const table = await ours.as('analyst', (scope) => findDraftTable(scope, idOf(draft)));
  for (const secret of ['Q401', 'Planner', '01/02/1980', '1980-02-01'])
    assert.ok(!JSON.stringify(table).includes(secret), secret);
  await analyst.submit(`${draft}/column?column=Title`, { field: 'job' });
  assert.match((await analyst.get(draft)).text, /load the file again.*Title Dropped/s);
  await analyst.submit(`${draft}/discard`, {});
  const again = await upload(people.replaceAll('Q10', 'Q40').replace('Zone', 'Service'));
  assert.deepEqual((await counts(again)).codes('job').sort(), ['Planner', 'Planner', 'Porter']);
  const number = await analyst.submit(`${again}/column?column=Staff number`, { field: 'leave-out' });
  assert.equal(number.status, 303);
  assert.match((await analyst.get(again)).text, /Staff number Dropped: it tells who a person is/);
});

test('a column of names stays dropped, whatever was said of its header', async () => {
  const named =
    'Lead,Directorate,Ethnic group\nSarah Jones,Adults,Indian\nJohn Smith,Adults,Irish\nPriya Patel,Adults,Arab\n';
  const draft = await upload(named, 'Leads');
  await analyst.submit(`${draft}/column?column=Lead`, { field: 'job' });
  await analyst.submit(`${draft}/discard`, {});
  const again = await upload(named, 'Leads');
  assert.match((await analyst.get(again)).text, /Lead Dropped/);
  assert.ok(!(await counts(again)).fields.includes('job'));
});

test('a text that was mapped stays mapped when the draft is read again; a confirmed release is not corrected', async () => {
  const draft = await upload(people.replaceAll('Q10', 'Q50').replace('Irish', 'Marshlander').replace('Zone', 'Team'));
  await analyst.submit(`${draft}/map?field=ethnic-group&text=Marshlander`, { code: 'white-other' });
  await analyst.submit(`${draft}/column?column=Team`, { field: 'service' });
  assert.ok((await counts(draft)).codes('ethnic-group').includes('white-other'));
  assert.equal((await analyst.submit(`${draft}/confirm`, { whatChanged: 'x' })).status, 303);
  assert.equal((await analyst.get(`${draft}/column?column=Team`)).status, 404);
  assert.equal((await analyst.get(`${draft}/kind`)).status, 404);
  assert.equal(await ours.as('analyst', (scope) => findDraftTable(scope, idOf(draft))), null);
});

test('a file that no rule knows is loaded as what a person says that it is about, and so is the next of its header', async () => {
  const text = 'Colour,Shape\nred,round\nblue,square\n';
  const details = { name: 'Awards', period: '2025', retentionMonths: '24' };
  const asked = await analyst.submit('/data/load', { file: new File([text], 'list.csv'), ...details });
  assert.equal(asked.status, 422);
  assert.match(asked.text, /Choose what the file is about, then choose the file again/);
  const said = await analyst.submit('/data/load', { file: new File([text], 'list.csv'), ...details, kind: 'rewards' });
  assert.equal(said.status, 303, said.text.slice(0, 500));
  assert.match((await analyst.get(said.location ?? '')).text, /Kind Rewards/);
  const next = new File([text.replace('red', 'green')], 'list.csv');
  assert.equal((await analyst.submit('/data/load', { file: next, ...details })).status, 303);
});

test('the rows of a draft go after 30 days, the page says so, and its counts stay', async () => {
  const draft = await upload(people.replaceAll('Q10', 'Q30'), 'Old staff');
  assert.match((await analyst.get(draft)).text, /Kept until \d+ \w+ \d{4}, without what tells who people are/);
  const before = await counts(draft);
  const rows = () => ours.as('analyst', (scope) => findDraftTable(scope, idOf(draft)));
  const age = (days: number) =>
    ours.as('analyst', (scope) =>
      sql`update release set loaded_at = ${new Date(Date.now() - days * 86_400_000)} where id = ${idOf(draft)}`.execute(
        scope.db,
      ),
    );
  const morning = () => removeOldRows({}, { database: server.database, organisationId: ours.organisationId });
  await age(29);
  await morning();
  assert.ok(await rows());
  await age(32);
  await morning();
  assert.equal(await rows(), null);
  const page = await analyst.get(draft);
  assert.match(page.text, /Went after .* discard this draft and load the file again/);
  assert.ok(!page.elements('a').some((a) => a.rawText().includes(': Zone')));
  assert.deepEqual((await counts(draft)).fields, before.fields);
  const late = await analyst.submit(`${draft}/kind`, { kind: 'leavers' });
  assert.match(late.text, /no longer kept. Discard it and load the file again/);
});
