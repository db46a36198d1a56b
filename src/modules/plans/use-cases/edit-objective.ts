import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { changesBetween } from '../domain/changes.ts';
import { wouldCircle } from '../domain/family.ts';
import { type Objective, titled } from '../domain/plan.ts';
import { addChangeRows } from '../store/history-writer.ts';
import { findObjective, listGroups } from '../store/part-reader.ts';
import { findTree } from '../store/plan-reader.ts';
import { addObjectiveRows, removeRow, updateObjectiveRow } from '../store/plan-writer.ts';
import { openPlan } from './open-plan.ts';

export type ObjectiveEdit = Pick<
  Objective,
  'groupId' | 'number' | 'text' | 'issue' | 'aim' | 'parentId' | 'dutyAims' | 'characteristics'
>;

type Refusal =
  | { code: 'not-found' }
  | { code: 'plan-closed' }
  | { code: 'changed-since' }
  | { code: 'not-in-this-plan' }
  | { code: 'no-such-parent' }
  | { code: 'same-plan' }
  | { code: 'circle' }
  | { code: 'not-empty'; actions: number };

export async function addObjective(
  scope: WriteScope,
  planId: string,
  edit: ObjectiveEdit,
): Promise<Result<string, Refusal>> {
  const checked = await check(scope, planId, null, edit);
  if (!checked.ok) return checked;
  const [id = ''] = await addObjectiveRows(scope, planId, [{ ...edit, places: {} }]);
  tell(scope, 'plans:objective-added', id, edit, { planId });
  return ok(id);
}

export async function editObjective(
  scope: WriteScope,
  id: string,
  version: number,
  edit: ObjectiveEdit,
): Promise<Result<undefined, Refusal>> {
  const before = await findObjective(scope, id);
  if (!before) return refused({ code: 'not-found' });
  const checked = await check(scope, before.planId, id, edit);
  if (!checked.ok) return checked;
  if (!(await updateObjectiveRow(scope, id, version, edit))) return refused({ code: 'changed-since' });
  const changes = changesBetween<ObjectiveEdit>(before, edit);
  await addChangeRows(scope, { planId: before.planId, kind: 'objective', id }, changes);
  tell(scope, 'plans:objective-edited', id, edit, { changes });
  return ok();
}

/** Only an objective without actions can be taken out. */
export async function removeObjective(scope: WriteScope, id: string): Promise<Result<undefined, Refusal>> {
  const objective = await findObjective(scope, id);
  const tree = objective && (await findTree(scope, objective.planId));
  if (!objective || !tree) return refused({ code: 'not-found' });
  if (tree.plan.state === 'closed') return refused({ code: 'plan-closed' });
  const actions = tree.actions.filter(({ objectiveId }) => objectiveId === id).length;
  if (actions > 0) return refused({ code: 'not-empty', actions });
  await removeRow(scope, 'objective', id);
  tell(scope, 'plans:objective-removed', id, objective, {});
  return ok();
}

async function check(
  scope: WriteScope,
  planId: string,
  id: string | null,
  { groupId, parentId }: ObjectiveEdit,
): Promise<Result<undefined, Refusal>> {
  const open = await openPlan(scope, planId);
  if (!open.ok) return open;
  const groups = await listGroups(scope, planId);
  if (groupId && !groups.some((group) => group.id === groupId)) return refused({ code: 'not-in-this-plan' });
  if (!parentId) return ok();
  const parent = await findObjective(scope, parentId);
  if (!parent) return refused({ code: 'no-such-parent' });
  if (parent.planId === planId) return refused({ code: 'same-plan' });
  const parentOf = async (one: string) => (await findObjective(scope, one))?.parentId ?? null;
  return id && (await wouldCircle(id, parentId, parentOf)) ? refused({ code: 'circle' }) : ok();
}

const tell = (
  scope: WriteScope,
  kind: string,
  id: string,
  { number, text, issue }: Pick<Objective, 'number' | 'text' | 'issue'>,
  detail: Record<string, unknown>,
) => recordEvent(scope, { kind, subject: { kind: 'objective', id, label: titled(number, text || issue) }, detail });
