import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listEvents } from '#modules/audit';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { council, times } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;

const districts = ['Eastbourne', 'Hastings', 'Lewes', 'Rother', 'Wealden'];

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  const workforce = council['workforce.csv'].join('\n');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', workforce));
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

test('asks for the area first; a name that no table has is refused with names like it', async () => {
  const asked = await analyst.get('/data/population');
  assert.match(asked.text, /Say which area is yours/);
  const refused = await analyst.submit('/data/figures/settings', { areaName: 'Somerset East' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /an area called Somerset East\. Is it one of these: Bath and North East Somerset/);
  const part = await analyst.submit('/data/figures/settings', { areaName: 'East Sussex', parts: 'Lewes\nLewis' });
  assert.match(part.text, /an area called Lewis/);
  assert.ok(part.body.includes('Lewes\nLewis'), 'nothing that was typed is lost');
  assert.match((await analyst.get('/data/population')).text, /Say which area is yours/);
});

test('districts are added up where the county is not in the table, and all ages are context only', async () => {
  const saved = await analyst.submit('/data/figures/settings', {
    areaName: 'east sussex',
    parts: districts.join('\n'),
  });
  assert.equal(saved.status, 303);
  const shown = await analyst.get('/data/population');
  assert.match(shown.text, /Area: East Sussex\..*Eastbourne, Hastings, Lewes, Rother, Wealden/);
  assert.match(shown.text, /Load a Census 2021 table of ethnic group by age, with ages that make up 16 to 64 exactly/);
  // 512,436 of 545,850 in East Sussex are White.
  assert.match(shown.text, /White 73\.7% \(140 of 190\) 93\.9%/);
  assert.match(shown.text, /5 areas added up/);
  assert.match(shown.text, /Office for National Statistics licensed under the Open Government Licence/);
  assert.ok(!shown.body.includes('<svg'), 'no picture of a gap from a base that is not the right one');
  assert.ok(!shown.text.includes('percentage points'));
});

test('a loaded table by age is the base: gap, interval, sentence, and the body’s word for the group', async () => {
  const table = [
    'Geography,Ethnic group,Age,Count',
    'East Sussex,White British,16 to 64,600',
    'East Sussex,Indian,16 to 64,400',
    'East Sussex,White British,65 and over,99000',
  ];
  await ours.as('analyst', (scope) => loadRelease(scope, 'residents.csv', table.join('\n')));
  await analyst.submit('/data/figures/settings', {
    ...{ areaName: 'East Sussex', parts: districts.join('\n'), groupLabel: 'Global majority' },
  });
  const shown = await analyst.get('/data/population?who=workforce');
  assert.match(
    shown.text,
    /Global majority: 26\.3% of staff \(50 of 190\), and 40\.0% of residents aged 16 to 64: 13\.7 percentage points lower\. Chance alone is an unlikely explanation.*26 more among as many staff would close the gap/,
  );
  assert.match(shown.text, /190 whose group is known, 10 not known/);
  assert.match(shown.body, /<svg/);
});

test('people who use services stand beside their own ages', async () => {
  const people = [
    'Client group,Age,Ethnic group',
    ...times(30, 'Physical support,80,White British'),
    ...times(20, 'Mental health support,30,Indian'),
    ...times(12, 'Carer support,50,Indian'),
    ...times(4, 'Physical support,,Irish'),
  ];
  await ours.as('analyst', (scope) => loadRelease(scope, 'clients.csv', people.join('\n')));
  const older = await analyst.get('/data/population?who=clients-65');
  assert.match(older.text, /White: 100\.0% of clients aged 65 and over \(30 of 30\), and 100\.0% of residents aged 65/);
  assert.match(older.text, /4 people who use services are not here: neither their age nor a client group is known/);
  const younger = await analyst.get('/data/population?who=clients-18-64');
  assert.match(younger.text, /with ages that make up 18 to 64 exactly/);
  assert.match((await analyst.get('/data/population?who=carers')).text, /ethnic group by unpaid care/);
});

test('exact counts are for analysts, each look is written down, and nobody else’s area or data are seen', async () => {
  const lead = await browserOf(server, ours, 'equality-lead');
  assert.equal((await lead.get('/data/population')).status, 403);
  assert.equal((await lead.get('/data/figures/settings')).status, 200);
  const looks = () =>
    server.database.read({ organisationId: ours.organisationId }, async (scope) => {
      const events = await listEvents(scope, {}, 500);
      return JSON.stringify(events).split('indicators:population-seen').length - 1;
    });
  const before = await looks();
  await analyst.get('/data/population');
  assert.equal(await looks(), before + 1);
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const shown = await (await browserOf(server, theirs, 'analyst')).get('/data/population');
  assert.match(shown.text, /Say which area is yours/);
});
