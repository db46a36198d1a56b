import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import type { Origin } from '../domain/links.ts';
import { type Action, type Plan, titled } from '../domain/plan.ts';
import { findAction } from '../store/action-reader.ts';
import { type ActionFields, addActionRows, updateActionRow } from '../store/action-writer.ts';
import { addChangeRows } from '../store/history-writer.ts';
import { findTree } from '../store/plan-reader.ts';
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
  const placed = await placeIn(scope, before.planId, edit);
  if (!placed.ok) return placed;
  const after = { ...before, ...placed.value.edit };
  if (!(await updateActionRow(scope, id, version, after))) return refused({ code: 'changed-since' });
  await planOccurrences(scope, placed.value.plan, [after]);
  const changes = changesBetween<ActionEdit>(before, placed.value.edit);
  await addChangeRows(scope, { planId: before.planId, kind: 'action', id }, changes, reason);
  recordEvent(scope, {
    kind: 'plans:action-edited',
    subject: { kind: 'action', id, label: titled(edit.number, edit.text) },
    detail: { changes },
  });
  return ok();
}

/** Adds an action to a plan and returns its id. `from`: what another room raised it for. */
export async function addAction(
  scope: WriteScope,
  planId: string,
  edit: ActionEdit,
  { from }: { from?: Origin } = {},
): Promise<Result<string, EditRefusal>> {
  const placed = await placeIn(scope, planId, edit);
  if (!placed.ok) return placed;
  const fresh: ActionFields = {
    ...placed.value.edit,
    status: 'planned',
    statusText: '',
    timescaleKind: null,
    places: {},
  };
  const [id = ''] = await addActionRows(scope, planId, [fresh]);
  await planOccurrences(scope, placed.value.plan, [{ ...fresh, id }]);
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

/** The group of an objective is the group of its actions. */
async function placeIn(
  scope: WriteScope,
  planId: string,
  edit: ActionEdit,
): Promise<Result<{ edit: ActionEdit; plan: Plan }, EditRefusal>> {
  const tree = await findTree(scope, planId);
  if (!tree) return refused({ code: 'not-found' });
  if (tree.plan.state === 'closed') return refused({ code: 'plan-closed' });
  const objective = tree.objectives.find(({ id }) => id === edit.objectiveId);
  const group = tree.groups.find(({ id }) => id === (objective?.groupId ?? edit.groupId));
  if ((edit.objectiveId && !objective) || (edit.groupId && !group)) return refused({ code: 'not-in-this-plan' });
  if (edit.groupId && group && group.id !== edit.groupId) return refused({ code: 'group-of-another-objective' });
  return ok({ edit: { ...edit, groupId: group?.id ?? null }, plan: tree.plan });
}
