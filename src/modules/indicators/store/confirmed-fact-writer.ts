import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { IndicatorsSchema } from './schema.ts';

/** False where somebody of the body confirmed it before. */
export async function addConfirmedFactRow(
  scope: WriteScope,
  bodyId: string,
  confirmed: { standard: string; fact: string; basis: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<IndicatorsSchema>(scope)
    .insertInto('confirmed_fact')
    .values({
      ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), body_id: bodyId, ...confirmed },
      ...{ confirmed_at: scope.now, confirmed_by: scope.actor.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
