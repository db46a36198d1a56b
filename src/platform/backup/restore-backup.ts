import pg from 'pg';
import { examineDatabase, type Migration, migrate } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { type BackupFault, type BackupSummary, checkBackup, linesOf, type TableLine } from './backup-file.ts';
import { listTables, type Table } from './tables.ts';

const atOnce = 200;

export type RestoreRefusal =
  | { code: BackupFault }
  /** The database holds something, and a restore would mix with it. */
  | { code: 'not-empty' }
  /** It was made by a version that knows more than this one. */
  | { code: 'newer'; migrations: string[] };

/**
 * Puts a backup into an empty database, all of it or nothing. The file is read to its end before anything is written.
 * The tables are made as they were when it was written; the next start brings them forward.
 * @param known every migration of this version
 * @param prepare makes what our migrations lean on
 */
export async function restoreBackup(
  address: string,
  path: string,
  known: readonly Migration[],
  prepare: () => Promise<void>,
): Promise<Result<BackupSummary, RestoreRefusal>> {
  const found = await checkBackup(path);
  if (typeof found === 'string') return refused({ code: found });
  const names = new Set(known.map(({ name }) => name));
  const newer = found.migrations.filter((name) => !names.has(name));
  if (newer.length > 0) return refused({ code: 'newer', migrations: newer });
  const wanted = new Set(found.migrations);
  const { migrations } = await examineDatabase(address);
  if (migrations?.some((name) => !wanted.has(name))) return refused({ code: 'not-empty' });
  await prepare();
  await migrate(
    address,
    known.filter(({ name }) => wanted.has(name)),
  );
  return (await load(address, path)) ? ok(found) : refused({ code: 'not-empty' });
}

async function load(address: string, path: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('due_regard.system', 'on', true)`);
    const { rows } = await client.query('select from organisation limit 1');
    if (rows.length > 0) return false;
    const tables = new Map((await listTables(client)).map((table) => [table.name, table]));
    await emptyTables(client, [...tables.values()]);
    await deferKeys(client, true);
    await loadRows(client, tables, path);
    await client.query('set constraints all immediate');
    await deferKeys(client, false);
    await advanceCounters(client);
    await client.query('commit');
    return true;
  } finally {
    await client.end(); // what is not committed is gone with the connection
  }
}

/** What a new database has of its own, such as a signing key. */
async function emptyTables(client: pg.Client, tables: readonly Table[]): Promise<void> {
  for (const { name, hasOrganisation } of tables) {
    if (hasOrganisation) continue;
    const { rows } = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
    if (rows.length > 0) await client.query(`delete from ${pg.escapeIdentifier(name)}`);
  }
}

/** Rows come table by table: what they lead to is checked when all are there. */
async function deferKeys(client: pg.Client, deferred: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string; of: string }>(
    `select quote_ident(conname) as name, conrelid::regclass::text as of from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const how = deferred ? 'deferrable initially deferred' : 'not deferrable';
  for (const { name, of } of rows) await client.query(`alter table ${of} alter constraint ${name} ${how}`);
}

async function loadRows(client: pg.Client, tables: ReadonlyMap<string, Table>, path: string): Promise<void> {
  let of: TableLine | null = null;
  let rows: (string | null)[][] = [];
  const flush = async () => {
    const table = of && tables.get(of.table);
    if (of && table && rows.length > 0) await insert(client, table, of.columns, rows);
    rows = [];
  };
  for await (const line of linesOf(path)) {
    if ('row' in line) {
      const owner = (row: (string | null)[] | undefined) => row?.[of?.columns.indexOf('organisation_id') ?? -1];
      if (rows.length >= atOnce || owner(rows[0]) !== owner(line.row)) await flush();
      rows.push(line.row);
    } else if ('of' in line) {
      await flush();
      of = line.of;
    }
  }
  await flush();
}

/** What counts by itself goes on after the highest number that came in. */
async function advanceCounters(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ of: string; name: string; sequence: string }>(
    `select attrelid::regclass::text as of, quote_ident(attname) as name,
        pg_get_serial_sequence(attrelid::regclass::text, attname) as sequence
      from pg_attribute where attidentity <> '' and attrelid in (select oid from pg_class
        where relnamespace = 'public'::regnamespace)`,
  );
  for (const { of, name, sequence } of rows)
    await client.query(`select setval('${sequence}', coalesce(max(${name}), 0) + 1, false) from ${of}`);
}

/** Rows of one organisation, or of none. */
async function insert(client: pg.Client, table: Table, columns: readonly string[], rows: (string | null)[][]) {
  const owner = table.hasOrganisation ? (rows[0]?.[columns.indexOf('organisation_id')] ?? '') : '';
  await client.query(`select set_config('due_regard.organisation', $1, true)`, [owner]);
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const names = columns.map((name) => pg.escapeIdentifier(name)).join(', ');
  const values = columns.map((name, at) => `(v.row ->> ${at})::${types.get(name)}`).join(', ');
  await client.query(
    `insert into ${pg.escapeIdentifier(table.name)} (${names}) overriding system value
      select ${values} from json_array_elements($1::json) v (row)`,
    [JSON.stringify(rows)],
  );
}
