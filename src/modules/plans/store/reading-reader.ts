import { type Scope, tables } from '#platform/database';
import type { Actor } from '#platform/kernel';
import type { PlansSchema, ReadingRefusal } from './schema.ts';

/** A file that is being read, or could not be. */
export interface Reading {
  id: string;
  fileName: string;
  at: Date;
  actor: Actor;
  pagesRead: number;
  /** Null where they cannot be counted. */
  pages: number | null;
  /** What was read from it, once it was. */
  importId: string | null;
  refusal: ReadingRefusal | null;
}

const columns = [
  'id',
  'file_name as fileName',
  'at',
  'actor',
  'pages_read as pagesRead',
  'pages',
  'import_id as importId',
  'refusal',
] as const;

export async function findReading(scope: Scope, id: string): Promise<Reading | null> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan_reading')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? null;
}

/** The bytes of a file that still has to be read. */
export async function findUnread(scope: Scope, id: string): Promise<(Reading & { bytes: Uint8Array }) | null> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('plan_reading')
    .select([...columns, 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.bytes ? { ...found, bytes: found.bytes } : null;
}

/** Files that are being read or could not be, newest first. */
export function listReadings(scope: Scope): Promise<Reading[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('plan_reading')
    .select(columns)
    .where('import_id', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}
