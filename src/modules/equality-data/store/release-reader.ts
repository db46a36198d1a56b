import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { KindCode } from '../domain/kinds.ts';
import { newestOfEach } from '../domain/newest-of-each.ts';
import type { EqualityDataSchema, KeptReading } from './schema.ts';

export interface Release {
  id: string;
  datasetId: string;
  dataset: string;
  kind: KindCode;
  /** Null while it is a draft. */
  number: number | null;
  fileName: string;
  sourceHash: string;
  contentHash: string;
  period: string;
  snapshotOn: Day | null;
  notes: string;
  whatChanged: string;
  reading: KeptReading;
  loadedAt: Date;
  loadedBy: string;
  confirmedAt: Date | null;
  confirmedBy: string | null;
}

/** A release of the actor's own body; another body's is not found. */
export async function findRelease(scope: Scope, id: string): Promise<Release | null> {
  return (await releasesOf(scope).where('release.id', '=', id).executeTakeFirst()) ?? null;
}

/** Releases of the actor's own body, newest first; of one dataset, or of all. */
export async function listReleases(scope: Scope, datasetId?: string): Promise<Release[]> {
  const asked = releasesOf(scope).orderBy('release.loaded_at', 'desc').orderBy('release.id', 'desc');
  return (datasetId ? asked.where('dataset_id', '=', datasetId) : asked).execute();
}

/** The newest confirmed release of each dataset. */
export const currentReleases = async (scope: Scope): Promise<Release[]> => newestOfEach(await confirmedReleases(scope));

/** Which these are, without what was read of them. */
export const namesOfReleases = async (scope: Scope): Promise<{ id: string; kind: KindCode; name: string }[]> =>
  (await currentReleases(scope)).map(({ id, kind, dataset, number }) => ({ id, kind, name: `${dataset} ${number}` }));

export const confirmedReleases = async (scope: Scope): Promise<Release[]> =>
  (await listReleases(scope)).filter(({ number }) => number !== null);

const releasesOf = (scope: Scope) =>
  tables<EqualityDataSchema>(scope)
    .selectFrom('release')
    .innerJoin('dataset', (join) =>
      join
        .onRef('dataset.id', '=', 'release.dataset_id')
        .onRef('dataset.organisation_id', '=', 'release.organisation_id'),
    )
    .where('dataset.body_id', '=', scope.actor.bodyId)
    .select([
      'release.id',
      'dataset_id as datasetId',
      'dataset.name as dataset',
      'kind',
      'number',
      'file_name as fileName',
      'source_hash as sourceHash',
      'content_hash as contentHash',
      'period',
      'snapshot_on as snapshotOn',
      'notes',
      'what_changed as whatChanged',
      'reading',
      'loaded_at as loadedAt',
      'loaded_by as loadedBy',
      'confirmed_at as confirmedAt',
      'confirmed_by as confirmedBy',
    ]);
