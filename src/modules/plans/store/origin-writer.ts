import { tables, type WriteScope } from '#platform/database';
import type { Origin } from '../domain/links.ts';
import type { PlansSchema } from './schema.ts';

export async function addOriginRow(scope: WriteScope, actionId: string, origin: Origin): Promise<void> {
  const { kind, id, label, href } = origin;
  await tables<PlansSchema>(scope)
    .insertInto('action_origin')
    .values({
      ...{ organisation_id: scope.organisationId, action_id: actionId, kind, origin_id: id, label, href },
      at: scope.now,
    })
    .execute();
}
