import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { council, released, times } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let reader: Client;
let address: string;

/** Five times the staff of `testing.ts`, of whom 30 of 700 white and 60 of 250 minoritised ones left. */
const [header = '', ...staff] = council['workforce.csv'];
const lines = {
  ...council,
  'workforce.csv': [header, ...times(5, staff.join('\n'))],
  'recruitment.csv': [
    'Ethnicity,Shortlisted,Appointed',
    ...times(80, 'White British,Yes,Yes'),
    ...times(200, 'White British,Yes,No'),
    ...times(15, 'Indian,Yes,Yes'),
    ...times(45, 'Indian,Yes,No'),
  ],
  'leavers.csv': [
    'Ethnic group,Leaving reason',
    ...times(30, 'White British,Retired'),
    ...times(60, 'Pakistani,Resigned'),
  ],
};

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  for (const [name, text] of Object.entries(lines))
    await ours.as('analyst', (scope) => loadRelease(scope, name, text.join('\n')));
  const id = await ours.as('analyst', (scope) => released(scope, 'sc-wres', []));
  await protectAsked(server.database, ours.organisationId, id);
  address = `/data/released/${id}`;
  reader = await browserOf(server, ours, 'board-member');
});
after(() => server.close());

test('what is clearly bad comes first, then what is not clear, then what is missing', async () => {
  const shown = await reader.get(address);
  assert.equal(shown.status, 200);
  // 60 of 250 against 30 of 700 is 5.60; Katz: exp(ln 5.6 ± 1.96 √(1/60 − 1/250 + 1/30 − 1/700)) is 3.70 to 8.47.
  assert.match(
    shown.text,
    /What it says Black, Asian and minoritised ethnic staff were 5\.60 times as likely to leave .*3\.70 to 8\.47/,
  );
  assert.match(shown.text, /no clear difference: chance may explain it/);
  assert.match(shown.text, /Of \d+ figures, .*hidden.* not collected/);
  assert.match(
    shown.text,
    /1 of 2 ratios is clearly to the disadvantage of Black, Asian and minoritised ethnic people/,
  );
  assert.match(shown.body, /<svg[\s\S]*Parity band, 0\.80 to 1\.25/);
  assert.match(shown.text, /8\. Relative likelihood of leaving.*5\.60 3\.70 to 8\.47 60 of 250 To their disadvantage/);
});

test('people of whom a file does not say what is counted: the brief tells that they are left out', async () => {
  await ours.as('analyst', (scope) =>
    loadRelease(scope, 'care.csv', ['Ethnic group,Job title', ...times(40, 'Indian,Carer')].join('\n')),
  );
  const id = await ours.as('analyst', (scope) => released(scope, 'sc-wres', []));
  await protectAsked(server.database, ours.organisationId, id);
  const shown = await reader.get(`/data/released/${id}`);
  assert.match(shown.text, /\d+ leaves? out the people of care\.csv, since what is counted is not said of them\./);
});

test('one figure: shown with its sentence, hidden with [c] in place of each hidden number', async () => {
  const left = await reader.get(`${address}/figure?number=8`);
  assert.match(left.text, /were 5\.60 times as likely to leave/);
  const disciplined = await reader.get(`${address}/figure?number=3`);
  assert.match(disciplined.text, /A count that it rests on is hidden/);
  assert.match(disciplined.text, /\[c\]/);
  assert.equal((await reader.get(`${address}/figure?number=99`)).status, 404);
});

test('why counts are hidden is told to everybody in general, and which to analysts only', async () => {
  const shown = await reader.get(address);
  assert.match(shown.text, /Why are some figures hidden\?.*A count of 1 to 9 people could tell who somebody is/);
  assert.ok(!shown.body.includes(`${address}/hidden`));
  const analyst = await browserOf(server, ours, 'analyst');
  assert.ok((await analyst.get(address)).body.includes(`${address}/hidden`));
});

test('another organisation finds no figure of it', async () => {
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const client = await browserOf(server, theirs, 'analyst');
  for (const path of [address, `${address}/figure?number=8`]) assert.equal((await client.get(path)).status, 404, path);
});
