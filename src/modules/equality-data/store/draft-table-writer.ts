import { gzipSync } from 'node:zlib';
import { tables, type WriteScope } from '#platform/database';
import type { KeptTable } from '../domain/kept-table.ts';
import type { EqualityDataSchema } from './schema.ts';

export async function addDraftTable(scope: WriteScope, releaseId: string, table: KeptTable): Promise<void> {
  const content = gzipSync(JSON.stringify(table), { level: 1 });
  await tables<EqualityDataSchema>(scope)
    .insertInto('draft_table')
    .values({ organisation_id: scope.organisationId, release_id: releaseId, content })
    .execute();
}

export async function removeDraftTable(scope: WriteScope, releaseId: string): Promise<void> {
  await tables<EqualityDataSchema>(scope).deleteFrom('draft_table').where('release_id', '=', releaseId).execute();
}
