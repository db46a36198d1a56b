import { type Scope, tables } from '#platform/database';
import type { Origin } from '../domain/links.ts';
import type { PlansSchema } from './schema.ts';

export async function listActionIdsFrom(scope: Scope, { kind, id }: Pick<Origin, 'kind' | 'id'>): Promise<string[]> {
  const found = await tables<PlansSchema>(scope)
    .selectFrom('action_origin')
    .select('action_id as actionId')
    .where('kind', '=', kind)
    .where('origin_id', '=', id)
    .execute();
  return found.map(({ actionId }) => actionId);
}
