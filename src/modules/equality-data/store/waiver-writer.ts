import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { EqualityDataSchema } from './schema.ts';

export interface NewWaiver {
  publicationId: string;
  cell: string;
  what: string;
  reason: string;
  agreedBy: string;
}

/** False where the cell was waived before. */
export async function addWaiver(
  scope: WriteScope,
  bodyId: string,
  { publicationId, cell, what, reason, agreedBy }: NewWaiver,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<EqualityDataSchema>(scope)
    .insertInto('waiver')
    .values({
      ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), body_id: bodyId },
      ...{ publication_id: publicationId, cell, what, reason, agreed_by: agreedBy },
      ...{ waived_at: scope.now, waived_by: scope.actor.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
