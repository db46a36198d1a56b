import type { Day } from '../../../platform/kernel/day.ts';
import type { Action } from './plan.ts';

export const hasEnded = ({ status }: Pick<Action, 'status'>): boolean => status === 'completed' || status === 'stopped';

/** When something is next due: of recurring work the first day that nobody reported on, else the action's own day. */
export const nextDue = (
  action: Pick<Action, 'id' | 'dueOn'>,
  occurrences: readonly { actionId: string; dueOn: Day; updateId: string | null }[],
): Day | null =>
  occurrences.find(({ actionId, updateId }) => actionId === action.id && updateId === null)?.dueOn ?? action.dueOn;

/** Soonest first; what has no day last. */
export const byDue = (a: { due: Day | null }, b: { due: Day | null }): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999');
