import type { Day } from '../../../platform/kernel/day.ts';
import { type LegendEntry, rate } from './legend.ts';
import type { Action, Group, PlanTree } from './plan.ts';

export interface ProgressRow {
  entry: LegendEntry;
  count: number;
}

export interface GroupProgress {
  /** Null: actions that stand in no group. */
  group: Group | null;
  rows: ProgressRow[];
  /** Actions about which nothing is known. They are in no row. */
  noData: number;
  total: number;
}

/** How many actions of each group stand at each rating today. Rows and `noData` add up to `total`. */
export function progressByGroup({ plan, groups, actions }: PlanTree, today: Day): GroupProgress[] {
  const ungrouped = actions.filter((action) => !groups.some(({ id }) => id === action.groupId));
  return [
    ...groups.map((group) =>
      countUp(
        plan.legend,
        group,
        actions.filter(({ groupId }) => groupId === group.id),
        today,
      ),
    ),
    ...(ungrouped.length > 0 ? [countUp(plan.legend, null, ungrouped, today)] : []),
  ];
}

/** The whole plan as if it were one group. */
export const progressOf = ({ plan, actions }: Pick<PlanTree, 'plan' | 'actions'>, today: Day): GroupProgress =>
  countUp(plan.legend, null, actions, today);

function countUp(
  legend: readonly LegendEntry[],
  group: Group | null,
  actions: readonly Action[],
  today: Day,
): GroupProgress {
  const ratings = actions.map((action) => rate(legend, action, today).entry?.code ?? null);
  return {
    group,
    rows: legend.map((entry) => ({ entry, count: ratings.filter((code) => code === entry.code).length })),
    noData: ratings.filter((code) => code === null).length,
    total: actions.length,
  };
}
