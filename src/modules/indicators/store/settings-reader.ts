import { type Scope, tables } from '#platform/database';
import type { Area } from '../domain/area.ts';
import type { IndicatorsSchema } from './schema.ts';

export interface FigureSettings {
  area: Area | null;
  /** What the body calls the minoritised group: "global majority". '' leaves each standard its own word. */
  groupLabel: string;
}

/** What the actor's body said last. `version`: how often it said something. */
export async function findSettings(scope: Scope): Promise<FigureSettings & { version: number }> {
  const row = await tables<IndicatorsSchema>(scope)
    .selectFrom('figure_settings')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['area_name as name', 'area_code as code', 'area_parts as parts', 'group_label as groupLabel'])
    .select(({ fn }) => fn.countAll<string>().over().as('version'))
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return { area: null, groupLabel: '', version: 0 };
  const { groupLabel, version, ...area } = row;
  return { area: area.name === '' ? null : area, groupLabel, version: Number(version) };
}
