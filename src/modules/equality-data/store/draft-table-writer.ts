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

/** The drafts whose rows were kept for too long, after their rows are gone. */
export async function removeOldDraftTables(
  scope: WriteScope,
  loadedBefore: Date,
): Promise<{ id: string; label: string }[]> {
  const old = await tables<EqualityDataSchema>(scope)
    .selectFrom('release')
    .innerJoin('draft_table', (join) =>
      join
        .onRef('draft_table.release_id', '=', 'release.id')
        .onRef('draft_table.organisation_id', '=', 'release.organisation_id'),
    )
    .innerJoin('dataset', (join) =>
      join
        .onRef('dataset.id', '=', 'release.dataset_id')
        .onRef('dataset.organisation_id', '=', 'release.organisation_id'),
    )
    .where('release.loaded_at', '<', loadedBefore)
    .select(['release.id', 'dataset.name as label'])
    .execute();
  for (const { id } of old) await removeDraftTable(scope, id);
  return old;
}

export async function removeDraftTable(scope: WriteScope, releaseId: string): Promise<void> {
  await tables<EqualityDataSchema>(scope).deleteFrom('draft_table').where('release_id', '=', releaseId).execute();
}
