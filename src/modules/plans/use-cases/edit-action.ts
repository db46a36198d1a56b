import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import type { Origin } from '../domain/links.ts';
import { type Action, type Plan, type PlanTree, titled } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { type ActionFields, addActionRows, updateActionRows } from '../store/action-writer.ts';
import { addManyChangeRows } from '../store/history-writer.ts';
import { listGroups, listObjectives } from '../store/part-reader.ts';
import { removeRow } from '../store/plan-writer.ts';
import { openPlan } from './open-plan.ts';
import { planOccurrences } from './plan-occurrences.ts';

/** What an editor may set; status is set by records of progress. */
export type ActionEdit = Pick<
  Action,
  | 'groupId'
  | 'objectiveId'
  | 'number'
  | 'text'
  | 'parts'
  | 'leads'
  | 'timescaleText'
  | 'startsOn'
  | 'dueOn'
  | 'measures'
  | 'characteristics'
  | 'dutyAims'
  | 'bodyIds'
>;

export type EditRefusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'changed-since' }
  | { code: 'not-in-this-plan' }
  | { code: 'group-of-another-objective' };

/** @param reason why a date slips, where it does */
export async function editAction(
  scope: WriteScope,
  id: string,
  version: number,
  edit: ActionEdit,
  reason = '',
): Promise<Result<undefined, EditRefusal>> {
  const before = await findAction(scope, id);
  if (!before) return refused({ code: 'not-found' });
  const branches = await findBranches(scope, before.planId);
  if (!branches.ok) return branches;
  const placed = placeIn(branches.value, edit);
  if (!placed.ok) return placed;
  const written = await writeEdits(scope, branches.value.plan, [{ before, version, edit: placed.value, reason }]);
  return written ? ok() : refused({ code: 'changed-since' });
}

export interface PlacedEdit {
  before: Action;
  version: number;
  edit: ActionEdit;
  reason: string;
  /** The change of many that this is part of. */
  bulkChangeId?: string | undefined;
}

/**
 * Writes edits that were placed, with their history. False when somebody changed one of the actions since its version;
 * the transaction is not to be kept then.
 */
export async function writeEdits(scope: WriteScope, plan: Plan, edits: readonly PlacedEdit[]): Promise<boolean> {
  const after = edits.map(({ before, edit }): Action => ({ ...before, ...edit }));
  const rows = edits.map(({ before: { id }, version }, at) => ({ id, version, action: after[at] as Action }));
  if (!(await updateActionRows(scope, rows))) return false;
  await planOccurrences(scope, plan, after);
  const recorded = edits.map(({ before, edit, reason, bulkChangeId }) => ({
    subject: { planId: before.planId, kind: 'action' as const, id: before.id },
    changes: changesBetween<ActionEdit>(before, edit),
    ...{ reason, bulkChangeId },
  }));
  await addManyChangeRows(scope, recorded);
  recorded.forEach(({ subject: { id }, changes }, at) => {
    const { number = '', text = '' } = after[at] ?? {};
    const subject = { kind: 'action', id, label: titled(number, text) };
    recordEvent(scope, { kind: 'plans:action-edited', subject, detail: { changes } });
  });
  return true;
}

/** Adds an action to a plan and returns its id. `from`: what another room raised it for. */
export async function addAction(
  scope: WriteScope,
  planId: string,
  edit: ActionEdit,
  { from }: { from?: Origin } = {},
): Promise<Result<string, EditRefusal>> {
  const branches = await findBranches(scope, planId);
  if (!branches.ok) return branches;
  const placed = placeIn(branches.value, edit);
  if (!placed.ok) return placed;
  const fresh: ActionFields = {
    ...placed.value,
    status: 'planned',
    statusText: '',
    timescaleKind: null,
    places: {},
  };
  const [id = ''] = await addActionRows(scope, planId, [fresh]);
  await planOccurrences(scope, branches.value.plan, [{ ...fresh, id }]);
  const label = titled(edit.number, edit.text);
  const kind = from ? 'plans:action-raised' : 'plans:action-added';
  recordEvent(scope, { kind, subject: { kind: 'action', id, label }, detail: { planId, ...(from ? { from } : {}) } });
  return ok(id);
}

/** Takes an action out of its plan. Its history and its reports stay in the records. */
export async function removeAction(scope: WriteScope, id: string): Promise<Result<undefined, EditRefusal>> {
  const action = await findAction(scope, id);
  if (!action) return refused({ code: 'not-found' });
  const open = await openPlan(scope, action.planId);
  if (!open.ok) return open;
  await removeRow(scope, 'action', id);
  const label = titled(action.number, action.text);
  recordEvent(scope, { kind: 'plans:action-removed', subject: { kind: 'action', id, label } });
  return ok();
}

/** What actions of a plan can stand in. */
export type Branches = Pick<PlanTree, 'plan' | 'groups' | 'objectives'>;

export async function findBranches(
  scope: Scope,
  planId: string,
): Promise<Result<Branches, { code: 'not-found' } | { code: 'plan-closed' }>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const groups = await listGroups(scope, planId);
  return ok({ plan: open.value, groups, objectives: await listObjectives(scope, planId) });
}

/** The group of an objective is the group of its actions. */
export function placeIn<Edit extends Pick<Action, 'groupId' | 'objectiveId'>>(
  { groups, objectives }: Branches,
  edit: Edit,
): Result<Edit, { code: 'not-in-this-plan' } | { code: 'group-of-another-objective' }> {
  const objective = objectives.find(({ id }) => id === edit.objectiveId);
  const group = groups.find(({ id }) => id === (objective?.groupId ?? edit.groupId));
  if ((edit.objectiveId && !objective) || (edit.groupId && !group)) return refused({ code: 'not-in-this-plan' });
  if (edit.groupId && group && group.id !== edit.groupId) return refused({ code: 'group-of-another-objective' });
  return ok({ ...edit, groupId: group?.id ?? null });
}
