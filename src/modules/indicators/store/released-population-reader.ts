import { type Scope, tables } from '#platform/database';
import type { Area } from '../domain/area.ts';
import type { Beside, Who } from '../domain/beside-population.ts';
import type { IndicatorsSchema } from './schema.ts';

/** Beside whom the people of a publication are set, by field, cut and who they are. */
export interface ReleasedPopulationRow {
  area: Area;
  groupLabel: string;
  bases: { field: string; cut: string | null; who: Who; base: Beside }[];
}

/** Null where the publication is about something else. */
export async function findReleasedPopulation(
  scope: Scope,
  publicationId: string,
): Promise<ReleasedPopulationRow | null> {
  const row = await tables<IndicatorsSchema>(scope)
    .selectFrom('released_population')
    .where('publication_id', '=', publicationId)
    .select(['area', 'group_label as groupLabel', 'bases'])
    .executeTakeFirst();
  if (!row) return null;
  const bases = row.bases.map(({ base: { groups, ...base }, ...of }) => ({
    ...of,
    base: { ...base, groups: { ...groups, by: new Map(groups.by) } },
  }));
  return { ...row, bases };
}
