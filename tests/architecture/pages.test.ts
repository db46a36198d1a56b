import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { roles } from '#modules/accounts';
import { buildServer, definePage, path } from '#platform/http';
import { beginSession, makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { Client, openTestDatabase, type TestDatabase } from '#tests';
import { assembleBuilding, permissions } from '../../src/building.ts';
import { rooms } from '../../src/rooms.ts';
import { folderBreaches, pageBreaches, pageRoleTable, pagesOf, type Registered } from './laws/pages.ts';
import { rowsOf } from './laws/rows.ts';
import { pathsBelow, readText } from './laws/source.ts';

let opened: TestDatabase;
let organisation: TestOrganisation;
const outside = { publicUrl: 'http://localhost', trustedProxies: 0, isDemo: true };
const pages = await pagesOf(rooms);

before(async () => {
  opened = await openTestDatabase();
  organisation = await makeOrganisation(opened.database);
});
after(() => opened.close());

test('every page has a permission that somebody can hold, and every POST a form', () => {
  assert.ok(pages.length >= 10, `only ${pages.length} pages were seen`);
  assert.deepEqual(pageBreaches(pages, permissions), []);
});

test('every page folder is registered under its name', () => {
  assert.deepEqual(folderBreaches(pathsBelow('src/modules'), pages), []);
});

test('who may use which page is what was approved', () => {
  const approved = readText('tests/architecture/page-roles.txt');
  const advice = 'If the change is meant, run npm run approve:pages and read the difference.';
  assert.equal(pageRoleTable(pages, roles, permissions), approved, advice);
});

test('a page that tries to write while it is only looked at fails, and nothing is written', async () => {
  const building = await assembleBuilding(opened.database, outside);
  const write = definePage({
    name: 'proof.writes-on-get',
    path: path('/proof/writes'),
    permission: 'accounts:use',
    load: async ({ db }) => sql`update person set job_title = 'changed'`.execute(db),
    title: () => 'Proof',
    view: () => assert.fail('it was drawn'),
  });
  const app = await buildServer({ ...building, pages: [...building.pages, write] });
  const token = await beginSession(opened.database, organisation.organisationId, organisation.people.administrator);
  const before = await rowsOf(opened.url, organisation.organisationId);
  const said = await silently(() => new Client(app, { dr_session: token }).get('/proof/writes'));
  assert.equal(said.value.status, 500);
  assert.match(said.errors, /read-only transaction/);
  assert.deepEqual(await rowsOf(opened.url, organisation.organisationId), before);
  await app.close();
});

test('looking at any page changes nothing', async () => {
  const app = await buildServer(await assembleBuilding(opened.database, outside));
  const { organisationId, people } = organisation;
  const token = await beginSession(opened.database, organisationId, people['equality-lead']);
  const before = await rowsOf(opened.url, organisationId);
  let seen = 0;
  for (const { page, open } of pages) {
    const address = page.path.pattern.replace(/:\w+/g, 'nothing');
    const browser = new Client(app, open ? {} : { dr_session: token });
    const { status } = await browser.get(address);
    assert.ok(status < 500, `${address} answers ${status}`);
    assert.deepEqual(await rowsOf(opened.url, organisationId), before, `GET ${address} changed something`);
    seen += 1;
  }
  assert.equal(seen, pages.length);
  await app.close();
});

async function silently<T>(work: () => Promise<T>): Promise<{ value: T; errors: string }> {
  const { error } = console;
  let errors = '';
  console.error = (...said: unknown[]) => {
    errors += said.join(' ');
  };
  try {
    return { value: await work(), errors };
  } finally {
    console.error = error;
  }
}

const made = (name: string, permission: string, more = {}): Registered => ({
  room: 'plans',
  open: false,
  page: {
    ...pages[0]?.page,
    name,
    permission,
    path: path(`/${name}`),
    form: undefined,
    submit: undefined,
    ...more,
  } as never,
});

test('proof: finds a page without a permission, a POST without a form, and two of a name', () => {
  const table = { 'plans:read': ['reader'], 'plans:nobody': [] };
  const problem = (...registered: Registered[]) => pageBreaches(registered, table).join();
  assert.match(problem(made('plans.a', '')), /nobody can hold/);
  assert.match(problem(made('plans.a', 'plans:nobody')), /nobody can hold/);
  assert.match(problem(made('plans.a', 'public')), /nobody can hold/);
  assert.match(problem({ ...made('plans.a', 'plans:read'), open: true }), /nobody can hold/);
  assert.match(problem(made('plans.a', 'plans:read', { submit: () => {} })), /come together/);
  assert.match(problem(made('other.a', 'plans:read')), /does not begin/);
  assert.match(problem(made('plans.a', 'plans:read'), made('plans.a', 'plans:read')), /has its name.*has its address/);
  assert.equal(problem(made('plans.a', 'plans:read')), '');
  assert.equal(folderBreaches(['src/modules/plans/web/b/page.ts'], [made('plans.a', 'plans:read')]).length, 2);
});

test('proof: the table changes when a role gains a page', () => {
  const before = pageRoleTable([made('plans.a', 'plans:read')], ['reader'], { 'plans:read': [] });
  assert.notEqual(pageRoleTable([made('plans.a', 'plans:read')], ['reader'], { 'plans:read': ['reader'] }), before);
});
