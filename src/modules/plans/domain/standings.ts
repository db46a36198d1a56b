import type { StatusCode } from './plan.ts';

/**
 * How an action stands when several answer for it, each unit or each body; who has not answered counts as `unknown`.
 * It is completed when all have ended and at least one completed it.
 */
export function combinedStatus(statuses: readonly StatusCode[]): StatusCode {
  const [first] = statuses;
  if (first === undefined) return 'unknown';
  if (statuses.every((status) => status === first)) return first;
  if (statuses.every((status) => status === 'completed' || status === 'stopped')) return 'completed';
  if (statuses.some((status) => status === 'in-progress' || status === 'completed')) return 'in-progress';
  return statuses.includes('planned') ? 'planned' : 'unknown';
}
