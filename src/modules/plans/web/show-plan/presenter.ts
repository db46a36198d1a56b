import type { Day } from '#platform/kernel';
import { isLate, type Rating, rate } from '../../domain/legend.ts';
import { lacks } from '../../domain/missing.ts';
import type { Action, Group, Objective, Plan, PlanTree } from '../../domain/plan.ts';
import { type GroupProgress, progressByGroup } from '../../domain/progress.ts';

export interface PlanPage {
  plan: Plan;
  mayEdit: boolean;
  counts: { total: number; completed: number; late: number; noLead: number; noDate: number; noMeasure: number };
  progress: GroupProgress[];
  sections: Section[];
}

/** A group with what stands in it; the last one may hold what stands in no group. */
export interface Section {
  group: Group | null;
  objectives: { objective: Objective; actions: RatedAction[] }[];
  /** Actions of the group that belong to no objective. */
  actions: RatedAction[];
}

export interface RatedAction {
  action: Action;
  rating: Rating;
}

export function presentPlan(tree: PlanTree, today: Day, mayEdit: boolean): PlanPage {
  const { plan, actions } = tree;
  return {
    plan,
    mayEdit: mayEdit && plan.state === 'active',
    counts: {
      total: actions.length,
      completed: actions.filter(({ status }) => status === 'completed').length,
      late: actions.filter((action) => isLate(action, today)).length,
      noLead: actions.filter((action) => lacks(action, 'lead')).length,
      noDate: actions.filter((action) => lacks(action, 'date')).length,
      noMeasure: actions.filter((action) => lacks(action, 'measure')).length,
    },
    progress: progressByGroup(tree, today),
    sections: sectionsOf(tree, today),
  };
}

export function sectionsOf({ plan, groups, objectives, actions }: PlanTree, today: Day): Section[] {
  const rated = (some: Action[]) => some.map((action) => ({ action, rating: rate(plan.legend, action, today) }));
  const section = (group: Group | null, isIn: (groupId: string | null) => boolean): Section => ({
    group,
    objectives: objectives
      .filter(({ groupId }) => isIn(groupId))
      .map((objective) => ({
        objective,
        actions: rated(actions.filter(({ objectiveId }) => objectiveId === objective.id)),
      })),
    actions: rated(actions.filter(({ groupId, objectiveId }) => isIn(groupId) && objectiveId === null)),
  });
  const rest = section(null, (groupId) => !groups.some(({ id }) => id === groupId));
  const own = groups.map((group) => section(group, (groupId) => groupId === group.id));
  return rest.objectives.length + rest.actions.length > 0 ? [...own, rest] : own;
}
