import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WriteScope } from '#platform/database';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { loadRelease } from '#testing/equality-data';
import { type Client, openTestServer, type TestServer } from '#tests';
import { times } from '../../testing.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;

/** Shortlisted and appointed of each group. */
const recruitment = (white: [number, number], other: [number, number], names = ['White British', 'Indian']) => {
  const of = ([shortlisted, appointed]: [number, number], name: string) => [
    ...times(appointed, `${name},Yes,Yes`),
    ...times(shortlisted - appointed, `${name},Yes,No`),
  ];
  return ['Ethnicity,Shortlisted,Appointed', ...of(white, names[0] ?? ''), ...of(other, names[1] ?? '')].join('\n');
};

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

const load = (period: string, text: string) =>
  ours.as('analyst', (scope: WriteScope) =>
    loadRelease(scope, 'recruitment.csv', text, { period, name: 'Recruitment' }),
  );

const address = '/data/figures/one?standard=sc-wres&number=2';

test('one period has no trend; where the newest is too few, years are counted together', async () => {
  await load('2023', recruitment([9, 4], [9, 1]));
  const one = await analyst.get(address);
  assert.match(one.text, /too few to judge/);
  assert.ok(!one.text.includes('Through time'));
  assert.ok(!one.text.includes('Years counted together'));
  await load('2024', recruitment([9, 5], [9, 2]));
  const two = await analyst.get(address);
  // 3 of 18 against 9 of 18: a third.
  assert.match(
    two.text,
    /2023 \+ 2024: .*0\.33 times as likely to be appointed as white .*\(3 of 18 against 9 of 18\)/,
  );
});

test('a figure within the interval of the year before is not called a change', async () => {
  await load('2025', recruitment([280, 80], [60, 12]));
  await load('2026', recruitment([280, 84], [60, 15]));
  const shown = await analyst.get(address);
  assert.match(shown.text, /0\.83 in 2026, after 0\.70 in 2025\. That is no change that can be told from chance/);
  assert.match(
    shown.text,
    /2023 Too few to judge .*2024 Too few to judge .*2025 0\.70 0\.41 to 1\.20 12 of 60.*2026 0\.83/,
  );
  assert.ok(!shown.text.includes('Years counted together'));
  assert.match(shown.body, /<svg[^>]*id="trend-0"|id="trend-0/);
});

test('coarser categories are a break, and a corrected release of a period takes its place', async () => {
  await load('2027', recruitment([280, 160], [60, 6], ['White', 'BME']));
  const broken = await analyst.get(address);
  assert.match(broken.text, /The two are not compared, since in between ethnic group was recorded in finer or coarser/);
  await load('2027', recruitment([280, 160], [60, 6]));
  const fell = await analyst.get(address);
  assert.match(fell.text, /0\.18 in 2027, after 0\.83 in 2026\. It fell/);
});

test('half-years of events are a trend of their own', async () => {
  const half = (day: string, [white, other]: [[number, number], [number, number]]) =>
    recruitment(white, other)
      .split('\n')
      .slice(1)
      .map((line) => `${line},${day}`);
  const theirs = await makeOrganisation(server.database, 'Halfshire');
  const lines = [
    'Ethnicity,Shortlisted,Appointed,Application date',
    ...half('2026-03-02', [
      [280, 80],
      [60, 12],
    ]),
    ...half('2026-09-02', [
      [280, 84],
      [60, 15],
    ]),
  ];
  await theirs.as('analyst', (scope) => loadRelease(scope, 'recruitment.csv', lines.join('\n')));
  const reader = await browserOf(server, theirs, 'analyst');
  const shown = await reader.get(`${address}&by=half-year`);
  assert.match(shown.text, /0\.83 in 2026-H2, after 0\.70 in 2026-H1\. That is no change that can be told from chance/);
  assert.ok(!(await reader.get(address)).text.includes('Through time'), 'one release is one period');
});
