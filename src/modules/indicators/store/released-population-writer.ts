import { tables, type WriteScope } from '#platform/database';
import type { ReleasedPopulationRow } from './released-population-reader.ts';
import type { IndicatorsSchema } from './schema.ts';

/** Keeps what people were set beside when a publication was asked for. */
export async function keepReleasedPopulation(
  scope: WriteScope,
  publicationId: string,
  { area, groupLabel, bases }: ReleasedPopulationRow,
): Promise<void> {
  const kept = bases.map(({ base: { groups, ...base }, ...of }) => ({
    ...of,
    base: { ...base, groups: { ...groups, by: [...groups.by] } },
  }));
  await tables<IndicatorsSchema>(scope)
    .insertInto('released_population')
    .values({
      ...{ organisation_id: scope.organisationId, publication_id: publicationId, group_label: groupLabel },
      ...{ area: JSON.stringify(area), bases: JSON.stringify(kept) },
    })
    .execute();
}
