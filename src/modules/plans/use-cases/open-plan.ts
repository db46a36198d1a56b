import type { Scope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Plan } from '../domain/plan.ts';
import { findPlan } from '../store/plan-reader.ts';

/** A closed plan can be read, not changed, until somebody opens it again. */
export async function openPlan(
  scope: Scope,
  id: string,
): Promise<Result<Plan, { code: 'not-found' } | { code: 'plan-closed' }>> {
  const plan = await findPlan(scope, id);
  if (!plan) return refused({ code: 'not-found' });
  return plan.state === 'closed' ? refused({ code: 'plan-closed' }) : ok(plan);
}
