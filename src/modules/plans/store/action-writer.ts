import { inParts, tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Action, StatusCode } from '../domain/plan.ts';
import { listed, nextPosition } from './plan-writer.ts';
import type { PlansSchema } from './schema.ts';

export type ActionFields = Omit<Action, 'id' | 'planId' | 'version' | 'latest' | 'decision'>;

const columns = (action: Omit<ActionFields, 'places'>) => ({
  group_id: action.groupId,
  objective_id: action.objectiveId,
  number: action.number,
  text: action.text,
  timescale_text: action.timescaleText,
  timescale_kind: action.timescaleKind,
  starts_on: action.startsOn,
  due_on: action.dueOn,
  status: action.status,
  status_text: action.statusText,
});

export async function addActionRows(
  scope: WriteScope,
  planId: string,
  actions: readonly ActionFields[],
): Promise<string[]> {
  const start = await nextPosition(scope, 'action', planId);
  const rows = actions.map((action, index) => ({
    ...listed(scope, planId, start + index),
    ...columns(action),
    places: JSON.stringify(action.places),
    created_at: scope.now,
  }));
  for (const part of inParts(rows)) await tables<PlansSchema>(scope).insertInto('action').values(part).execute();
  const ids = rows.map(({ id }) => id);
  await addBelongings(
    scope,
    actions.map((action, index) => ({ id: ids[index] ?? '', action })),
  );
  return ids;
}

/** False when somebody changed the action since that version. */
export async function updateActionRow(
  scope: WriteScope,
  id: string,
  version: number,
  action: Omit<ActionFields, 'places'>,
): Promise<boolean> {
  const db = tables<PlansSchema>(scope);
  const { numUpdatedRows } = await db
    .updateTable('action')
    .set({ ...columns(action), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  for (const table of ['action_part', 'action_lead', 'action_measure', 'action_characteristic'] as const)
    await db.deleteFrom(table).where('action_id', '=', id).execute();
  await addBelongings(scope, [{ id, action }]);
  return true;
}

interface Belonging {
  id: string;
  action: Pick<ActionFields, 'parts' | 'leads' | 'measures' | 'characteristics'>;
}

async function addBelongings(scope: WriteScope, belongings: readonly Belonging[]): Promise<void> {
  const db = tables<PlansSchema>(scope);
  const { organisationId: organisation_id } = scope;
  const rowsOf = <Item, Row>(pick: (action: Belonging['action']) => readonly Item[], row: (item: Item) => Row) =>
    belongings.flatMap(({ id, action }) =>
      pick(action).map((item, position) => ({ organisation_id, action_id: id, position, ...row(item) })),
    );
  const parts = rowsOf(
    ({ parts: items }) => items,
    ({ number, text }) => ({ number, text }),
  );
  const leads = rowsOf(
    ({ leads: items }) => items,
    ({ label, personId }) => ({ label, person_id: personId }),
  );
  const measures = rowsOf(
    ({ measures: items }) => items,
    (text) => ({ text }),
  );
  const tags = belongings.flatMap(({ id, action }) =>
    action.characteristics.map((code) => ({ organisation_id, action_id: id, code })),
  );
  for (const some of inParts(parts)) await db.insertInto('action_part').values(some).execute();
  for (const some of inParts(leads)) await db.insertInto('action_lead').values(some).execute();
  for (const some of inParts(measures)) await db.insertInto('action_measure').values(some).execute();
  for (const some of inParts(tags)) await db.insertInto('action_characteristic').values(some).execute();
}

interface NewUpdate {
  actionId: string;
  note: string;
  status: StatusCode;
  /** The report that says it, where no person does. */
  from?: { name: string; at: Date | null };
}

export async function addUpdateRows(scope: WriteScope, updates: readonly NewUpdate[]): Promise<string[]> {
  const rows = updates.map(({ actionId, note, status, from }) => ({
    organisation_id: scope.organisationId,
    id: newId(scope.now.getTime()),
    action_id: actionId,
    at: from?.at ?? scope.now,
    by_id: from ? null : scope.actor.personId,
    by_name: from?.name ?? scope.actor.name,
    note,
    status,
  }));
  for (const part of inParts(rows))
    await tables<PlansSchema>(scope).insertInto('progress_update').values(part).execute();
  return rows.map(({ id }) => id);
}

export async function setStatus(scope: WriteScope, actionId: string, status: StatusCode): Promise<void> {
  await tables<PlansSchema>(scope)
    .updateTable('action')
    .set(({ eb }) => ({ status, version: eb('version', '+', 1) }))
    .where('id', '=', actionId)
    .execute();
}

export async function addDecisionRow(
  scope: WriteScope,
  { actionId, code, reason }: { actionId: string; code: string | null; reason: string },
): Promise<void> {
  await tables<PlansSchema>(scope)
    .insertInto('rating_decision')
    .values({
      organisation_id: scope.organisationId,
      id: newId(scope.now.getTime()),
      action_id: actionId,
      at: scope.now,
      by_name: scope.actor.name,
      code,
      reason,
    })
    .execute();
}
