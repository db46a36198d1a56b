import type { Scope } from '#platform/database';
import type { Day } from '#platform/kernel';
import { type ReportModel, reportModel } from '../domain/reports/model.ts';
import { listMeasures } from '../store/measure-reader.ts';
import { findTree, listCommitments } from '../store/plan-reader.ts';
import { findHistory } from '../store/report-reader.ts';

/** What is to be told of a plan at the end of a day, and of what changed since another. Null: there is no such plan. */
export async function findReportModel(
  scope: Scope,
  planId: string,
  asked: { on: Day; since: Day | null },
): Promise<ReportModel | null> {
  const tree = await findTree(scope, planId);
  if (!tree) return null;
  const [history, measures, promises] = await Promise.all([
    findHistory(scope, tree),
    listMeasures(
      scope,
      tree.actions.map(({ id }) => id),
    ),
    listCommitments(scope, planId),
  ]);
  const byAction = Map.groupBy(measures, ({ actionId }) => actionId);
  return reportModel({ history, measures: byAction, promises }, asked);
}
