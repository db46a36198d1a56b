import type { Kysely, Transaction } from 'kysely';
import type { Actor, Day } from '#platform/kernel';

/**
 * The way to the data of one organisation: an open transaction in which row-level security shows only its rows.
 * Every reader takes one first.
 */
export interface Scope {
  readonly organisationId: string;
  readonly actor: Actor;
  readonly now: Date;
  /** The day in the United Kingdom at `now`. */
  readonly today: Day;
  /** Whether the actor's roles hold the permission. */
  can(permission: string): boolean;
  /** Rows of any room; use `tables<Schema>(scope)`. */
  readonly db: Transaction<unknown>;
}

/** A scope that may change things. Writers and use-cases take one; it commits whole or not at all. */
export interface WriteScope extends Scope {
  readonly writes: true;
  /** Work to do last in this transaction, once for each key (the audit chain is extended here). */
  beforeCommit(key: string, work: () => Promise<void>): void;
}

/** The scope's tables, typed by the room's own schema. */
export const tables = <Schema>(scope: Scope): Kysely<Schema> => scope.db as unknown as Kysely<Schema>;
