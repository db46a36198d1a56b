import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Building } from '#platform/http';
import { buildServer } from '#platform/http';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease, protectAsked } from '#testing/equality-data';
import { times } from '#testing/indicators';
import { Client, openTestDatabase, type TestDatabase } from '#tests';
import { assembleBuilding } from '../src/building.ts';
import { addressOf, identifiersFor } from './architecture/laws/addresses.ts';
import { withOwner } from './architecture/laws/rows.ts';
import { fillOrganisation, mark } from './architecture/laws/two-organisations.ts';
import { crawl, everythingIn } from './support/crawl.ts';

/**
 * A body of 3,829: 2,311 white, 1,307 minoritised, 211 not known. Small counts are planted in it, with numbers beside
 * them that stand nowhere else.
 */
const line = (n: number, ethnicity: string, directorate: string, sex: string, pay: string) =>
  times(n, `${ethnicity},${directorate},${sex},${pay}`);
const files: Record<string, readonly string[]> = {
  'workforce.csv': [
    'Ethnic group,Directorate,Sex,Hourly pay',
    ...line(1501, 'White British', 'Adults', 'Female', '17.31'),
    ...line(797, 'White British', 'Children', 'Male', '18.23'),
    ...line(900, 'Indian', 'Adults', 'Female', '17.31'),
    ...line(400, 'Pakistani', 'Children', 'Male', '18.23'),
    ...line(211, 'Not stated', 'Adults', 'Female', '17.31'),
    // Twenty in a directorate: thirteen white, seven minoritised.
    ...line(13, 'White British', 'Waterways', 'Male', '16.47'),
    ...line(7, 'Indian', 'Waterways', 'Female', '16.47'),
  ],
  'disciplinaries.csv': [
    'Ethnic group,Directorate',
    ...times(29, 'White British,Adults'),
    ...times(3, 'White British,Waterways'),
    ...times(6, 'Indian,Adults'),
    ...times(1, 'Indian,Waterways'),
    ...times(2, 'Not stated,Adults'),
  ],
  'recruitment.csv': [
    'Ethnicity,Shortlisted,Appointed',
    ...times(241, 'White British,Yes,Yes'),
    ...times(577, 'White British,Yes,No'),
    ...times(8, 'Indian,Yes,Yes'),
    ...times(401, 'Indian,Yes,No'),
  ],
};

/** The planted counts, as pages, files and pictures would tell them; and what comes of them, to five figures. */
const figuresOf = (ratio: number) => String(ratio).slice(2, 7);
const ratios = { disciplined: 7 / 1307 / (32 / 2311), appointed: 8 / 409 / (241 / 818) };
const markers = {
  'disciplined, minoritised': /(?<![\d.,])7 of 1,?307(?!\d)|,7,1307,/,
  'appointed, minoritised': /(?<![\d.,])8 of 409(?!\d)|,8,409,/,
  'a directorate of twenty': /(?<![\d.,])(7 of 20|35\.0%|35%)(?!\d)|,7,20,/,
  'disciplined, and did not say: two of 41': /(?<![\d.,])(4\.9|95\.1)%/,
  'disciplined in it': /(?<![\d.,])[13] of (7|13)(?!\d)|,[13],(7|13),/,
  ...Object.fromEntries(
    Object.entries(ratios).map(([name, ratio]) => [`${name}, beside the white`, new RegExp(`0\\.${figuresOf(ratio)}`)]),
  ),
};
const foundIn = (text: string): string[] =>
  Object.entries(markers).flatMap(([name, marker]) => {
    const found = marker.exec(text);
    return found ? [`${name}: “${text.slice(Math.max(0, found.index - 60), found.index + 40)}”`] : [];
  });

const rules = {
  'sc-wres': 'under-10',
  'nhs-wres': 'nhs',
  'gender-pay-gap': 'under-10',
  'recruitment-funnel': 'under-10',
};

let opened: TestDatabase;
let building: Building;
let app: Awaited<ReturnType<typeof buildServer>>;
let ours: TestOrganisation;
let addresses: string[];

before(async () => {
  opened = await openTestDatabase();
  const outside = { publicUrl: 'http://localhost', trustedProxies: 0, isDemo: false };
  building = await assembleBuilding(opened.database, outside);
  app = await buildServer(building);
  ours = await makeOrganisation(opened.database);
  await fillOrganisation(ours);
  for (const [file, lines] of Object.entries(files)) {
    // In place of the few people whom every organisation of the laws has.
    const name = file === 'workforce.csv' ? `${mark} workforce` : file;
    await ours.as('analyst', (scope) => loadRelease(scope, file, lines.join('\n'), { name }));
  }
  const analyst = await browserFor('analyst');
  for (const [standard, policy] of Object.entries(rules)) {
    const asked = await analyst.submit(`/data/figures/release?standard=${standard}`, { by: ['directorate'], policy });
    const id = asked.location?.split('/').at(-1) ?? '';
    await protectAsked(opened.database, ours.organisationId, id);
    const { text } = await analyst.get(`/data/released/${id}`);
    assert.match(text, /Released on/, standard);
  }
  const to = { recipient: 'Collector', address: 'Portal', purpose: 'Return', legalBase: 'Agreement' };
  const until = { 'holdsUntil-day': '1', 'holdsUntil-month': '2', 'holdsUntil-year': '2027' };
  assert.equal((await analyst.submit('/data/recipients/new?standard=sc-wres', { ...to, ...until })).status, 303);
  addresses = await withOwner(opened.url, (client) =>
    Promise.all(
      [...building.pages, ...building.openPages].map(async ({ path: { pattern } }) =>
        pattern.includes(':token')
          ? '/'
          : addressOf(pattern, await identifiersFor(client, pattern, ours.organisationId)),
      ),
    ),
  );
});
after(async () => {
  await app.close();
  await opened.close();
});

const browserFor = async (role: keyof TestOrganisation['people']) =>
  new Client(app, { dr_session: await beginSession(opened.database, ours.organisationId, ours.people[role]) });

const isData = (address: string) => /^\/(data|search)\b/.test(address);

async function search(role: keyof TestOrganisation['people']) {
  const found: string[] = [];
  const seen: string[] = [];
  const visited = await crawl(await browserFor(role), addresses, isData, (address, answer) => {
    assert.ok(answer.status < 500, `${role}: ${address} answers ${answer.status}`);
    if (answer.status === 200) seen.push(address);
    found.push(...foundIn(everythingIn(answer)).map((one) => `${role}, ${address}: ${one}`));
  });
  return { found, seen, visited };
}

test('proof: whoever may see exact counts does find each of the planted counts', async () => {
  const analyst = await browserFor('analyst');
  let all = '';
  for (const standard of Object.keys(rules))
    for (const page of ['figures', 'figures.csv'])
      for (const by of ['', '&by=directorate'])
        all += everythingIn(await analyst.get(`/data/${page}?standard=${standard}${by}`));
  all += everythingIn(await analyst.get('/data'));
  const found = foundIn(all).join();
  for (const name of Object.keys(markers))
    assert.ok(found.includes(name), `${name} is found nowhere, so that its absence proves nothing`);
});

test('nobody else finds a planted small count, or what comes of it, in any page, file, header or picture', async () => {
  const others = (Object.keys(ours.people) as (keyof TestOrganisation['people'])[]).filter(
    (role) => role !== 'analyst',
  );
  assert.ok(others.length >= 10);
  for (const role of others) {
    const { found, seen } = await search(role);
    assert.ok(seen.filter(isData).length >= 12, `${role} saw ${seen.filter(isData).length} pages of data`);
    assert.deepEqual(found.slice(0, 8), []);
  }
});
