import type { Day } from '../../../platform/kernel/day.ts';
import type { Change } from './changes.ts';

interface Dated {
  dueOn: Day | null;
}

/** True when a due day moves back, or is taken away. */
export const slips = (before: Dated, after: Dated): boolean =>
  before.dueOn !== null && (after.dueOn === null || after.dueOn > before.dueOn);

export interface Slip {
  from: Day | null;
  to: Day | null;
  at: Date;
  by: string;
  reason: string;
}

interface DateChange extends Change {
  at: Date;
  by: string;
  reason: string;
}

/** The first due day of an action, and each move of it since, oldest first; `changes` come newest first. Null: it never moved. */
export function slipsOf(changes: readonly DateChange[]): { original: Day; slips: Slip[] } | null {
  const moves = changes
    .filter(({ field }) => field === 'dueOn')
    .reverse()
    .map(({ before, after, at, by, reason }) => ({
      from: before as Day | null,
      to: after as Day | null,
      at,
      by,
      reason,
    }));
  const first = moves.findIndex(({ from }) => from !== null);
  const original = moves[first]?.from;
  return original ? { original, slips: moves.slice(first) } : null;
}
