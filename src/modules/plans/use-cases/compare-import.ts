import type { Scope } from '#platform/database';
import { type Day, startOfDay } from '#platform/kernel';
import type { ImportChoice } from '../domain/import-again/choice.ts';
import { type Comparison, compare, type Reporter } from '../domain/import-again/compare.ts';
import { type FilePlan, fileItems, itemsOf, type OurItem } from '../domain/import-again/items.ts';
import type { PlanTree } from '../domain/plan.ts';
import { digest } from '../domain/workbench/item-key.ts';
import type { KeyedProposal } from '../domain/workbench/keyed-proposal.ts';
import type { WholeImport } from '../store/import-reader.ts';
import { findRecorded, findSaid } from '../store/imported-item-reader.ts';
import { findTree, listReportedCounts, type ReportedCount } from '../store/plan-reader.ts';
import { titleOf } from './decide-import.ts';

/** A file beside the plan that it is to update. */
export interface ComparedImport {
  tree: PlanTree;
  ours: OurItem[];
  file: FilePlan;
  comparison: Comparison;
  /** Counts that the file reports and the plan does not have yet. */
  counts: ReportedCount[];
  reporter: Reporter;
  /** Changes whenever something of the plan changes. */
  state: string;
}

/** Null: the plan is not there, or the document is no plan. */
export async function compareImport(
  scope: Scope,
  found: WholeImport,
  choice: ImportChoice,
): Promise<ComparedImport | null> {
  const tree = await findTree(scope, choice.planId);
  const file = fileItems(found.proposal, titleOf(found));
  if (!tree || !file) return null;
  const ours = itemsOf(tree, await findSaid(scope, choice.planId), await findRecorded(scope, choice.planId));
  const { role, decided, reportedOn } = choice;
  const reporter = {
    name: role === 'report' ? file.plan.title : found.fileName,
    at: role === 'report' && reportedOn ? startOfDay(reportedOn) : null,
  };
  return {
    ...{ tree, ours, file, reporter, state: stateOf(tree) },
    comparison: compare(ours, { role, items: file.items, decided, reporter }),
    counts: await newCounts(scope, file, choice),
  };
}

async function newCounts(scope: Scope, { plan }: FilePlan, choice: ImportChoice): Promise<ReportedCount[]> {
  const known = await listReportedCounts(scope, choice.planId);
  const reportedOn = choice.role === 'report' ? choice.reportedOn : plan.anchorOn;
  const nameOf = (one: ReportedCount) => JSON.stringify([one.reportedOn, one.group, one.code, one.count]);
  const names = new Set(known.map(nameOf));
  return plan.reportedCounts.map((one) => ({ ...one, reportedOn })).filter((one) => !names.has(nameOf(one)));
}

const stateOf = ({ plan, groups, objectives, actions }: PlanTree): string =>
  digest(
    JSON.stringify([plan.version, [...groups, ...objectives, ...actions].map(({ id, version }) => [id, version])]),
  );

/** The day that a report bears, unless it is still to come. */
export function dayOfReport({ anchor, signOff }: KeyedProposal, today: Day): Day | null {
  const said = anchor ?? signOff?.date ?? null;
  return said && said <= today ? said : null;
}
