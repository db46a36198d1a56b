import type { Scope, WriteScope } from '#platform/database';
import type { Result } from '#platform/kernel';
import type { Origin } from '../domain/links.ts';
import type { Action } from '../domain/plan.ts';
import { listActions } from '../store/action-reader.ts';
import { listActionIdsFrom } from '../store/origin-reader.ts';
import { addOriginRow } from '../store/origin-writer.ts';
import { type ActionEdit, addAction, type EditRefusal } from './edit-action.ts';

/** An action that another part of the product asks for: where it goes, its words, what it came from. */
export interface RaisedAction
  extends Partial<Pick<ActionEdit, 'leads' | 'startsOn' | 'dueOn' | 'measures' | 'characteristics' | 'dutyAims'>> {
  planId: string;
  objectiveId?: string | null;
  groupId?: string | null;
  text: string;
  origin: Origin;
}

/**
 * Adds an action to a plan with a link back to what it came from, and returns its id. Refuses a plan that is closed or
 * not there, and an objective or group of another plan. The caller's own page says who may do so.
 */
export async function raiseAction(
  scope: WriteScope,
  { planId, origin, ...given }: RaisedAction,
): Promise<Result<string, EditRefusal>> {
  const edit: ActionEdit = { ...nothing, ...given };
  const added = await addAction(scope, planId, edit, { from: origin });
  if (added.ok) await addOriginRow(scope, added.value, origin);
  return added;
}

const nothing: Omit<ActionEdit, 'text'> = {
  groupId: null,
  objectiveId: null,
  number: '',
  parts: [],
  leads: [],
  timescaleText: '',
  startsOn: null,
  dueOn: null,
  measures: [],
  characteristics: [],
  dutyAims: [],
  bodyIds: [],
};

/** The actions that came from something, in the order of their plans. Those that were taken out are left out. */
export async function actionsFrom(scope: Scope, from: Pick<Origin, 'kind' | 'id'>): Promise<Action[]> {
  return listActions(scope, { ids: await listActionIdsFrom(scope, from) });
}
