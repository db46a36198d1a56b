import type { Day } from '../../../platform/kernel/day.ts';
import { hasEnded, nextDue } from './my-actions.ts';
import type { Action } from './plan.ts';

/** What a cycle asks about: every open action, those of a group, or those that are late or due by its due day. */
export const cycleCovers = ['all', 'group', 'due'] as const;
export type CycleCovers = (typeof cycleCovers)[number];

/** A time in which people are asked how their actions stand. */
export interface Cycle {
  id: string;
  planId: string;
  name: string;
  covers: CycleCovers;
  groupId: string | null;
  opensOn: Day;
  dueOn: Day;
  /** The last day on which somebody may answer or correct. */
  closesOn: Day;
  closedAt: Date | null;
  closedBy: string | null;
  madeBy: string;
}

export type NewCycle = Pick<Cycle, 'name' | 'covers' | 'groupId' | 'dueOn' | 'closesOn'>;

export const isCycleOpen = ({ closedAt, closesOn }: Pick<Cycle, 'closedAt' | 'closesOn'>, today: Day): boolean =>
  closedAt === null && today <= closesOn;

/** The actions that a cycle asks about. What is completed or stopped is never asked about. */
export const actionsCovered = (
  actions: readonly Action[],
  { covers, groupId, dueOn }: Pick<NewCycle, 'covers' | 'groupId' | 'dueOn'>,
  occurrences: Parameters<typeof nextDue>[1],
): Action[] =>
  actions.filter((action) => {
    if (hasEnded(action)) return false;
    if (covers === 'group') return action.groupId === groupId;
    const due = nextDue(action, occurrences);
    return covers === 'all' || (due !== null && due <= dueOn);
  });
