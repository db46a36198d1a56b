import { type Scope, tables } from '#platform/database';
import type { IndicatorsSchema } from './schema.ts';

export interface ConfirmedFact {
  fact: string;
  /** What the person checked it against. */
  basis: string;
  confirmedAt: Date;
  confirmedBy: string;
}

/** What people of the actor's body confirmed of a standard. */
export const listConfirmedFacts = (scope: Scope, standard: string): Promise<ConfirmedFact[]> =>
  tables<IndicatorsSchema>(scope)
    .selectFrom('confirmed_fact')
    .where('body_id', '=', scope.actor.bodyId)
    .where('standard', '=', standard)
    .select(['fact', 'basis', 'confirmed_at as confirmedAt', 'confirmed_by as confirmedBy'])
    .orderBy('confirmed_at')
    .execute();
