import type { Scope } from '#platform/database';
import type { Change } from '../../domain/changes.ts';
import type { Action, PlanTree } from '../../domain/plan.ts';
import { type ActionState, stateOf } from '../../domain/undo.ts';
import { type BulkChangeRecord, findBulkChange, listChangedActions } from '../../store/bulk-change-reader.ts';
import { findTree } from '../../store/plan-reader.ts';
import { type ActionChoices, findActionChoices } from '../edit-action/presenter.ts';

export interface BulkChangePage {
  tree: PlanTree;
  record: BulkChangeRecord;
  rows: { actionId: string; action: Action | undefined; changes: Change[]; state: ActionState }[];
  choices: ActionChoices;
}

export async function findBulkChangePage(
  scope: Scope,
  { planId, bulkChangeId }: { planId: string; bulkChangeId: string },
): Promise<BulkChangePage | null> {
  const tree = await findTree(scope, planId);
  const record = await findBulkChange(scope, bulkChangeId);
  if (!tree || record?.planId !== planId) return null;
  const rows = (await listChangedActions(scope, record.id)).map(({ actionId, changes }) => {
    const action = tree.actions.find(({ id }) => id === actionId);
    return { actionId, action, changes, state: stateOf(action, changes) };
  });
  return { tree, record, rows, choices: await findActionChoices(scope, tree, null) };
}
