import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Audience } from '../domain/gate/answers/audience.ts';
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
  { bodyId, audience }: { bodyId: string; audience: Audience },
  { publicationId, cell, what, reason, agreedBy }: NewWaiver,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<EqualityDataSchema>(scope)
    .insertInto('waiver')
    .values({
      ...{ organisation_id: scope.organisationId, id: newId(scope.now.getTime()), body_id: bodyId },
      ...{ publication_id: publicationId, cell, what, reason, agreed_by: agreedBy, audience },
      ...{ waived_at: scope.now, waived_by: scope.actor.name },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
