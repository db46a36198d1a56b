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

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  for (const [name, lines] of Object.entries(council))
    await ours.as('analyst', (scope) => loadRelease(scope, name, lines.join('\n')));
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

test('shows the figures of a standard from the releases of the body, with their direction', async () => {
  const shown = await analyst.get('/data/figures?standard=sc-wres');
  assert.equal(shown.status, 200);
  assert.match(
    shown.text,
    /Relative likelihood of being appointed from shortlisting.*0\.70 0\.41 to 1\.20 12 of 60 Shown/,
  );
  assert.match(shown.text, /fitness to practise process.*Not collected/);
  assert.match(shown.text, /To be confirmed/);
});

test('one figure: sentence, interval, method and numbers; NHS WRES says it the other way round', async () => {
  const social = await analyst.get('/data/figures/one?standard=sc-wres&number=2');
  assert.match(social.text, /were 0\.70 times as likely to be appointed as white/);
  assert.match(social.text, /minoritised ÷ white/);
  assert.match(social.body, /href="\/data\/methods#katz"/);
  assert.match(social.body, /<svg[\s\S]*Parity band, 0\.80 to 1\.25/);
  const nhs = await analyst.get('/data/figures/one?standard=nhs-wres&number=2');
  assert.match(nhs.text, /were 1\.43 times as likely to be appointed as Black and minority ethnic/);
  assert.match(nhs.text, /white ÷ BME/);
});

test('by directorate and with the second cut, as the address asks', async () => {
  const by = await analyst.get('/data/figures?standard=sc-wres&by=directorate');
  assert.match(by.text, /Children/);
  assert.match(by.text, /Adults/);
  const cut = await analyst.get('/data/figures?standard=sc-wres&cut=white-british');
  assert.match(cut.text, /White British/);
  for (const address of [
    '/data/figures',
    '/data/figures?standard=none',
    '/data/figures/one?standard=sc-wres&number=99',
  ])
    assert.equal((await analyst.get(address)).status, 404, address);
});

test('exact figures are for analysts, and each look and download is written down', async () => {
  const lead = await browserOf(server, ours, 'equality-lead');
  for (const address of [
    '/data/figures?standard=sc-wres',
    '/data/figures/one?standard=sc-wres&number=2',
    '/data/figures.csv?standard=sc-wres',
  ])
    assert.equal((await lead.get(address)).status, 403, address);
  const list = await lead.get('/data/standards');
  assert.match(list.text, /Figures are shown to analysts/);
  assert.ok(!list.body.includes('/data/figures?'));
  const count = (kind: string) =>
    server.database.read(
      { organisationId: ours.organisationId },
      async (scope) => JSON.stringify(await listEvents(scope, {}, 500)).split(kind).length - 1,
    );
  const [seen, downloaded] = [await count('indicators:figures-seen'), await count('indicators:figures-downloaded')];
  await analyst.get('/data/figures?standard=sc-wres');
  const file = await analyst.get('/data/figures.csv?standard=sc-wres');
  assert.match(file.body, /^﻿?indicator,part,group,comparator,unit,value,direction/);
  assert.match(file.body, /\n2,ratio,bme,white,,0\.7,minoritised ÷ white/);
  assert.deepEqual(
    [await count('indicators:figures-seen'), await count('indicators:figures-downloaded')],
    [seen + 1, downloaded + 1],
  );
});

test('another organisation sees none of it', async () => {
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const shown = await (await browserOf(server, theirs, 'analyst')).get('/data/figures?standard=sc-wres');
  assert.ok(!shown.text.includes('12 of 60'));
  assert.match(shown.text, /Not collected/);
});

test('the methods are there for whoever sees that data are there', async () => {
  const lead = await browserOf(server, ours, 'equality-lead');
  const methods = await lead.get('/data/methods');
  assert.match(methods.text, /27 of 122 against 44 of 487/);
  assert.match((await lead.get('/data')).body, /href="\/data\/standards"/);
});

test('a pay gap return in which men and women changed places since the last one says so', async () => {
  const pay = (top: string, low: string) =>
    [
      'Sex,Hourly pay',
      ...times(30, `${low},11`),
      ...times(10, `${top},11`),
      ...times(30, `${top},30`),
      ...times(10, `${low},30`),
    ].join('\n');
  const theirs = await makeOrganisation(server.database, 'Swapshire');
  const load = (period: string, text: string) =>
    theirs.as('analyst', (scope) => loadRelease(scope, 'pay.csv', text, { period, name: 'Pay' }));
  const reader = await browserOf(server, theirs, 'analyst');
  await load('2025', pay('Male', 'Female'));
  await load('2026', `${pay('Male', 'Female')}\nFemale,12`);
  assert.ok(!(await reader.get('/data/figures?standard=gender-pay-gap')).text.includes('changed places'));
  await load('2027', pay('Female', 'Male'));
  const shown = await reader.get('/data/figures?standard=gender-pay-gap');
  assert.match(
    shown.text,
    /changed places between 2026 and 2027 in the lower, lower middle, upper middle and upper quarter/,
  );
  const file = await reader.get('/data/figures/gender-pay-gap-return.csv');
  assert.match(file.body, /changed places between 2026 and 2027/);
});

test('the body’s own word for the group stands in figures and sentences, and not in a pay gap by sex', async () => {
  await analyst.submit('/data/figures/settings', { groupLabel: 'global majority' });
  const shown = await analyst.get('/data/figures/one?standard=sc-wres&number=2');
  assert.match(shown.text, /Global majority shortlisted applicants were 0\.70 times/);
  assert.match(shown.text, /global majority ÷ white/);
  assert.ok(!(await analyst.get('/data/figures?standard=gender-pay-gap')).text.includes('majority'));
  await analyst.submit('/data/figures/settings', { groupLabel: '' });
  assert.match((await analyst.get('/data/figures/one?standard=sc-wres&number=2')).text, /minoritised ÷ white/);
});
