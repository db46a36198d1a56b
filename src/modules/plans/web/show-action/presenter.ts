import type { VNode } from 'preact';
import type { Characteristic } from '#modules/classifications';
import type { Day } from '#platform/kernel';
import type { TimelineEntry } from '#platform/views';
import { type Rating, rate } from '../../domain/legend.ts';
import type { Measure, Voice } from '../../domain/measures.ts';
import type { Action, Group, Objective, Plan, PlanTree } from '../../domain/plan.ts';
import { slipsOf } from '../../domain/slips.ts';
import type { Attachment } from '../../store/attachment-reader.ts';
import type { FieldChange, ProgressUpdate, RatingDecision } from '../../store/history-reader.ts';
import type { Occurrence } from '../../store/occurrence-reader.ts';
import type { findCarried } from '../../store/period-reader.ts';
import type { Standings } from '../../use-cases/find-standings.ts';
import type { Names } from '../change-words.ts';
import { changeEntry, decisionEntry, newestFirst, wholeUpdateEntry } from '../history-entries.tsx';
import { paths } from '../paths.ts';
import type { LinkPlace } from '../source-link.ts';
import { editing } from '../words-editing.ts';

export interface History {
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
  measures: Measure[];
  voices: Voice[];
  standings: Standings;
  slipped: ReturnType<typeof slipsOf>;
  occurrences: Occurrence[];
  attachments: Attachment[];
  /** What higher rooms show here. */
  fromRooms: VNode[];
  carried: Awaited<ReturnType<typeof findCarried>>;
  may: May;
  link: LinkPlace;
  today: Day;
}

/** What is known of an action beside its own fields. */
export type Beside = Pick<
  ActionPage,
  | 'carried'
  | 'measures'
  | 'voices'
  | 'standings'
  | 'occurrences'
  | 'attachments'
  | 'fromRooms'
  | 'may'
  | 'link'
  | 'today'
>;

export function presentAction(
  { plan, groups, objectives }: PlanTree,
  action: Action,
  history: History,
  known: readonly Characteristic[],
  beside: Beside,
): ActionPage {
  return {
    plan,
    action,
    group: groups.find(({ id }) => id === action.groupId) ?? null,
    objective: objectives.find(({ id }) => id === action.objectiveId) ?? null,
    rating: rate(plan.legend, action, beside.today),
    characteristics: action.characteristics.map((code) => known.find((one) => one.code === code)?.label ?? code),
    timeline: timelineOf(plan, action, history, beside.standings),
    slipped: slipsOf(history.changes),
    ...beside,
  };
}

/** Reports, changes and decisions together, newest first. */
function timelineOf(
  { id: planId, legend }: Plan,
  { id: actionId }: Action,
  { updates, changes, decisions, names }: History,
  { units, bodies }: Standings,
): TimelineEntry[] {
  const asked = [...units, ...bodies].map((standing) => standing.asked);
  const nameOf = (id: string) => asked.find((one) => one.id === id)?.name ?? editing.history.gone;
  const address = (update: ProgressUpdate, position: number) =>
    paths.evidence({ planId, actionId, progressUpdateId: update.id, position: String(position) });
  return newestFirst([
    ...updates.map((update) => wholeUpdateEntry(update, nameOf, address)),
    ...decisions.map((decision) => decisionEntry(decision, legend)),
    ...changes.map((change) => changeEntry(change, names)),
  ]);
}
