import { tables, type WriteScope } from '#platform/database';
import { randomId } from '#platform/kernel';
import type { PlansSchema } from './schema.ts';

export async function addFeedRow(scope: WriteScope, personId: string): Promise<void> {
  const row = { organisation_id: scope.organisationId, id: randomId(), person_id: personId };
  await tables<PlansSchema>(scope)
    .insertInto('calendar_feed')
    .values({ ...row, made_at: scope.now, ended_at: null })
    .execute();
}

export async function endFeedRows(scope: WriteScope, personId: string): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('calendar_feed')
    .set({ ended_at: scope.now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}
