import { tables, type WriteScope } from '#platform/database';
import type { Release } from './release-reader.ts';
import type { EqualityDataSchema, KeptReading } from './schema.ts';

type Draft = Pick<
  Release,
  | 'id'
  | 'datasetId'
  | 'kind'
  | 'fileName'
  | 'sourceHash'
  | 'contentHash'
  | 'period'
  | 'snapshotOn'
  | 'notes'
  | 'reading'
>;

export async function addDraftRow(scope: WriteScope, draft: Draft): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .insertInto('release')
    .values({
      ...{ organisation_id: scope.organisationId, id: draft.id, dataset_id: draft.datasetId, kind: draft.kind },
      ...{ file_name: draft.fileName, source_hash: draft.sourceHash, content_hash: draft.contentHash },
      ...{ period: draft.period, snapshot_on: draft.snapshotOn, notes: draft.notes },
      ...{ reading: JSON.stringify(draft.reading) as unknown as KeptReading },
      ...{ loaded_at: scope.now, loaded_by: scope.actor.name },
      ...{ number: null, confirmed_at: null, confirmed_by: null, what_changed: '' },
    })
    .execute();
}

/** After a text or a column was mapped: other counts, and a reading that says so. Only a draft changes. */
export async function updateDraftContent(
  scope: WriteScope,
  id: string,
  contentHash: string,
  reading: KeptReading,
): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .updateTable('release')
    .set({
      content_hash: contentHash,
      reading: JSON.stringify(reading) as unknown as KeptReading,
      ...(reading.kind ? { kind: reading.kind } : {}),
    })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute();
}

/** False where somebody confirmed it before. */
export async function confirmReleaseRow(
  scope: WriteScope,
  id: string,
  { number, whatChanged }: { number: number; whatChanged: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables<EqualityDataSchema>(scope)
    .updateTable('release')
    .set({ number, what_changed: whatChanged, confirmed_at: scope.now, confirmed_by: scope.actor.name })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function removeDraftRow(scope: WriteScope, id: string): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .deleteFrom('release')
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute();
}
