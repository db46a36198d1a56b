import { gunzipSync } from 'node:zlib';
import { type Scope, tables } from '#platform/database';
import type { KeptTable } from '../domain/kept-table.ts';
import type { EqualityDataSchema } from './schema.ts';

/** Null once the release is no draft. */
export async function findDraftTable(scope: Scope, releaseId: string): Promise<KeptTable | null> {
  const found = await tables<EqualityDataSchema>(scope)
    .selectFrom('draft_table')
    .where('release_id', '=', releaseId)
    .select('content')
    .executeTakeFirst();
  return found ? (JSON.parse(gunzipSync(found.content).toString('utf8')) as KeptTable) : null;
}
