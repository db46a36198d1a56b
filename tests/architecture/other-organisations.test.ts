import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Field } from '#platform/forms';
import { type AnyPage, type Building, buildServer } from '#platform/http';
import { newId, randomId } from '#platform/kernel';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { type Answer, Client, formOf, openTestDatabase, type TestDatabase } from '#tests';
import { assembleBuilding } from '../../src/building.ts';
import { addressOf, identifiersFor, sourceFor } from './laws/addresses.ts';
import { organisationTables, rowsOf, withOwner } from './laws/rows.ts';
import { fillOrganisation, mark } from './laws/two-organisations.ts';

let opened: TestDatabase;
let building: Building;
let app: FastifyInstance;
let theirs: TestOrganisation;
let ours: TestOrganisation;
let people: { role: string; token: string; sessionId: string }[];
let untouched: Record<string, string>;

before(async () => {
  opened = await openTestDatabase();
  building = await assembleBuilding(opened.database, {
    publicUrl: 'http://localhost',
    trustedProxies: 0,
    isDemo: false,
  });
  app = await buildServer(building);
  theirs = await makeOrganisation(opened.database, `${mark} Council`);
  ours = await makeOrganisation(opened.database, 'Bexshire');
  await fillOrganisation(theirs);
  people = [];
  for (const [role, someone] of Object.entries(ours.people)) {
    const token = await beginSession(opened.database, ours.organisationId, someone);
    const viewer = await building.identify(token);
    assert.ok(viewer);
    people.push({ role, token, sessionId: viewer.sessionId });
  }
  untouched = await rowsOf(opened.url, theirs.organisationId);
});
after(async () => {
  await app.close();
  await opened.close();
});

/** At the same time: most of it is waiting for the database. */
const forEveryone = (work: (person: (typeof people)[number]) => Promise<void>) => Promise.all(people.map(work));
const browserOf = (token: string) => new Client(app, { dr_session: token });
const identifiersOf = (pattern: string, { organisationId }: TestOrganisation) =>
  withOwner(opened.url, (client) => identifiersFor(client, pattern, organisationId));

async function nothingChanged(what: string) {
  assert.deepEqual(
    await rowsOf(opened.url, theirs.organisationId),
    untouched,
    `${what} changed the other organisation`,
  );
}

function nothingLeaked(what: string, answer: Answer) {
  assert.ok(answer.status < 500, `${what} answers ${answer.status}`);
  assert.ok(!answer.body.includes(mark), `${what} shows something of the other organisation`);
}

test('an address with the identifiers of another organisation leads nowhere, for every role', async () => {
  const named = building.pages.filter(({ path }) => path.pattern.includes(':'));
  assert.ok(named.length >= 1, `only ${named.length} addresses name a record`);
  for (const page of named) {
    const address = addressOf(page.path.pattern, await identifiersOf(page.path.pattern, theirs));
    await forEveryone(async ({ role, token, sessionId }) => {
      const browser = browserOf(token);
      const looked = await browser.get(address);
      assert.ok([403, 404].includes(looked.status), `${role}: GET ${page.path.pattern} answers ${looked.status}`);
      nothingLeaked(`GET ${page.path.pattern}`, looked);
      const fields = { form_token: building.signer.sign('form', sessionId), submission: randomId() };
      const sent = await browser.send(address, { ...plausible(page), ...fields });
      assert.ok([403, 404].includes(sent.status), `${role}: POST ${page.path.pattern} answers ${sent.status}`);
      nothingLeaked(`POST ${page.path.pattern}`, sent);
    });
    await nothingChanged(page.name);
  }
});

test('no page of ours shows anything of theirs', async () => {
  await fillOrganisation(ours, 'Bexley');
  for (const page of building.pages) {
    const address = addressOf(page.path.pattern, await identifiersOf(page.path.pattern, ours));
    await forEveryone(async ({ token }) => nothingLeaked(page.name, await browserOf(token).get(address)));
  }
  await nothingChanged('looking');
});

test('a form of ours with their identifiers in its fields changes nothing of theirs and keeps none of them', async () => {
  let tried = 0;
  for (const page of building.pages.filter(({ form }) => form)) {
    const address = addressOf(page.path.pattern, await identifiersOf(page.path.pattern, ours));
    const foreign = await foreignFields(page);
    for (const { token } of people) {
      const browser = browserOf(token);
      const loaded = await browser.get(address);
      if (loaded.status !== 200 || !loaded.elements('form').some((one) => one.attribute('method') === 'post')) continue;
      nothingLeaked(`POST ${page.name}`, await browser.send(address, { ...formOf(loaded), ...foreign }));
      tried += 1;
    }
    await nothingChanged(page.name);
  }
  assert.ok(tried >= 2, `only ${tried} forms were sent`);
  assert.deepEqual(await foreignIdentifiersKept(), []);
});

test('addresses that need no sign-in name no record, only a secret token', () => {
  for (const { path } of building.openPages)
    for (const [, name] of path.pattern.matchAll(/:(\w+)/g)) assert.equal(name, 'token', path.pattern);
});

test('proof: an identifier of an unknown kind is refused in a sentence', async () => {
  await assert.rejects(identifiersOf('/widgets/:widgetId', theirs), /no table is known for :widgetId/);
  await assert.rejects(identifiersOf('/widgets/:widget', theirs), /no table is known for :widget/);
  assert.deepEqual(sourceFor('auditEventId', ['audit_event']), { table: 'audit_event', column: 'id' });
});

test('proof: a page that looks past the scope would be seen', async () => {
  await withOwner(opened.url, (client) => client.query('update unit set version = version + 1'));
  await assert.rejects(nothingChanged('a made-up page'), /changed the other organisation/);
  untouched = await rowsOf(opened.url, theirs.organisationId);
});

/** Something in every field, so that a good part of the forms is read without a message. */
const plausible = ({ form }: AnyPage): Record<string, string> =>
  Object.fromEntries(
    Object.entries<Field<unknown>>(form?.fields ?? {}).flatMap(([name, field]) =>
      field.names(name).map((input) => [input, takesIdentifier(name, field) ? newId(0) : '1']),
    ),
  );

const takesIdentifier = (name: string, field: Field<unknown>): boolean => {
  const id = newId(0);
  const read = (text: string) => field.read({ [name]: [text] }, name, {});
  const taken = read(id);
  return 'value' in taken && taken.value === id && 'error' in read('not an identifier');
};

/** Their identifier for each field that takes one; a field of an unknown kind gets their person. */
async function foreignFields({ form }: AnyPage): Promise<Record<string, string>> {
  const fields = Object.entries<Field<unknown>>(form?.fields ?? {}).filter(([name, one]) => takesIdentifier(name, one));
  const found: Record<string, string> = {};
  for (const [name] of fields) {
    const known = await identifiersOf(`/:${name}`, theirs).catch(() => identifiersOf('/:personId', theirs));
    found[name] = Object.values(known)[0] ?? '';
  }
  return found;
}

/** Rows of ours that hold an identifier of theirs. */
async function foreignIdentifiersKept(): Promise<string[]> {
  return withOwner(opened.url, async (client) => {
    const tables = await organisationTables(client);
    const ids = new Set<string>([theirs.organisationId]);
    for (const table of ['body', 'unit', 'person']) {
      const { rows } = await client.query(`select id from ${table} where organisation_id = $1`, [
        theirs.organisationId,
      ]);
      for (const { id } of rows) ids.add(id);
    }
    const kept: string[] = [];
    for (const { table, column } of tables) {
      const like = `t::text ~ $2`;
      const { rows } = await client.query(`select 1 from "${table}" t where ${column} = $1 and ${like} limit 1`, [
        ours.organisationId,
        [...ids].join('|'),
      ]);
      if (rows.length > 0) kept.push(table);
    }
    return kept;
  });
}
