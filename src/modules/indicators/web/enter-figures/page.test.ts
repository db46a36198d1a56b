import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;

const address = '/data/figures/entered?standard=nhs-wres';
const entry = { figure: '5 percent', period: '2025', source: 'NHS Staff Survey 2025, question 14a' };

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

test('a figure from elsewhere is shown as entered, with its source and, where the base is known, its interval', async () => {
  const sent = { ...entry, groupValue: '25', groupBase: '100', comparatorValue: '20.5%' };
  assert.equal((await analyst.submit(address, sent)).status, 303);
  const shown = await analyst.get('/data/figures/one?standard=nhs-wres&number=5');
  // Wilson of 25 in 100: 17.5% to 34.3%.
  assert.match(
    shown.text,
    /25\.0% for Black and minority ethnic staff\. Entered for 2025, from NHS Staff Survey 2025, question 14a\. 100 answered\. With 95% confidence the true figure lies between 17\.5% and 34\.3%/,
  );
  assert.match(shown.text, /20\.5% for white staff\..*How many answered is not known/);
  assert.match(
    (await analyst.get('/data/figures?standard=nhs-wres')).text,
    /25\.0% 17\.5% to 34\.3% 100 answered Entered/,
  );
  const csv = await analyst.get('/data/figures.csv?standard=nhs-wres');
  assert.match(csv.body, /NHS Staff Survey 2025, question 14a \(2025\)/);
});

test('what is entered again for the year supersedes and stays listed; an older year does not take its place', async () => {
  await analyst.submit(address, { ...entry, groupValue: '26', groupBase: '100' });
  await analyst.submit(address, { ...entry, period: '2024', groupValue: '31', source: 'NHS Staff Survey 2024' });
  const list = await analyst.get(address);
  assert.match(list.text, /26\.0 100 .* Counts .*25\.0 100 .* Superseded/);
  const shown = await analyst.get('/data/figures/one?standard=nhs-wres&number=5');
  assert.match(shown.text, /26\.0% for Black and minority ethnic staff\. Entered for 2025/);
});

test('bad input changes nothing and loses nothing', async () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ groupValue: '101' }, /Enter a number from 0 to 100/],
    [{ groupValue: 'about 20' }, /Enter a number such as 23\.4/],
    [{ groupValue: '20', groupBase: '0' }, /Enter how many answered/],
    [{ comparatorBase: '12' }, /Enter the figure that so many answered/],
    [{}, /Enter the figure of at least one group/],
    [{ groupValue: '20', figure: '2 ratio' }, /Choose the figure/],
    [{ groupValue: '20', source: '' }, /Enter where the figure is from/],
  ];
  const before = (await analyst.get(address)).text.split('Superseded').length;
  for (const [more, sentence] of cases) {
    const sent = await analyst.submit(address, { ...entry, period: '2023 spring', ...more });
    assert.equal(sent.status, 422, JSON.stringify(more));
    assert.match(sent.text, sentence);
    assert.ok(sent.body.includes('2023 spring'));
  }
  const after = await analyst.get(address);
  assert.equal(after.text.split('Superseded').length, before);
  assert.ok(!after.text.includes('2023 spring'));
});

test('analysts enter; a standard without such figures has no page; others see none of it', async () => {
  const lead = await browserOf(server, ours, 'equality-lead');
  assert.equal((await lead.get(address)).status, 403);
  assert.equal((await analyst.get('/data/figures/entered?standard=gender-pay-gap')).status, 404);
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const other = await browserOf(server, theirs, 'analyst');
  assert.match((await other.get(address)).text, /Nothing was entered yet/);
});
