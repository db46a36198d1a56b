import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listEvents } from '#modules/audit';
import { browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { loadRelease, protectAsked } from '../../testing.ts';
import { askPublication } from '../../use-cases/ask-publication.ts';
import { explainPublication } from '../../use-cases/explain-publication.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;
let first: string;
let address: string;

const times = (n: number, line: string) => Array.from({ length: n }, () => line);

/**
 * Two small counts in two tables: 3 men in Adults, 4 disabled people in Roads.
 *
 * | | women | men | disabled | not disabled |
 * |---|---|---|---|---|
 * | Adults | 40 | 3 | 0 | 43 |
 * | Children | 30 | 25 | 12 | 43 |
 * | Roads | 30 | 60 | 4 | 86 |
 * | Schools | 50 | 45 | 20 | 75 |
 */
const staff = [
  'Directorate,Sex,Disability',
  ...[...times(40, 'Adults,F,No'), ...times(3, 'Adults,M,No')],
  ...[...times(30, 'Children,F,No'), ...times(12, 'Children,M,Yes'), ...times(13, 'Children,M,No')],
  ...[...times(30, 'Roads,F,No'), ...times(4, 'Roads,M,Yes'), ...times(56, 'Roads,M,No')],
  ...[...times(20, 'Schools,F,Yes'), ...times(30, 'Schools,F,No'), ...times(45, 'Schools,M,No')],
];
const asked = {
  counts: [
    { kind: 'workforce' as const, by: ['directorate', 'sex'] },
    { kind: 'workforce' as const, by: ['directorate', 'disability'] },
  ],
  ...{ values: [], pay: [] },
};

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
  await ours.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', staff.join('\n')));
  const wanted = {
    scheme: 'psed-workforce',
    title: 'Sex and disability by directorate',
    policy: 'under-10' as const,
    audience: 'inside' as const,
    asked,
  };
  const id = await ours.as('analyst', (scope) => askPublication(scope, wanted));
  assert.ok(id.ok);
  first = id.value;
  await protectAsked(server.database, ours.organisationId, first);
  address = await addressOfMen();
});
after(() => server.close());

const explained = (id: string) =>
  server.database.read({ organisationId: ours.organisationId, actor: ours.people.analyst }, async (scope) => {
    const found = await explainPublication(scope, id);
    assert.ok(found, 'it is released');
    return found;
  });

/** What is told of a directorate's people of one code. */
const cellOf = async (id: string, directorate: string, code: string) => {
  const { cells } = await explained(id);
  const found = cells.find(({ name }) => name.includes(directorate) && name.includes(`=${code}`));
  assert.ok(found);
  return found;
};

const form = { reason: 'All three asked for it in writing', agreedBy: 'Ros Tyndale, data protection officer' };

/** Where the three men may be waived, while they are hidden. */
async function addressOfMen(): Promise<string> {
  const shown = await analyst.get(`/data/released/${first}/hidden`);
  const links = shown.elements('a').filter((one) => one.attribute('href')?.includes('/waive?'));
  assert.equal(links.length, 2, 'both small counts may be waived, and none that protects another');
  return links.find((one) => /Adults/.test(one.rawText()))?.attribute('href') ?? '';
}

test('a waiver shows one small count, with reason and name for all to read; the other stays protected', async () => {
  assert.match((await analyst.get(address)).text, /Directorate Adults, Male Exactly 3/);
  const sent = await analyst.submit(address, form);
  assert.equal(sent.status, 303, sent.text);
  const second = sent.location?.split('/').at(-1) ?? '';
  await protectAsked(server.database, ours.organisationId, second);
  assert.deepEqual((await cellOf(first, 'Adults', 'male')).told, null);
  assert.deepEqual((await cellOf(second, 'Adults', 'male')).told, [3, 3]);
  const disabled = await cellOf(second, 'Roads', 'disabled');
  assert.equal(disabled.told, null);
  assert.ok((disabled.upper ?? Infinity) - disabled.lower >= 10, `${disabled.lower} to ${disabled.upper}`);
  const member = await browserOf(server, ours, 'board-member');
  const page = await member.get(`/data/released/${second}`);
  assert.match(page.text, /shown by a waiver: .*Directorate Adults, Male\. Reason: All three asked for it/);
  assert.match(page.text, /Agreed by Ros Tyndale.*on 22 November 2026 by Test analyst/);
  assert.doesNotMatch((await member.get(`/data/released/${first}`)).text, /waiver/);
});

test('the waiver is in the audit trail without the count, and holds when the figures are released again', async () => {
  const [event] = await server.database.read({ organisationId: ours.organisationId }, (scope) =>
    listEvents(scope, { kind: 'equality-data:count-waived' }, 5),
  );
  assert.deepEqual(event?.detail, {
    ...{ what: 'Staff: Directorate Adults, Male', reason: form.reason, agreedBy: form.agreedBy },
  });
  const { publication } = await explained(first);
  const again = await ours.as('analyst', (scope) => askPublication(scope, { ...publication, asked }));
  assert.ok(again.ok);
  await protectAsked(server.database, ours.organisationId, again.value);
  assert.deepEqual((await cellOf(again.value, 'Adults', 'male')).told, [3, 3]);
});

test('without a reason and a name, twice, or for a count that is not small, there is no waiver', async () => {
  const none = await analyst.submit(address, { reason: '', agreedBy: '' });
  assert.match(none.text, /Enter why it is shown.*Enter who agreed/);
  assert.match((await analyst.submit(address, form)).text, /There is a waiver for this count already/);
  const { hidden } = await explained(first);
  const large = hidden.find(({ why }) => why.code !== 'small');
  assert.ok(large);
  assert.equal((await analyst.get(`/data/released/${first}/hidden/waive?cell=${large.cell}`)).status, 404);
  const lead = await browserOf(server, ours, 'equality-lead');
  assert.equal((await lead.get(address)).status, 403);
  const theirs = await makeOrganisation(server.database, 'Elsewhere');
  assert.equal((await (await browserOf(server, theirs, 'analyst')).get(address)).status, 404);
});

test('a count whose showing would give another small one away stays hidden, and the page says so', async () => {
  const theirs = await makeOrganisation(server.database, 'Smallshire');
  // 3 men of Adults and 4 women of Roads hide each other: with the totals told, either gives the other away.
  const few = [...times(40, 'Adults,F'), ...times(3, 'Adults,M'), ...times(4, 'Roads,F'), ...times(60, 'Roads,M')];
  await theirs.as('analyst', (scope) => loadRelease(scope, 'workforce.csv', ['Directorate,Sex', ...few].join('\n')));
  const wanted = {
    scheme: 'psed-workforce',
    title: 'Sex',
    policy: 'under-10' as const,
    audience: 'inside' as const,
    asked,
  };
  const id = await theirs.as('analyst', (scope) =>
    askPublication(scope, { ...wanted, asked: { ...asked, counts: asked.counts.slice(0, 1) } }),
  );
  assert.ok(id.ok);
  await protectAsked(server.database, theirs.organisationId, id.value);
  const browser = await browserOf(server, theirs, 'analyst');
  const links = (await browser.get(`/data/released/${id.value}/hidden`))
    .elements('a')
    .flatMap((one) => one.attribute('href')?.match(/.*\/waive\?.*/)?.[0] ?? []);
  const sent = await browser.submit(links[0] ?? '', form);
  const second = sent.location?.split('/').at(-1) ?? '';
  await protectAsked(server.database, theirs.organisationId, second);
  const page = await browser.get(`/data/released/${second}/hidden`);
  assert.match(page.text, /There is a waiver for this count, but with it shown a small one could be worked out/);
});
