import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const applicationRole = 'due_regard_app';

/** One step forward: `20261122090000-name`, ordered by its stamp over all rooms. */
export interface Migration {
  name: string;
  sql: string;
}

/** The migrations of a `store/migrations/` folder. */
export const migrationsIn = (folder: URL): Migration[] =>
  readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(new URL(file, folder), 'utf8') }));

/**
 * Brings the database forward and returns the role that the application takes. Only one process does so at a time;
 * a step that fails leaves nothing behind.
 */
export async function migrate(connectionString: string, migrations: Migration[]): Promise<string | null> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('due-regard migrations'))");
    const role = await prepareRole(client);
    await client.query('create table if not exists migration (name text primary key, at timestamptz not null)');
    const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((r) => r.name));
    const ahead = migrations.filter(({ name }) => !done.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const step of ahead) await apply(client, step);
    if (role && ahead.length > 0) await grant(client, role);
    return role;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration values ($1, now())', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : error}`);
  }
}

/** Row-level security does not bind a superuser: the application then works under a role of its own. */
export async function applicationRoleFor(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ above: boolean }>(
    'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
  );
  return rows[0]?.above ? applicationRole : null;
}

async function prepareRole(client: pg.Client): Promise<string | null> {
  const role = await applicationRoleFor(client);
  if (role)
    await client.query(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    );
  return role;
}

async function grant(client: pg.Client, role: string): Promise<void> {
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    revoke all on migration from ${role}`);
}
