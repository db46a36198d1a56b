import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { type Actor, dayOf, systemActor } from '#platform/kernel';
import { parseTypes } from './parse-types.ts';
import type { Scope, WriteScope } from './scope.ts';

/** Who opens a scope. Without an actor it is the system itself. */
export interface Origin {
  organisationId: string;
  actor?: Actor;
}

export type Can = (actor: Actor, permission: string) => boolean;

/** The database as the application uses it: always through a scope, or as the system for what has no organisation yet. */
export class Database {
  readonly #kysely: Kysely<unknown>;
  readonly #clock: () => Date;
  readonly #can: Can;

  constructor(pool: pg.Pool, clock: () => Date, can: Can) {
    this.#kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    this.#clock = clock;
    this.#can = can;
  }

  now(): Date {
    return this.#clock();
  }

  /** Reads as one organisation, as everything stood at one moment. PostgreSQL itself refuses a write in here. */
  read<T>(origin: Origin, work: (scope: Scope) => Promise<T>): Promise<T> {
    const begin = `begin isolation level repeatable read read only; ${setting('organisation', origin.organisationId)}`;
    return this.#transaction(begin, (db) => work(this.#open(db, origin)));
  }

  /** Writes as one organisation: all of it or none. */
  write<T>(origin: Origin, work: (scope: WriteScope) => Promise<T>): Promise<T> {
    return this.#transaction(`begin; ${setting('organisation', origin.organisationId)}`, async (db) => {
      const last = new Map<string, () => Promise<void>>();
      const scope: WriteScope = {
        ...this.#open(db, origin),
        writes: true,
        beforeCommit: (key, finish) => void last.set(key, finish),
      };
      const value = await work(scope);
      for (const finish of last.values()) await finish();
      return value;
    });
  }

  /** What no organisation owns: sign-in, sessions, the list of organisations. Used by `accounts` and the platform only. */
  system<T>(work: (db: Transaction<unknown>) => Promise<T>): Promise<T> {
    return this.#transaction(`begin; ${setting('system', 'on')}`, work);
  }

  /** `begin` opens the transaction and says whose it is, in one round trip. */
  #transaction<T>(begin: string, work: (db: Transaction<unknown>) => Promise<T>): Promise<T> {
    return this.#kysely.connection().execute(async (connection) => {
      const db = connection as Transaction<unknown>;
      await sql.raw(begin).execute(db);
      try {
        const value = await work(db);
        await sql.raw('commit').execute(db);
        return value;
      } catch (error) {
        await sql
          .raw('rollback')
          .execute(db)
          .catch(() => {});
        throw error;
      }
    });
  }

  #open(db: Transaction<unknown>, origin: Origin): Scope {
    const now = this.#clock();
    const actor = origin.actor ?? systemActor;
    const can = (permission: string) => this.#can(actor, permission);
    return { organisationId: origin.organisationId, actor, now, today: dayOf(now), can, db };
  }

  close(): Promise<void> {
    return this.#kysely.destroy();
  }
}

/** Holds until the transaction ends. */
const setting = (name: 'organisation' | 'system', value: string): string =>
  `select set_config('due_regard.${name}', ${pg.escapeLiteral(value)}, true)`;

/** A pool whose connections cannot bypass row-level security. */
export function openPool(connectionString: string, applicationRole: string | null, size = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: size, types: parseTypes });
  const report = (error: Error) => console.error(`The database closed a connection: ${error.message}`);
  pool.on('error', report);
  pool.on('connect', (client) => {
    client.on('error', report);
    if (applicationRole) client.query(`set role ${pg.escapeIdentifier(applicationRole)}`).catch(() => client.end());
  });
  return pool;
}
