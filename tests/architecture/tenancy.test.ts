import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { examineDatabase, isProtected } from '#platform/database';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestDatabase, type TestDatabase } from '#tests';
import { organisationTables, withOwner } from './laws/rows.ts';
import { sourceOf, sourcesBelow } from './laws/source.ts';
import { scopeBreaches } from './laws/tenancy.ts';
import { fillOrganisation } from './laws/two-organisations.ts';

let opened: TestDatabase;
let first: TestOrganisation;
let second: TestOrganisation;

before(async () => {
  opened = await openTestDatabase();
  first = await makeOrganisation(opened.database, 'Aldershire');
  second = await makeOrganisation(opened.database, 'Bexshire');
  await fillOrganisation(first);
});
after(() => opened.close());

/** What a policy may say, and the tables that say something else, each with its reason. */
const usual = '(organisation_id = current_organisation())';
const others: Record<string, { says: string; because: string }> = {
  organisation: { says: '((id = current_organisation()) OR is_system())', because: 'sign-in lists them by name' },
  credential: { says: 'is_system()', because: 'looked up before the organisation is known' },
  session: { says: 'is_system()', because: 'looked up before the organisation is known' },
  one_time_link: { says: 'is_system()', because: 'looked up before the organisation is known' },
  sign_in_failure: { says: 'is_system()', because: 'an address may belong to nobody' },
  kept_draft: { says: 'is_system()', because: 'its writer is not signed in; it is sealed' },
  signing_key: { says: 'is_system()', because: 'one for all' },
};
/** The application's role may not even look at these. */
const unreachable = ['migration'];

test('everything a store gives away takes a scope first', () => {
  const { seen, breaches } = scopeBreaches(sourcesBelow('src/modules'));
  assert.ok(seen > 60, `only ${seen} functions were seen`);
  assert.deepEqual(breaches, []);
});

test('every table lets through the rows of one organisation only, for its owner too', async () => {
  const { tables } = await examineDatabase(opened.url);
  assert.ok(tables.length > 15, `only ${tables.length} tables were seen`);
  assert.deepEqual(
    tables.filter(({ reachable }) => !reachable).map(({ name }) => name),
    unreachable,
  );
  for (const table of tables.filter(({ reachable }) => reachable)) {
    assert.ok(isProtected(table), `${table.name} has no row-level security`);
    assert.deepEqual(table.policies, [others[table.name]?.says ?? usual], `the policy of ${table.name}`);
  }
});

test('the role of the application cannot step over row-level security', async () => {
  const { rows } = await opened.database.system((db) =>
    sql<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean; owns: number }>`
      select rolname, rolsuper, rolbypassrls,
        (select count(*)::int from pg_class where relowner = pg_roles.oid and relkind = 'r') as owns
      from pg_roles where rolname = current_user`.execute(db),
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.rolsuper, false);
  assert.equal(rows[0]?.rolbypassrls, false);
});

test('no organisation sees a row of another, in any table', async () => {
  const tables = await withOwner(opened.url, organisationTables);
  const counts = (organisationId: string, of: string) =>
    opened.database.read({ organisationId }, async ({ db }) => {
      const found: Record<string, number> = {};
      for (const { table, column } of tables) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
          where ${sql.ref(column)} = ${of}`.execute(db);
        found[table] = rows[0]?.n ?? 0;
      }
      return found;
    });
  const own = await counts(first.organisationId, first.organisationId);
  const filled = Object.keys(own).filter((table) => own[table]);
  assert.ok(filled.length >= 8, `only ${filled.join()} hold rows`);
  const seen = await counts(second.organisationId, first.organisationId);
  assert.deepEqual(
    Object.keys(seen).filter((table) => seen[table]),
    [],
  );
});

test('no organisation can write into another', async () => {
  const add = opened.database.write({ organisationId: second.organisationId }, ({ db }) =>
    sql`insert into blob (organisation_id, hash, bytes, at)
      values (${first.organisationId}, ${'0'.repeat(64)}, 'x', now())`.execute(db),
  );
  await assert.rejects(add, /row-level security/);
});

test('proof: finds a store function without a scope, and a writer that takes a reading scope', () => {
  const at = (path: string, text: string) => scopeBreaches([sourceOf(`src/modules/${path}`, text)]).breaches.length;
  assert.equal(at('plans/store/plan-reader.ts', 'export async function findPlan(id: string) {}'), 1);
  assert.equal(at('plans/store/plan-reader.ts', 'export const findPlan = async (db: SystemDb) => {};'), 1);
  assert.equal(at('plans/store/plan-writer.ts', 'export function addPlan(scope: Scope) {}'), 1);
  assert.equal(at('plans/store/plan-writer.ts', 'export function addPlan(scope: WriteScope) {}'), 0);
  assert.equal(at('plans/store/plan-reader.ts', 'const own = (id: string) => id;'), 0);
});

test('proof: finds a table without a policy, and one whose owner may step over it', async () => {
  await withOwner(opened.url, (client) =>
    client.query(`create table stray (organisation_id uuid); grant select on stray to public;
      create table half (organisation_id uuid); select protect_table('half');
      alter table half no force row level security; grant select on half to public`),
  );
  const { tables } = await examineDatabase(opened.url);
  const open = tables.filter((table) => !isProtected(table)).map(({ name }) => name);
  assert.deepEqual(open, ['half', 'stray']);
});
