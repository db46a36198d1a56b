import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import { type Group, titled } from '../domain/plan.ts';
import { addChangeRows } from '../store/history-writer.ts';
import { listGroups } from '../store/part-reader.ts';
import { findTree } from '../store/plan-reader.ts';
import { addGroupRows, removeRow, updateGroupRow } from '../store/plan-writer.ts';
import { openPlan } from './open-plan.ts';

export type GroupEdit = Pick<Group, 'code' | 'label' | 'statement'>;

type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'changed-since' }
  | { code: 'not-empty'; actions: number; objectives: number };

export async function addGroup(scope: WriteScope, planId: string, edit: GroupEdit): Promise<Result<string, Refusal>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const [id = ''] = await addGroupRows(scope, planId, [{ ...edit, places: {} }]);
  tell(scope, 'plans:group-added', id, edit, { planId });
  return ok(id);
}

export async function editGroup(
  scope: WriteScope,
  { planId, id, version }: { planId: string; id: string; version: number },
  edit: GroupEdit,
): Promise<Result<undefined, Refusal>> {
  const before = (await listGroups(scope, planId)).find((group) => group.id === id);
  if (!before) return refused({ code: 'not-found' });
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  if (!(await updateGroupRow(scope, id, version, edit))) return refused({ code: 'changed-since' });
  const changes = changesBetween<GroupEdit>(before, edit);
  await addChangeRows(scope, { planId, kind: 'group', id }, changes);
  tell(scope, 'plans:group-edited', id, edit, { changes });
  return ok();
}

/** Only an empty group can be taken out: nothing disappears with it. */
export async function removeGroup(scope: WriteScope, planId: string, id: string): Promise<Result<undefined, Refusal>> {
  const tree = await findTree(scope, planId);
  const group = tree?.groups.find((one) => one.id === id);
  if (!tree || !group) return refused({ code: 'not-found' });
  if (tree.plan.state === 'closed') return refused({ code: 'plan-closed' });
  const actions = tree.actions.filter(({ groupId }) => groupId === id).length;
  const objectives = tree.objectives.filter(({ groupId }) => groupId === id).length;
  if (actions + objectives > 0) return refused({ code: 'not-empty', actions, objectives });
  await removeRow(scope, 'plan_group', id);
  tell(scope, 'plans:group-removed', id, group, {});
  return ok();
}

const tell = (
  scope: WriteScope,
  kind: string,
  id: string,
  { code, label }: GroupEdit,
  detail: Record<string, unknown>,
) => recordEvent(scope, { kind, subject: { kind: 'group', id, label: titled(code, label) }, detail });
