import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { verifyChain } from '#modules/audit';
import { checkBackup, restoreBackup, writeBackup } from '#platform/backup';
import { makeOrganisation, type TestOrganisation } from '#testing/accounts';
import { openTestServer, type TestServer } from '#tests';
import { allMigrations, prepareQueueOf } from '../src/building.ts';
import { fillOrganisation } from './architecture/laws/two-organisations.ts';

let folder: string;
let server: TestServer;
let organisations: TestOrganisation[];
let file: string;
const made: string[] = [];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'due-regard-backup-'));
  server = await openTestServer();
  organisations = [await makeOrganisation(server.database, 'Marlshire'), await makeOrganisation(server.database)];
  for (const one of organisations) await fillOrganisation(one);
  await server.database.system((db) => failedSignIn(db));
  file = join(folder, 'all.backup');
  await writeBackup(server.url, file, new Date());
});
after(async () => {
  for (const name of made) await onOwner(`drop database ${name} with (force)`);
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function failedSignIn(db: Parameters<Parameters<TestServer['database']['system']>[0]>[0]) {
  const { sql } = await import('kysely');
  await sql`insert into sign_in_failure (email, address, at) values ('a@b.example', '192.0.2.1', now())`.execute(db);
}

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};
const onOwner = (statement: string) => withClient(server.url, (client) => client.query(statement));

async function emptyDatabase(): Promise<string> {
  const name = `restored_${process.pid}_${made.length}`;
  await onOwner(`create database ${name}`);
  made.push(name);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

const restore = (address: string, path: string, known = allMigrations()) =>
  restoreBackup(address, path, known, () => prepareQueueOf(address));

/** Every row of every table as text, but the number of the transaction that last touched a plan. */
const everything = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const tables = new Map<string, string[]>();
    for (const { name } of rows.filter(({ name }) => name !== 'migration')) {
      const all = await client.query<{ line: string }>(
        `select (to_jsonb(t) - 'revision')::text as line from ${pg.escapeIdentifier(name)} t order by 1`,
      );
      tables.set(
        name,
        all.rows.map(({ line }) => line),
      );
    }
    return tables;
  });

describe('backup and restore', () => {
  test('a restored system is equal in every table and file, and its audit trails hold', async () => {
    const address = await emptyDatabase();
    const restored = await restore(address, file);
    assert.ok(restored.ok);
    const [before, after] = [await everything(server.url), await everything(address)];
    assert.ok(before.size > 50, `${before.size} tables were compared`);
    for (const name of ['blob', 'action', 'audit_event', 'plan_version', 'sign_in_failure', 'credential'])
      assert.ok((before.get(name)?.length ?? 0) > 0, `${name} has rows to compare`);
    for (const [name, rows] of before) assert.deepEqual(after.get(name), rows, name);
    const { openDatabase, prepareDatabase } = await import('../src/building.ts');
    const database = openDatabase(address, await prepareDatabase(address));
    for (const { organisationId } of organisations) {
      const { broken, events } = await database.read({ organisationId }, verifyChain);
      assert.ok(broken === null && events > 10);
    }
    await database.system(failedSignIn);
    await database.close();
  });

  test('one that is cut short anywhere, or has one byte changed, is refused before anything is written', async () => {
    const address = await emptyDatabase();
    const whole = readFileSync(file);
    const path = join(folder, 'damaged.backup');
    const text = gunzipSync(whole);
    const lines = text.toString().split('\n');
    const swapped = Buffer.from(text.toString().replace('Marlshire', 'Marlshyre'));
    const damaged = [
      ...[0.2, 0.5, 0.9].map((share) => whole.subarray(0, Math.floor(whole.length * share))),
      whole.subarray(0, whole.length - 1),
      gzipSync(lines.slice(0, -2).join('\n')),
      gzipSync(lines.filter((_, at) => at !== 20).join('\n')),
      gzipSync(swapped),
      gzipSync(`${text}${text}`),
    ];
    for (const bytes of damaged) {
      writeFileSync(path, bytes);
      assert.deepEqual(await restore(address, path), { ok: false, refusal: { code: 'damaged' } });
    }
    for (const bytes of [Buffer.from(''), Buffer.from('Action plan'), gzipSync('{"format":"else"}\n')]) {
      writeFileSync(path, bytes);
      assert.deepEqual(await restore(address, path), { ok: false, refusal: { code: 'no-backup' } });
    }
    const { rows } = await withClient(address, (client) =>
      client.query(`select from pg_class where relnamespace = 'public'::regnamespace`),
    );
    assert.equal(rows.length, 0);
  });

  test('a database that holds something is left as it is', async () => {
    const before = await everything(server.url);
    assert.deepEqual(await restore(server.url, file), { ok: false, refusal: { code: 'not-empty' } });
    assert.deepEqual(await everything(server.url), before);
  });

  test('a backup of a newer version names what this one lacks', async () => {
    const known = allMigrations().slice(0, -1);
    const last = allMigrations().at(-1)?.name;
    const refused = await restore(await emptyDatabase(), file, known);
    assert.deepEqual(refused, { ok: false, refusal: { code: 'newer', migrations: [last] } });
  });

  test('a restore that was broken off can be done again', async () => {
    const address = await emptyDatabase();
    await prepareQueueOf(address);
    const { migrate } = await import('#platform/database');
    await migrate(address, allMigrations());
    assert.ok((await restore(address, file)).ok);
  });

  test('nobody else may read the file, and it says what it holds', async () => {
    assert.equal(statSync(file).mode & 0o077, 0);
    const found = await checkBackup(file);
    assert.ok(typeof found !== 'string' && found.rows > 100);
  });
});
