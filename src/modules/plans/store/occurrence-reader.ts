import { type Scope, tables } from '#platform/database';
import type { Day } from '#platform/kernel';
import type { PlansSchema } from './schema.ts';

/** One time that recurring work is due. */
export interface Occurrence {
  actionId: string;
  dueOn: Day;
  /** The report that said it was done. */
  updateId: string | null;
}

/** In the order of their days. */
export const listOccurrences = (scope: Scope, actionIds: readonly string[]): Promise<Occurrence[]> =>
  tables<PlansSchema>(scope)
    .selectFrom('occurrence')
    .select(['action_id as actionId', 'due_on as dueOn', 'update_id as updateId'])
    .where('action_id', 'in', actionIds.length > 0 ? actionIds : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('due_on')
    .execute();
