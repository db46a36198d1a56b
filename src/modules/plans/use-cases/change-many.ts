import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { type BulkChange, type PlannedChange, planChange } from '../domain/bulk-change.ts';
import type { Plan } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { addBulkChangeRow } from '../store/bulk-change-writer.ts';
import { type Branches, findBranches, placeIn, writeEdits } from './edit-action.ts';

type NotOpen = { code: 'not-found' } | { code: 'plan-closed' };

export type ChangeManyRefusal =
  | NotOpen
  | { code: 'not-in-this-plan' }
  /** Some cannot be changed so, or change nothing. */
  | { code: 'refused'; ids: string[] }
  | { code: 'changed-since'; ids: string[] }
  | { code: 'reason-missing' }
  | { code: 'nothing-changes' };

export interface PlannedChanges {
  plan: Plan;
  planned: PlannedChange[];
}

/** What would become of these actions, in the order of the plan; nothing is changed. */
export async function planChanges(
  scope: Scope,
  planId: string,
  ids: readonly string[],
  change: BulkChange,
): Promise<Result<PlannedChanges, NotOpen | { code: 'not-in-this-plan' }>> {
  const branches = await findBranches(scope, planId);
  if (!branches.ok) return branches;
  if (change.place && !placeIn(branches.value, change.place).ok) return refused({ code: 'not-in-this-plan' });
  return ok({ plan: branches.value.plan, planned: await planEach(scope, branches.value, ids, change) });
}

async function planEach(
  scope: Scope,
  { plan, objectives }: Branches,
  ids: readonly string[],
  change: BulkChange,
): Promise<PlannedChange[]> {
  const actions = await listActions(scope, { planId: plan.id, ids });
  return actions.map((action) => planChange(action, change, objectives));
}

/**
 * Changes every chosen action, all or none; each keeps its own history. `reason` says why due days move back.
 * Returns the record by which it can be undone.
 */
export async function changeMany(
  scope: WriteScope,
  planId: string,
  chosen: readonly { id: string; version: number }[],
  { change, reason }: { change: BulkChange; reason: string },
): Promise<Result<{ bulkChangeId: string; count: number }, ChangeManyRefusal>> {
  const ids = chosen.map(({ id }) => id);
  const read = await planChanges(scope, planId, ids, change);
  if (!read.ok) return read;
  const { plan, planned } = read.value;
  if (planned.length < new Set(ids).size) return refused({ code: 'not-found' });
  const versions = new Map(chosen.map(({ id, version }) => [id, version]));
  const stale = planned.filter(({ action }) => versions.get(action.id) !== action.version);
  if (stale.length > 0) return refused({ code: 'changed-since', ids: idsOf(stale) });
  const wrong = planned.filter(({ refusal }) => refusal !== null);
  if (wrong.length > 0) return refused({ code: 'refused', ids: idsOf(wrong) });
  if (reason === '' && planned.some(({ slips }) => slips)) return refused({ code: 'reason-missing' });
  const effective = planned.filter(({ changes }) => changes.length > 0);
  if (effective.length === 0) return refused({ code: 'nothing-changes' });
  const bulkChangeId = await addBulkChangeRow(scope, planId);
  const edits = effective.map(({ action, after, slips }) => ({
    ...{ before: action, version: action.version, edit: after, reason: slips ? reason : '', bulkChangeId },
  }));
  if (!(await writeEdits(scope, plan, edits))) return refused({ code: 'changed-since', ids: idsOf(effective) });
  recordEvent(scope, {
    kind: 'plans:many-changed',
    subject: { kind: 'plan', id: planId, label: plan.title },
    detail: { bulkChangeId, actions: effective.length },
  });
  return ok({ bulkChangeId, count: effective.length });
}

const idsOf = (planned: readonly PlannedChange[]): string[] => planned.map(({ action }) => action.id);
