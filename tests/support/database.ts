import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Database } from '#platform/database';
import { startEmbedded } from '#platform/database';
import { openDatabase, prepareDatabase } from '../../src/building.ts';

export interface Clock {
  now: Date;
}

export interface TestDatabase {
  database: Database;
  /** As the owner, who may create and drop. */
  url: string;
  clock: Clock;
  close(): Promise<void>;
}

let prepared: Promise<{ url(name: string): string; role: string | null }> | undefined;
let clones = 0;

/** One server and one template for the whole run, one clone for each test file. */
export async function openTestDatabase(now = new Date('2026-11-22T09:00:00Z')): Promise<TestDatabase> {
  prepared ??= prepareTemplate();
  const { url, role } = await prepared;
  clones += 1;
  const name = `clone_${process.pid}_${clones}`;
  await asOwner(url('postgres'), `create database ${name} template template_for_tests`);
  const clock = { now };
  const database = openDatabase(url(name), role, () => clock.now);
  const close = async () => {
    await database.close();
    await asOwner(url('postgres'), `drop database ${name} with (force)`);
  };
  return { database, url: url(name), clock, close };
}

/** With TEST_DATABASE_URL the suite runs on that server instead of the embedded one. */
async function prepareTemplate() {
  const own = process.env.TEST_DATABASE_URL;
  const url = own ? elsewhere(own) : (await startThrowAway()).url;
  await asOwner(url('postgres'), 'drop database if exists template_for_tests with (force)');
  await asOwner(url('postgres'), 'create database template_for_tests');
  const role = await prepareDatabase(url('template_for_tests'));
  return { url, role };
}

async function startThrowAway() {
  const folder = join(tmpdir(), `due-regard-tests-${process.pid}`);
  const embedded = await startEmbedded(folder, { durable: false });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return embedded;
}

function elsewhere(address: string) {
  return (name: string) => {
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url.toString();
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
