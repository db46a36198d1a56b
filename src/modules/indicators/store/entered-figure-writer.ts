import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { EnteredFigure } from './entered-figure-reader.ts';
import type { IndicatorsSchema } from './schema.ts';

export type NewFigure = Omit<EnteredFigure, 'enteredAt' | 'enteredBy'>;

export async function addEnteredFigureRow(
  scope: WriteScope,
  bodyId: string,
  { group, value, ...figure }: NewFigure,
): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<IndicatorsSchema>(scope)
    .insertInto('entered_figure')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, ...figure },
      ...{ group_code: group, value: String(value), entered_at: scope.now, entered_by: scope.actor.name },
    })
    .execute();
  return id;
}
