import { type Scope, tables } from '#platform/database';
import type { Actor } from '#platform/kernel';
import type { EqualityDataSchema, LoadDetails, ReadRefusal } from './schema.ts';

/** A file of the actor's body that is being read, or could not be. */
export interface DataReading {
  id: string;
  fileName: string;
  at: Date;
  actor: Actor;
  stepsDone: number;
  /** What was read from it, once it was. */
  releaseId: string | null;
  /** Of `inspectFile`. */
  refusal: ReadRefusal | null;
}

const columns = [
  'id',
  'file_name as fileName',
  'at',
  'actor',
  'steps_done as stepsDone',
  'release_id as releaseId',
  'refusal',
] as const;

export async function findDataReading(scope: Scope, id: string): Promise<DataReading | null> {
  const found = await readingsOf(scope).where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** Files that are being read or could not be, newest first. */
export const listDataReadings = (scope: Scope): Promise<DataReading[]> =>
  readingsOf(scope).where('release_id', 'is', null).orderBy('id', 'desc').execute();

const readingsOf = (scope: Scope) =>
  tables<EqualityDataSchema>(scope)
    .selectFrom('data_reading')
    .where('body_id', '=', scope.actor.bodyId)
    .select(columns);

/** The same file, waiting already. */
export async function findWaiting(scope: Scope, sourceHash: string): Promise<string | null> {
  const found = await readingsOf(scope)
    .where('source_hash', '=', sourceHash)
    .where('bytes', 'is not', null)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The bytes of a file that still has to be read. For the job: it acts for who brought it. */
export async function findUnread(
  scope: Scope,
  id: string,
): Promise<{ actor: Actor; fileName: string; bytes: Uint8Array; details: LoadDetails } | null> {
  const found = await tables<EqualityDataSchema>(scope)
    .selectFrom('data_reading')
    .where('id', '=', id)
    .select(['actor', 'file_name as fileName', 'bytes', 'details'])
    .executeTakeFirst();
  return found?.bytes ? { ...found, bytes: found.bytes } : null;
}
