import type { Transaction } from 'kysely';
import pg from 'pg';
import { type Actor, dayOf, systemActor } from '#platform/kernel';
import { kyselyOn, send } from './client-dialect.ts';
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
  readonly #pool: pg.Pool;
  readonly #clock: () => Date;
  readonly #can: Can;

  constructor(pool: pg.Pool, clock: () => Date, can: Can) {
    this.#pool = pool;
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
      await Promise.all([...last.values()].map((finish) => finish()));
      return value;
    });
  }

  /** What no organisation owns: sign-in, sessions, the list of organisations. Used by `accounts` and the platform only. */
  system<T>(work: (db: Transaction<unknown>) => Promise<T>): Promise<T> {
    return this.#transaction(`begin; ${setting('system', 'on')}`, work);
  }

  /** `begin` opens the transaction and says whose it is; the first query travels with it. */
  async #transaction<T>(begin: string, work: (db: Transaction<unknown>) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = false;
    try {
      const [, value] = await Promise.all([send(client, begin), work(kyselyOn(client) as Transaction<unknown>)]);
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('A statement failed and nobody said so: nothing was saved.');
      return value;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  #open(db: Transaction<unknown>, origin: Origin): Scope {
    const now = this.#clock();
    const actor = origin.actor ?? systemActor;
    const can = (permission: string) => this.#can(actor, permission);
    return { organisationId: origin.organisationId, actor, now, today: dayOf(now), can, db };
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** Holds until the transaction ends. */
const setting = (name: 'organisation' | 'system', value: string): string =>
  `select set_config('due_regard.${name}', ${pg.escapeLiteral(value)}, true)`;

/** A pool whose connections cannot bypass row-level security. */
export function openPool(connectionString: string, applicationRole: string | null, size = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: size, types: parseTypes, pipeline: true });
  const report = (error: Error) => console.error(`The database closed a connection: ${error.message}`);
  pool.on('error', report);
  pool.on('connect', (client) => {
    client.on('error', report);
    if (applicationRole) client.query(`set role ${pg.escapeIdentifier(applicationRole)}`).catch(() => client.end());
  });
  return pool;
}
