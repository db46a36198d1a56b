import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listEvents } from '#modules/audit';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { findPublication } from '../../store/publication-reader.ts';
import { loadRelease, protectAsked } from '../../testing.ts';
import { askPublication } from '../../use-cases/ask-publication.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;
let address: string;

const times = (n: number, line: string) => Array.from({ length: n }, () => line);

/**
 * | | women | men |
 * |---|---|---|
 * | Adults | 40 | 3 |
 * | Children | 30 | 25 |
 * | Highways | 12 | 60 |
 */
const staff = [
  'Directorate,Sex',
  ...[...times(40, 'Adults,F'), ...times(3, 'Adults,M'), ...times(30, 'Children,F'), ...times(25, 'Children,M')],
  ...[...times(12, 'Highways,F'), ...times(60, 'Highways,M')],
];

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', staff.join('\n')));
  address = await release('inside');
});
after(() => server.close());

async function release(audience: 'inside' | 'public'): Promise<string> {
  const asked = { counts: [{ kind: 'workforce' as const, by: ['directorate', 'sex'] }], values: [], pay: [] };
  const wanted = { scheme: 'sc-wres', title: 'Sex by directorate', policy: 'under-10' as const, audience, asked };
  const id = await ours.as('analyst', (scope) => askPublication(scope, wanted));
  assert.ok(id.ok);
  await protectAsked(server.database, ours.organisationId, id.value);
  return `/data/released/${id.value}/hidden`;
}

test('each hidden count with its exact number, why, and what anybody can work out', async () => {
  const shown = await analyst.get(address);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /1 count is hidden because it is small \(below 10\).* 3 more are hidden so that/);
  assert.match(shown.text, /Staff: Directorate Adults, Male 3 It is small \(below 10\)\./);
  // 40 women of Adults would give the 3 men away: 43 in all.
  assert.match(
    shown.text,
    /Staff: Directorate Adults, Female 40 So that “Directorate Adults, Male” cannot be worked out\. With this count shown, it would be what is left over\./,
  );
  assert.match(shown.text, /Staff: Directorate Adults, which is all of these together 43 .*\[c\]/);
  const ranges = [...shown.text.matchAll(/(\d+) to (\d+)/g)].map(([, from, to]) => Number(to) - Number(from));
  assert.equal(ranges.length, 4);
  for (const wide of ranges) assert.ok(wide >= 10, `${wide}`);
});

test('what would hide fewer, with the table before and after', async () => {
  const shown = await analyst.get(`${address}/fewer`);
  assert.match(
    shown.text,
    /Directorate: tell Adults and (Children|Highways) as one 4 counts are hidden as it is; none would be/,
  );
  assert.match(shown.text, /As it is Directorate .*Adults \[c\] \[c\] 43/);
  assert.match(shown.text, /As it would be Directorate .*Adults or (Children 70 28 98|Highways 52 63 115)/);
});

test('two units are told as one in a new release, tied to all that was told before', async () => {
  const [, other = ''] =
    /Directorate: tell Adults and (Children|Highways) as one/.exec((await analyst.get(`${address}/fewer`)).text) ?? [];
  const form = `${address}/merge?field=directorate&unit=Adults&unit=${other}`;
  assert.ok((await analyst.get(`${address}/fewer`)).body.includes(form.replaceAll('&', '&amp;')));
  assert.match((await analyst.get(form)).text, new RegExp(`Directorate Adults and ${other}, as one`));
  const asked = await analyst.submit(form, {});
  const id = asked.location?.split('/').at(-1) ?? '';
  await protectAsked(server.database, ours.organisationId, id);
  const released = await ours.as('analyst', (scope) => findPublication(scope, id));
  const [answer] = released?.answers?.counts ?? [];
  assert.ok(answer?.state === 'counted');
  assert.deepEqual(
    answer.rows.filter(({ key }) => key[0] === `Adults|${other}`).map(({ key, n }) => [key[1], n]),
    [
      ['Total', other === 'Children' ? 98 : 115],
      ['female', other === 'Children' ? 70 : 52],
      ['male', other === 'Children' ? 28 : 63],
    ],
  );
  assert.ok(answer.rows.every(({ n }) => n !== null));
  const after = await analyst.get(`/data/released/${id}/hidden`);
  assert.match(after.text, /Nothing is hidden in these figures/);
});

test('what is no unit of the data, one unit alone, or groups, are not merged', async () => {
  for (const query of ['unit=Adults&unit=Nowhere', 'unit=Adults', 'unit=Adults&unit=Adults'])
    assert.equal((await analyst.get(`${address}/merge?field=directorate&${query}`)).status, 404, query);
  assert.equal((await analyst.get(`${address}/merge?field=sex&unit=female&unit=male`)).status, 404);
  const lead = await browserOf(server, ours, 'equality-lead');
  assert.equal((await lead.get(`${address}/merge?field=directorate&unit=Adults&unit=Children`)).status, 403);
});

test('it is for those who see exact counts, of the body itself, and each look is written down', async () => {
  const lead = await browserOf(server, ours, 'equality-lead');
  for (const path of [address, `${address}/fewer`]) assert.equal((await lead.get(path)).status, 403, path);
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  const other = await browserOf(server, theirs, 'analyst');
  for (const path of [address, `${address}/fewer`]) assert.equal((await other.get(path)).status, 404, path);
  const seen = () =>
    server.database.read(
      { organisationId: ours.organisationId },
      async (scope) =>
        JSON.stringify(await listEvents(scope, {}, 500)).split('equality-data:exact-counts-seen').length - 1,
    );
  const before = await seen();
  await analyst.get(address);
  assert.equal(await seen(), before + 1);
});

test('what those who sign in were not told is hidden from the public for that', async () => {
  const shown = await analyst.get(await release('public'));
  assert.match(shown.text, /4 counts are hidden because .* or since those who sign in were not told it/);
  assert.match(shown.text, /Staff: Directorate Adults, Male 3 It is small \(below 10\)\./);
  assert.match(shown.text, /Staff: Directorate Adults, Female 40 Those who sign in were not told it;/);
});
