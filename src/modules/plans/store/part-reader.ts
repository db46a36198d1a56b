import { type Scope, tables } from '#platform/database';
import type { Group, Objective } from '../domain/plan.ts';
import type { PlansSchema } from './schema.ts';

/** The groups of a plan, or of some plans, in their order. */
export async function listGroups(scope: Scope, planId: string | readonly string[]): Promise<Group[]> {
  return tables<PlansSchema>(scope)
    .selectFrom('plan_group')
    .select(['id', 'plan_id as planId', 'code', 'label', 'statement', 'places', 'version'])
    .where('plan_id', 'in', [planId].flat())
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export function objectives(scope: Scope) {
  return tables<PlansSchema>(scope)
    .selectFrom('objective')
    .select(['objective.id', 'objective.plan_id as planId', 'group_id as groupId', 'number', 'text', 'issue', 'aim'])
    .select(['parent_id as parentId', 'duty_aims as dutyAims', 'characteristics', 'places', 'objective.version'])
    .where('removed_at', 'is', null);
}

export function listObjectives(scope: Scope, planId: string | readonly string[]): Promise<Objective[]> {
  return objectives(scope).where('plan_id', 'in', [planId].flat()).orderBy('position').orderBy('id').execute();
}

export async function findObjective(scope: Scope, id: string): Promise<Objective | null> {
  return (await objectives(scope).where('id', '=', id).executeTakeFirst()) ?? null;
}
