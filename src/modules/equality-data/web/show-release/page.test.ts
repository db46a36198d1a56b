import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addBody, addPerson, findActor } from '#modules/accounts';
import { listEvents } from '#modules/audit';
import { beginSession, browserOf, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Client, openTestServer, type TestServer } from '#tests';
import { fileToLoad, loadData, loadDraft, smallWorkforce } from '../../testing.ts';
import { confirmRelease } from '../../use-cases/confirm-release.ts';
import { loadFile } from '../../use-cases/load-file.ts';

let server: TestServer;
let ours: TestOrganisation;
let analyst: Client;

before(async () => {
  server = await openTestServer();
  ours = await makeOrganisation(server.database);
  analyst = await browserOf(server, ours, 'analyst');
});
after(() => server.close());

const upload = (name: string, text: string, period = '2025') =>
  analyst.submit('/data/load', { file: new File([text], 'staff.csv'), name, period, retentionMonths: '24' });

test('a file becomes a draft, stops at a text that is no category, and is confirmed once it is mapped', async () => {
  const loaded = await upload('Staff', smallWorkforce);
  assert.equal(loaded.status, 303);
  const release = loaded.location ?? '';
  const draft = await analyst.get(release);
  assert.match(draft.text, /Ethnic group: “Marshlander”/);
  assert.match(draft.text, /Staff number Dropped: it tells who a person is/);
  assert.ok(!draft.text.includes('Confirm the release'));
  const refused = await analyst.submit(`${release}/confirm`, { whatChanged: '' });
  assert.match(refused.text, /1 text is not mapped yet/);

  const saved = await analyst.submit(`${release}/map?field=ethnic-group&text=Marshlander`, { code: 'white-other' });
  assert.equal(saved.status, 303);
  assert.equal((await analyst.submit(`${release}/confirm`, { whatChanged: '' })).status, 303);
  const confirmed = await analyst.get(release);
  assert.match(confirmed.text, /Staff, release 1/);
  assert.match(confirmed.text, /Ethnic group 75\.0% 87\.5% 8 6 1 1 0/);

  const again = await upload('Staff', `${smallWorkforce}S999,Children,Marshlander,F\n`, '2026');
  assert.ok(!(await analyst.get(again.location ?? '')).text.includes('“Marshlander”'));
});

test('says of a file that was loaded before that it was, and of a bad one what is wrong', async () => {
  await ours.as('analyst', (scope) => loadDraft(scope, 'Known', smallWorkforce.replaceAll('S70', 'K')));
  assert.match((await upload('Other', smallWorkforce.replaceAll('S70', 'K'))).text, /loaded before, for Known/);
  assert.match((await upload('Names', 'John Smith\nSarah Jones\n')).text, /lists people by name or number/);
});

test('a correction of a period says what changed, and the release before stays as it was', async () => {
  const first = await ours.as('analyst', (scope) => loadData(scope, 'Corrected'));
  const second = await ours.as('analyst', async (scope) => {
    const text = smallWorkforce.replace('Marshlander', 'Arab').replace('White Irish,F', 'White Irish,M');
    const loaded = await loadFile(scope, fileToLoad('Corrected workforce', text));
    assert.ok(loaded.ok);
    assert.deepEqual(await confirmRelease(scope, loaded.value, ''), {
      ok: false,
      refusal: { code: 'say-what-changed' },
    });
    assert.deepEqual(await confirmRelease(scope, loaded.value, 'One sex was wrong'), { ok: true, value: 2 });
    return loaded.value;
  });
  assert.match((await analyst.get(`/data/releases/${second}`)).text, /One sex was wrong/);
  const change = ours.as('analyst', async (scope) => {
    const { sql } = await import('kysely');
    await sql`update release set notes = 'x' where id = ${first}`.execute(scope.db);
  });
  await assert.rejects(change, /does not change/);
});

test('shows counts of people to an analyst only, and writes each look down', async () => {
  const id = await ours.as('analyst', (scope) => loadData(scope, 'Looked'));
  const lead = await browserOf(server, ours, 'equality-lead');
  const looks = () =>
    server.database.read({ organisationId: ours.organisationId }, async (scope) => {
      const events = await listEvents(scope, {}, 500);
      return JSON.stringify(events).split('equality-data:exact-counts-seen').length - 1;
    });
  const before = await looks();
  const plain = await lead.get(`/data/releases/${id}`);
  assert.match(plain.text, /Ethnic group most most /);
  assert.ok(!/87\.5% 8 /.test(plain.text));
  assert.doesNotMatch(plain.text, /by directorate/);
  assert.equal(await looks(), before);
  assert.match((await analyst.get(`/data/releases/${id}`)).text, /87\.5% 8 6/);
  assert.equal(await looks(), before + 1);
});

test('shows how much is known in each unit, kinds of unknown apart', async () => {
  const id = await ours.as('analyst', (scope) => loadData(scope, 'Unitwise'));
  const shown = await analyst.get(`/data/releases/${id}?about=ethnic-group`);
  assert.match(shown.text, /How much is known by directorate: Ethnic group/);
  assert.match(shown.text, /Children 100\.0% 2 2 0 0 0 0 Unitwise 66\.7% 6 4 1 1 0 0/);
  assert.match((await analyst.get(`/data/releases/${id}?about=sex`)).text, /Unitwise 100\.0% 6 6/);
});

test('a person of the partner body sees none of the council’s data', async () => {
  const id = await ours.as('analyst', (scope) => loadData(scope, 'Walled'));
  const personId = await ours.as('administrator', async (scope) => {
    const body = await addBody(scope, 'Marlshire Health Partnership');
    assert.ok(body.ok);
    const details = { name: 'Partner Analyst', email: 'partner@walled.example', jobTitle: '', unitId: null };
    const added = await addPerson(scope, { ...details, bodyId: body.value, roles: ['analyst'] });
    assert.ok(added.ok);
    return added.value;
  });
  const actor = await findActor(server.database, { organisationId: ours.organisationId, personId });
  assert.ok(actor);
  const partner = server.withSession(await beginSession(server.database, ours.organisationId, actor));
  assert.ok(!(await partner.get('/data')).text.includes('Walled'));
  for (const part of ['', '/confirm', '/map', '/discard', '/rejects.csv'])
    assert.equal((await partner.get(`/data/releases/${id}${part}`)).status, 404, part);
  assert.ok(!(await partner.get('/data/gaps')).text.includes('Walled gap'));
  assert.ok(!(await partner.get('/data/processing')).text.includes('Walled'));
});

test('discards a draft, and closes a gap', async () => {
  const id = await ours.as('analyst', (scope) => loadDraft(scope, 'Gone', smallWorkforce.replaceAll('S70', 'G')));
  assert.equal((await analyst.submit(`/data/releases/${id}/discard`, {})).status, 303);
  assert.equal((await analyst.get(`/data/releases/${id}`)).status, 404);
  assert.match((await analyst.submit('/data/gaps', { what: '', proxy: '', plan: '' })).text, /Enter what is missing/);
  assert.equal(
    (await analyst.submit('/data/gaps', { what: 'Faith of carers', proxy: 'Census', plan: 'Ask' })).status,
    303,
  );
  const link = (await analyst.get('/data/gaps')).elements('a').find((a) => a.rawText().includes('Faith of carers'));
  assert.equal((await analyst.submit(link?.attribute('href') ?? '', {})).status, 303);
  assert.match((await analyst.get('/data/gaps')).text, /Collected since/);
});
