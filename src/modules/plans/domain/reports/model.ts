import { addDays, type Day, dayOf, daysBetween } from '../../../../platform/kernel/day.ts';
import { isLate, type Rating, rate } from '../legend.ts';
import { isUnanswered, type Measure } from '../measures.ts';
import type { Action, Group, Objective, Plan } from '../plan.ts';
import { type GroupProgress, progressByGroup, progressOf } from '../progress.ts';
import { type Slip, slips, slipsOf } from '../slips.ts';
import { type StaleAfter, staleAfter } from '../stale.ts';
import { endOf, type PlanHistory, planAt, type RecordedUpdate } from './plan-at.ts';

/** How many days ahead a report looks for what is due. */
export const daysAhead = 92;

export interface ReportAction {
  action: Action;
  group: Group | null;
  objective: Objective | null;
  rating: Rating;
  /** At the day since when the report tells; null: it was not there, or the report tells from the beginning. */
  ratingBefore: Rating | null;
  measures: Measure[];
  /** The latest report up to the day, with its evidence. */
  latest: RecordedUpdate | null;
  /** The day first set, and each move of it that made it later. */
  slip: { original: Day; moves: Slip[] } | null;
}

export type ChangeKind = 'added' | 'removed' | 'rating';

/** What the board is told of a plan at the end of a day: every figure of every report comes from here, counted once. */
export interface ReportModel {
  plan: Plan;
  on: Day;
  /** Null: from the beginning. */
  since: Day | null;
  groups: Group[];
  objectives: Objective[];
  actions: ReportAction[];
  progress: GroupProgress[];
  all: GroupProgress;
  /** As it stood at the end of `since`. */
  before: GroupProgress | null;
  changed: { kind: ChangeKind; item: ReportAction }[];
  late: ReportAction[];
  stopped: ReportAction[];
  slipped: ReportAction[];
  /** Unfinished, and nobody has reported on it for so long. */
  silent: ReportAction[];
  stale: StaleAfter;
  dueNext: ReportAction[];
  completed: ReportAction[];
  promises: { text: string; dueOn: Day | null; action: ReportAction | null }[];
  /** By a key that stays: `all.total`, `group.<id>.rating.<code>`, `late`. */
  figures: Readonly<Record<string, number>>;
}

export interface ReportSource {
  history: PlanHistory;
  measures: ReadonlyMap<string, Measure[]>;
  promises: readonly { text: string; dueOn: Day | null; actionId: string | null }[];
}

export function reportModel(source: ReportSource, { on, since }: { on: Day; since: Day | null }): ReportModel {
  const tree = planAt(source.history, on);
  const earlier = since === null ? null : planAt(source.history, since);
  const actions = itemsOf(source, tree, { on, since, earlier });
  const open = actions.filter(({ action }) => !hasEnded(action));
  const stale = staleAfter(tree.plan, on);
  const wasEnded = new Set(earlier?.actions.filter(hasEnded).map(({ id }) => id));
  const ended = (status: Action['status']) =>
    actions.filter(({ action }) => action.status === status && !wasEnded.has(action.id));
  const found = {
    ...{ plan: tree.plan, on, since, groups: tree.groups, objectives: tree.objectives, actions, stale },
    progress: progressByGroup(tree, on),
    all: progressOf(tree, on),
    before: earlier && progressOf(earlier, since ?? on),
    changed: earlier ? changesOf(actions, removedOf(source, tree, earlier, since ?? on)) : [],
    late: actions.filter(({ action }) => isLate(action, on)),
    stopped: ended('stopped'),
    slipped: actions.filter(({ slip }) => slip?.moves.some(({ at }) => since === null || at >= endOf(since))),
    silent: open.filter(({ action }) => {
      const from = action.latest?.at ?? source.history.lives.get(action.id)?.from;
      return !from || daysBetween(dayOf(from), on) > stale.days;
    }),
    dueNext: open
      .filter(({ action: { dueOn } }) => dueOn !== null && dueOn >= on && dueOn <= addDays(on, daysAhead))
      .sort((a, b) => ((a.action.dueOn ?? '') < (b.action.dueOn ?? '') ? -1 : 1)),
    completed: ended('completed'),
    promises: source.promises.map(({ actionId, ...promise }) => ({
      ...promise,
      action: actions.find(({ action }) => action.id === actionId) ?? null,
    })),
  };
  return { ...found, figures: figuresOf(found) };
}

const hasEnded = ({ status }: Pick<Action, 'status'>): boolean => status === 'completed' || status === 'stopped';

type Tree = ReturnType<typeof planAt>;

function itemsOf(
  { history, measures }: ReportSource,
  tree: Tree,
  { on, since, earlier }: { on: Day; since: Day | null; earlier: Tree | null },
): ReportAction[] {
  const end = endOf(on);
  const upTo = <Record extends { at: Date }>(records: readonly Record[] = []) => records.filter(({ at }) => at < end);
  const changes = Map.groupBy(upTo(history.changes), ({ subjectId }) => subjectId);
  const updates = Map.groupBy(upTo(history.updates), ({ actionId }) => actionId);
  const groups = new Map(tree.groups.map((group) => [group.id, group]));
  const objectives = new Map(tree.objectives.map((objective) => [objective.id, objective]));
  const before = new Map(earlier?.actions.map((action) => [action.id, action]));
  return tree.actions.map((action) => {
    const past = before.get(action.id);
    return {
      action,
      group: groups.get(action.groupId ?? '') ?? null,
      objective: objectives.get(action.objectiveId ?? '') ?? null,
      rating: rate(tree.plan.legend, action, on),
      ratingBefore: past ? rate(tree.plan.legend, past, since ?? on) : null,
      measures: (measures.get(action.id) ?? []).map((measure) => ({ ...measure, answers: upTo(measure.answers) })),
      latest: updates.get(action.id)?.at(-1) ?? null,
      slip: slipOf(changes.get(action.id) ?? []),
    };
  });
}

function slipOf(changes: NonNullable<Parameters<typeof slipsOf>[0]>): ReportAction['slip'] {
  const moved = slipsOf(changes.toReversed());
  const moves = moved?.slips.filter(({ from, to }) => slips({ dueOn: from }, { dueOn: to })) ?? [];
  return moved && moves.length > 0 ? { original: moved.original, moves } : null;
}

/** What stood in the plan earlier and does no longer. */
function removedOf(source: ReportSource, tree: Tree, earlier: Tree, since: Day): ReportAction[] {
  const now = new Set(tree.actions.map(({ id }) => id));
  const gone = { ...earlier, actions: earlier.actions.filter(({ id }) => !now.has(id)) };
  return itemsOf(source, gone, { on: since, since: null, earlier: null });
}

function changesOf(actions: readonly ReportAction[], removed: readonly ReportAction[]): ReportModel['changed'] {
  const changed = actions.flatMap((item): ReportModel['changed'] => {
    if (!item.ratingBefore) return [{ kind: 'added', item }];
    const differs = item.ratingBefore.entry?.code !== item.rating.entry?.code;
    return differs ? [{ kind: 'rating', item }] : [];
  });
  return [...changed, ...removed.map((item) => ({ kind: 'removed' as const, item }))];
}

/** The lists that are counted, by the key of their figure. */
const counted = ['changed', 'late', 'stopped', 'slipped', 'silent', 'dueNext', 'completed'] as const;

function figuresOf(model: Omit<ReportModel, 'figures'>): Record<string, number> {
  const figures: [string, number][] = counted.map((key) => [key, model[key].length]);
  const count = (key: string, { rows, noData, total }: GroupProgress) => {
    for (const { entry, count: number } of rows) figures.push([`${key}.rating.${entry.code}`, number]);
    figures.push([`${key}.no-data`, noData], [`${key}.total`, total]);
  };
  count('all', model.all);
  if (model.before) count('before', model.before);
  for (const one of model.progress) count(groupKey(one.group), one);
  const unmet = model.completed.filter(({ measures }) => measures.some(isUnanswered));
  figures.push(['completed.unanswered', unmet.length]);
  return Object.fromEntries(figures);
}

export const groupKey = (group: Pick<Group, 'id'> | null): string => `group.${group?.id ?? 'none'}`;
