import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { Action } from '../domain/plan.ts';
import { stateOf } from '../domain/undo.ts';
import { listActions } from '../store/action-reader.ts';
import { findBulkChange, listChangedActions } from '../store/bulk-change-reader.ts';
import { setUndone } from '../store/bulk-change-writer.ts';
import { findBranches, type PlacedEdit, placeIn, writeEdits } from './edit-action.ts';

type Refusal = { code: 'not-found' } | { code: 'plan-closed' } | { code: 'undone-before' } | { code: 'changed-since' };

/**
 * Gives the actions of a change to many their earlier values. An action in which somebody changed one of these fields
 * since stays as it is. Returns how many were restored and how many stay.
 *
 * @param reason stands where a due day moves back
 */
export async function undoChange(
  scope: WriteScope,
  id: string,
  reason: string,
): Promise<Result<{ restored: number; left: number }, Refusal>> {
  const record = await findBulkChange(scope, id);
  if (!record) return refused({ code: 'not-found' });
  const branches = await findBranches(scope, record.planId);
  if (!branches.ok) return branches;
  if (!(await setUndone(scope, id))) return refused({ code: 'undone-before' });
  const changed = await listChangedActions(scope, id);
  const actions = await listActions(scope, { planId: record.planId, ids: changed.map(({ actionId }) => actionId) });
  const edits = changed.flatMap(({ actionId, changes }): PlacedEdit[] => {
    const before = actions.find((action) => action.id === actionId);
    if (!before || stateOf(before, changes) !== 'as-changed') return [];
    const earlier = Object.fromEntries(changes.map((change) => [change.field, change.before])) as Partial<Action>;
    const placed = placeIn(branches.value, { ...before, ...earlier });
    return placed.ok ? [{ before, version: before.version, edit: placed.value, reason }] : [];
  });
  if (!(await writeEdits(scope, branches.value.plan, edits))) return refused({ code: 'changed-since' });
  const restored = edits.length;
  recordEvent(scope, {
    kind: 'plans:many-undone',
    subject: { kind: 'plan', id: record.planId, label: branches.value.plan.title },
    detail: { bulkChangeId: id, actions: restored, left: changed.length - restored },
  });
  return ok({ restored, left: changed.length - restored });
}
