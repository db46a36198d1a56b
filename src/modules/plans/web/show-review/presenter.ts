import type { Scope } from '#platform/database';
import type { HealthRule } from '../../domain/health-rules.ts';
import { isUnanswered } from '../../domain/measures.ts';
import { type Action, titled } from '../../domain/plan.ts';
import { hasEnded, takesRecords, wasDispatched } from '../../domain/reviews.ts';
import { listActions } from '../../store/action-reader.ts';
import { listMeasures } from '../../store/measure-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { listRecords, listSteps, type ReviewRecord, type ReviewStep } from '../../store/review-reader.ts';
import { findVersion, type PlanVersion } from '../../store/version-reader.ts';
import { findHealth } from '../../use-cases/find-health.ts';
import type { LoadedReview } from '../load-review.ts';
import { loadCycle } from '../show-cycle/presenter.ts';

interface NamedAction {
  id: string;
  name: string;
}

/** What is not there before a review is dispatched. */
export interface MissingThings {
  /** Who has not answered what they were asked with this review. */
  waiting: { name: string; count: number }[];
  /** Completed actions of which nobody has said whether they worked. */
  unanswered: NamedAction[];
  /** What the health check finds, rule by rule. */
  lacks: { rule: HealthRule; count: number; of: number }[];
}

export interface ReviewPage extends LoadedReview {
  version: PlanVersion | null;
  steps: ReviewStep[];
  records: (ReviewRecord & { action: NamedAction | null })[];
  cycle: { name: string; answered: number; asked: number } | null;
  missing: MissingThings | null;
  mayRun: boolean;
  maySign: boolean;
  mayRecord: boolean;
}

export async function presentReview(scope: Scope, loaded: LoadedReview): Promise<ReviewPage> {
  const { plan, review } = loaded;
  const isOpen = plan.state === 'active' && !hasEnded(review.state);
  const mayRun = isOpen && scope.can('plans:edit');
  const records = await listRecords(scope, review.id);
  const actions = await listActions(scope, { ids: records.flatMap(({ actionId }) => actionId ?? []) });
  const cycle = review.cycleId ? await loadCycle(scope, { planId: plan.id, updateCycleId: review.cycleId }) : null;
  const answers = cycle?.answers ?? [];
  const waiting = answers.filter(({ answeredAt }) => answeredAt === null);
  return {
    ...{ ...loaded, mayRun, mayRecord: mayRun && takesRecords(review.state) },
    maySign: isOpen && review.state === 'discussed' && scope.can('plans:sign-review'),
    version: review.versionId ? await findVersion(scope, review.versionId) : null,
    steps: await listSteps(scope, review.id),
    records: records.map((record) => ({
      ...record,
      action: named(actions.find(({ id }) => id === record.actionId)),
    })),
    cycle: cycle && { name: cycle.cycle.name, answered: answers.length - waiting.length, asked: answers.length },
    missing: mayRun && !wasDispatched(review) ? await findMissing(scope, plan.id, waiting) : null,
  };
}

const named = (action: Action | undefined): NamedAction | null =>
  action ? { id: action.id, name: titled(action.number, action.text) } : null;

async function findMissing(scope: Scope, planId: string, waiting: { who: string }[]): Promise<MissingThings> {
  const tree = await findTree(scope, planId);
  if (!tree) return { waiting: [], unanswered: [], lacks: [] };
  const completed = tree.actions.filter(({ status }) => status === 'completed');
  const measures = await listMeasures(
    scope,
    completed.map(({ id }) => id),
  );
  const open = new Set(measures.filter(isUnanswered).map(({ actionId }) => actionId));
  const { health } = await findHealth(scope, tree);
  return {
    waiting: [...Map.groupBy(waiting, ({ who }) => who)].map(([name, own]) => ({ name, count: own.length })),
    unanswered: completed.filter(({ id }) => open.has(id)).flatMap((action) => named(action) ?? []),
    lacks: health.lines
      .filter(({ right, of }) => right < of)
      .map(({ rule, right, of }) => ({ rule, count: of - right, of })),
  };
}
