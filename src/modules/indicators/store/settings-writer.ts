import { sql } from 'kysely';
import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { IndicatorsSchema } from './schema.ts';
import type { FigureSettings } from './settings-reader.ts';

/** Until the transaction ends, nobody else says anything for the body. */
export const lockSettings = (scope: WriteScope, bodyId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`figure settings ${bodyId}`}, 0))`.execute(scope.db);

export async function addSettingsRow(
  scope: WriteScope,
  bodyId: string,
  { area, groupLabel }: FigureSettings,
): Promise<void> {
  await tables<IndicatorsSchema>(scope)
    .insertInto('figure_settings')
    .values({
      ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), body_id: bodyId },
      ...{ area_name: area?.name ?? '', area_code: area?.code ?? '', group_label: groupLabel },
      area_parts: JSON.stringify(area?.parts ?? []),
      ...{ said_at: scope.now, said_by: scope.actor.name },
    })
    .execute();
}
