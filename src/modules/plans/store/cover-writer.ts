import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Cover } from './cover-reader.ts';
import type { PlansSchema } from './schema.ts';

export async function addCoverRow(scope: WriteScope, cover: Omit<Cover, 'id' | 'madeBy'>): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<PlansSchema>(scope)
    .insertInto('lead_cover')
    .values({
      organisation_id: scope.organisationId,
      id,
      person_id: cover.personId,
      cover_id: cover.coverId,
      from_on: cover.fromOn,
      to_on: cover.toOn,
      made_by: scope.actor.name,
      ended_at: null,
    })
    .execute();
  return id;
}

export async function endCoverRow(scope: WriteScope, id: string): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('lead_cover')
    .set({ ended_at: scope.now })
    .where('id', '=', id)
    .execute();
}
