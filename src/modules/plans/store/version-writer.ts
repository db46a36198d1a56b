import { sql } from 'kysely';
import { tables, type WriteScope } from '#platform/database';
import type { ReviewsSchema } from './review-schema.ts';
import type { PlanVersion } from './version-reader.ts';

/**
 * Until this transaction ends nobody else commits a change to the plan: all that changes one ends by stamping its row.
 * What is read afterwards stands as of one moment.
 */
export async function holdPlan(scope: WriteScope, planId: string): Promise<void> {
  await sql`select id from plan where id = ${planId} for update`.execute(scope.db);
}

export async function addVersionRow(
  scope: WriteScope,
  version: Omit<PlanVersion, 'frozenAt' | 'frozenBy'> & { revision: string },
): Promise<void> {
  await tables<ReviewsSchema>(scope)
    .insertInto('plan_version')
    .values({
      ...{ organisation_id: scope.organisationId, id: version.id, plan_id: version.planId, number: version.number },
      ...{ label: version.label, reason: version.reason, frozen_at: scope.now, frozen_by: scope.actor.name },
      ...{ content_hash: version.contentHash, plan_revision: version.revision },
    })
    .execute();
}
