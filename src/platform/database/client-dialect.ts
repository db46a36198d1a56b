import type { Socket } from 'node:net';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';

const known = new WeakMap<pg.PoolClient, Kysely<unknown>>();

/**
 * Kysely on one connection. Its own way of holding a connection sends a query only when the one before has answered;
 * here queries that do not wait for each other travel together.
 */
export function kyselyOn(client: pg.PoolClient): Kysely<unknown> {
  const found = known.get(client) ?? new Kysely<unknown>({ dialect: dialectOf(client) });
  known.set(client, found);
  return found;
}

function dialectOf(client: pg.PoolClient): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) => run<Row>(client, query),
    streamQuery() {
      throw new Error('Rows are read at once, not as a stream.');
    },
  };
  const unused = () => Promise.reject(new Error('Transactions are opened by Database.'));
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: unused,
    commitTransaction: unused,
    rollbackTransaction: unused,
    destroy: async () => {},
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

const names = new Map<string, string | null>();
const mostNames = 1000;
let given = 0;

/**
 * A statement that comes a second time gets a name: PostgreSQL plans it once for each connection, and planning takes
 * longer than most of ours run. Those whose length follows the rows in them come in too many kinds to be kept.
 */
function nameOf(sql: string, parameters: readonly unknown[]): { name?: string } {
  if (parameters.length === 0 || parameters.length > 50) return {};
  const name = names.get(sql);
  if (name) return { name };
  if (name === null) names.set(sql, `s${++given}`);
  else if (names.size < mostNames) names.set(sql, null);
  return {};
}

/** Sends a statement. Those that are sent at the same time leave in one packet: each system call costs more than a row. */
export function send(client: pg.PoolClient, sql: string, parameters: readonly unknown[] = []): Promise<pg.QueryResult> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return client.query({ text: sql, values: [...parameters], ...nameOf(sql, parameters) });
}

async function run<Row>(client: pg.PoolClient, { sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
  const { rows, rowCount } = await send(client, sql, parameters);
  return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
}
