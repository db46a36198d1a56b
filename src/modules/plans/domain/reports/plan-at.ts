import { addDays, type Day, startOfDay } from '../../../../platform/kernel/day.ts';
import type { Action, PlanTree, StatusCode } from '../plan.ts';

/** A record of progress, as far as a report needs it. */
export interface RecordedUpdate {
  id: string;
  actionId: string;
  at: Date;
  by: string;
  note: string;
  status: StatusCode;
  percent: number | null;
  nextStep: string;
  /** How the action stood before and after it; null where a document said it. */
  statusBefore: StatusCode | null;
  statusAfter: StatusCode | null;
  evidence: string[];
}

export interface RecordedDecision {
  actionId: string;
  at: Date;
  by: string;
  code: string | null;
  reason: string;
}

export interface RecordedChange {
  subjectId: string;
  field: string;
  before: unknown;
  after: unknown;
  at: Date;
  by: string;
  reason: string;
}

/** A plan as it stands, and what its records say of its past; every list oldest first. */
export interface PlanHistory {
  tree: PlanTree;
  /** Actions that were taken out. */
  removed: Action[];
  lives: ReadonlyMap<string, { from: Date; to: Date | null }>;
  updates: RecordedUpdate[];
  decisions: RecordedDecision[];
  changes: RecordedChange[];
}

/** The first moment that a report of that day no longer knows. */
export const endOf = (day: Day): Date => startOfDay(addDays(day, 1));

/** The plan as it stood at the end of a day. Its legend is today's: a code never changes its meaning. */
export function planAt(history: PlanHistory, on: Day): PlanTree {
  const { tree, removed, lives } = history;
  const end = endOf(on);
  const later = Map.groupBy(
    history.changes.filter(({ at }) => at >= end),
    ({ subjectId }) => subjectId,
  );
  const was = <Item extends { id: string }>(item: Item): Item => ({
    ...item,
    ...Object.fromEntries((later.get(item.id) ?? []).toReversed().map(({ field, before }) => [field, before])),
  });
  const isThere = ({ id }: Action) => {
    const { from, to } = lives.get(id) ?? { from: end, to: null };
    return from < end && (to === null || to >= end);
  };
  const updates = Map.groupBy(history.updates, ({ actionId }) => actionId);
  const decisions = Map.groupBy(history.decisions, ({ actionId }) => actionId);
  return {
    plan: { ...was(tree.plan), legend: tree.plan.legend },
    groups: tree.groups.map(was),
    objectives: tree.objectives.map(was),
    actions: [...tree.actions, ...removed].filter(isThere).map((action) => ({
      ...was(action),
      ...progressAt(action, updates.get(action.id) ?? [], end),
      decision: decisionAt(decisions.get(action.id) ?? [], end),
    })),
  };
}

function progressAt(action: Action, updates: readonly RecordedUpdate[], end: Date): Pick<Action, 'status' | 'latest'> {
  const latest = updates.findLast(({ at }) => at < end);
  const next = updates.find(({ at }) => at >= end);
  if (!next) return { status: action.status, latest: latest ?? null };
  return { status: next.statusBefore ?? latest?.statusAfter ?? latest?.status ?? 'unknown', latest: latest ?? null };
}

function decisionAt(decisions: readonly RecordedDecision[], end: Date): Action['decision'] {
  const made = decisions.findLast(({ at }) => at < end);
  return made?.code ? { ...made, code: made.code } : null;
}
