import { recordEvent } from '#modules/audit';
import type { Scope, WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { mayChangeView, type SavedView } from '../domain/saved-view.ts';
import { findPlan } from '../store/plan-reader.ts';
import { findSavedView, listSavedViews } from '../store/saved-view-reader.ts';
import { addSavedViewRow, removeSavedViewRow, updateSavedViewRow } from '../store/saved-view-writer.ts';

/** So many views of one plan a person may have. */
export const mostViews = 50;

type Refusal = { code: 'not-found' } | { code: 'may-not-share' } | { code: 'name-taken' };

type NewView = Pick<SavedView, 'name' | 'query' | 'shared'>;

/** Keeps filters and sorting of a plan's register under a name. Only who may edit plans shares a view. */
export async function saveView(
  scope: WriteScope,
  planId: string,
  { name, query, shared }: NewView,
): Promise<Result<string, Refusal | { code: 'too-many' }>> {
  const ownerId = scope.actor.personId;
  if (!ownerId || !(await findPlan(scope, planId))) return refused({ code: 'not-found' });
  if (shared && !scope.can('plans:edit')) return refused({ code: 'may-not-share' });
  const own = (await listSavedViews(scope, planId)).filter((view) => view.ownerId === ownerId);
  if (own.length >= mostViews) return refused({ code: 'too-many' });
  const id = await addSavedViewRow(scope, { planId, ownerId, name, query, shared });
  if (!id) return refused({ code: 'name-taken' });
  recordEvent(scope, {
    kind: 'plans:view-saved',
    subject: { kind: 'saved-view', id, label: name },
    detail: { shared },
  });
  return ok(id);
}

/** Gives a view another name, shares it or takes it back. */
export async function changeView(
  scope: WriteScope,
  id: string,
  { name, shared }: Pick<SavedView, 'name' | 'shared'>,
): Promise<Result<undefined, Refusal>> {
  const view = await findOwnView(scope, id);
  if (!view) return refused({ code: 'not-found' });
  if (shared && !view.shared && !scope.can('plans:edit')) return refused({ code: 'may-not-share' });
  const others = (await listSavedViews(scope, view.planId)).filter((one) => one.id !== id);
  if (others.some((one) => one.ownerId === view.ownerId && one.name === name)) return refused({ code: 'name-taken' });
  await updateSavedViewRow(scope, { id, name, shared });
  recordEvent(scope, {
    kind: 'plans:view-changed',
    subject: { kind: 'saved-view', id, label: name },
    detail: { shared },
  });
  return ok();
}

export async function removeView(scope: WriteScope, id: string): Promise<Result<undefined, { code: 'not-found' }>> {
  const view = await findOwnView(scope, id);
  if (!view) return refused({ code: 'not-found' });
  await removeSavedViewRow(scope, id);
  recordEvent(scope, { kind: 'plans:view-removed', subject: { kind: 'saved-view', id, label: view.name } });
  return ok();
}

/** A view that this person may change. */
export async function findOwnView(scope: Scope, id: string): Promise<SavedView | null> {
  const view = await findSavedView(scope, id);
  const person = { personId: scope.actor.personId, mayShare: scope.can('plans:edit') };
  return view && mayChangeView(view, person) ? view : null;
}
