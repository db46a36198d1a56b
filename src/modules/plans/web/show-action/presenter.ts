import type { Characteristic } from '#modules/classifications';
import type { Day } from '#platform/kernel';
import type { TimelineEntry } from '#platform/views';
import { type Rating, rate } from '../../domain/legend.ts';
import type { Action, Group, Objective, Plan, PlanTree } from '../../domain/plan.ts';
import type { FieldChange, ProgressUpdate, RatingDecision } from '../../store/history-reader.ts';
import type { Names } from '../change-words.ts';
import { changeEntry, decisionEntry, newestFirst, updateEntry } from '../history-entries.tsx';
import type { LinkPlace } from '../source-link.ts';

interface History {
  updates: ProgressUpdate[];
  changes: FieldChange[];
  decisions: RatingDecision[];
  names: Names;
}

interface May {
  report: boolean;
  edit: boolean;
  rate: boolean;
}

export interface ActionPage {
  plan: Plan;
  action: Action;
  group: Group | null;
  objective: Objective | null;
  rating: Rating;
  characteristics: string[];
  timeline: TimelineEntry[];
  may: May;
  link: LinkPlace;
}

export function presentAction(
  { plan, groups, objectives }: PlanTree,
  action: Action,
  history: History,
  known: readonly Characteristic[],
  { may, link, today }: { may: May; link: LinkPlace; today: Day },
): ActionPage {
  return {
    plan,
    action,
    group: groups.find(({ id }) => id === action.groupId) ?? null,
    objective: objectives.find(({ id }) => id === action.objectiveId) ?? null,
    rating: rate(plan.legend, action, today),
    characteristics: action.characteristics.map((code) => known.find((one) => one.code === code)?.label ?? code),
    timeline: timelineOf(plan, history),
    may,
    link,
  };
}

/** Reports, changes and decisions together, newest first. */
const timelineOf = ({ legend }: Plan, { updates, changes, decisions, names }: History): TimelineEntry[] =>
  newestFirst([
    ...updates.map(updateEntry),
    ...decisions.map((decision) => decisionEntry(decision, legend)),
    ...changes.map((change) => changeEntry(change, names)),
  ]);
