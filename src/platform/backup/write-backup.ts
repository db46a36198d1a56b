import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { backupFormat, type Head, type TableLine } from './backup-file.ts';
import { listTables, type Table } from './tables.ts';

const atOnce = 200;

/**
 * Writes every table of the database, files among them, into one file, as all stood at one moment. The file has its name
 * only when it is whole; nobody else may read it. Jobs that wait are not in it: who restores decides what is sent again.
 */
export async function writeBackup(address: string, path: string, at: Date): Promise<{ tables: number; rows: number }> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const part = `${path}.part`;
  const written = { tables: 0, rows: 0 };
  try {
    await client.query('begin isolation level repeatable read read only');
    const lines = Readable.from(withEnd(backupLines(client, at, written), written));
    await pipeline(lines, createGzip(), createWriteStream(part, { mode: 0o600, flush: true }));
    await client.query('commit');
    await rename(part, path);
    return written;
  } finally {
    await rm(part, { force: true });
    await client.end();
  }
}

async function* backupLines(client: pg.Client, at: Date, written: { tables: number; rows: number }) {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  const head: Head = { format: backupFormat, madeAt: at.toISOString(), migrations: rows.map(({ name }) => name) };
  yield JSON.stringify(head);
  await client.query(`select set_config('due_regard.system', 'on', true)`);
  const organisations = await client.query<{ id: string }>('select id from organisation order by id');
  for (const table of await listTables(client)) {
    const line: TableLine = { table: table.name, columns: table.columns.map(({ name }) => name) };
    yield JSON.stringify(line);
    written.tables += 1;
    const owners = table.hasOrganisation ? [null, ...organisations.rows.map(({ id }) => id)] : [null];
    for (const owner of owners)
      for await (const row of rowsOf(client, table, owner)) {
        written.rows += 1;
        yield row;
      }
  }
}

/** The rows of one organisation, or those of none, each as JSON. Row-level security is obeyed, not passed by. */
async function* rowsOf(client: pg.Client, table: Table, organisationId: string | null): AsyncGenerator<string> {
  await client.query(`select set_config('due_regard.organisation', $1, true)`, [organisationId ?? '']);
  const columns = table.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(', ');
  const own = organisationId === null ? 'organisation_id is null' : `organisation_id = '${organisationId}'`;
  await client.query(
    `declare rows_of no scroll cursor for select json_build_array(${columns})::text as line
      from ${pg.escapeIdentifier(table.name)} ${table.hasOrganisation ? `where ${own}` : ''} order by ${table.order}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${atOnce} from rows_of`);
    for (const { line } of rows) yield line;
    if (rows.length < atOnce) break;
  }
  await client.query('close rows_of');
}

async function* withEnd(lines: AsyncGenerator<string>, written: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ rows: written.rows, sha256: hash.digest('hex') })}\n`;
}
