import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { EqualityDataSchema } from './schema.ts';

/**
 * What released figures rest on, as anybody may know it. The hash of a release is left out: whoever guessed its counts
 * could make sure by it.
 */
export interface Source {
  dataset: string;
  number: number | null;
  period: string;
  snapshotOn: Day | null;
  publisher: string;
  licence: string;
}

export const listSources = (scope: Scope, releaseIds: readonly string[]): Promise<Source[]> =>
  tables<EqualityDataSchema>(scope)
    .selectFrom('release')
    .innerJoin('dataset', (join) =>
      join
        .onRef('dataset.id', '=', 'release.dataset_id')
        .onRef('dataset.organisation_id', '=', 'release.organisation_id'),
    )
    .where('release.id', 'in', releaseIds)
    .select(['dataset.name as dataset', 'number', 'period', 'snapshot_on as snapshotOn', 'publisher', 'licence'])
    .orderBy('dataset.name')
    .execute();
