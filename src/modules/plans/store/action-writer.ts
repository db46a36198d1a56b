import { sql } from 'kysely';
import { inParts, tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Action, StatusCode } from '../domain/plan.ts';
import { listed, nextPosition } from './plan-writer.ts';
import type { PlansSchema } from './schema.ts';

export type ActionFields = Omit<Action, 'id' | 'planId' | 'version' | 'latest' | 'decision' | 'origins'>;

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
  duty_aims: action.dutyAims,
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

interface RowEdit {
  id: string;
  version: number;
  action: Omit<ActionFields, 'places'>;
}

/** False when somebody changed the action since that version. */
export const updateActionRow = (
  scope: WriteScope,
  id: string,
  version: number,
  action: Omit<ActionFields, 'places'>,
): Promise<boolean> => updateActionRows(scope, [{ id, version, action }]);

/** False when somebody changed one of the actions since its version; the transaction is not to be kept then. */
export async function updateActionRows(scope: WriteScope, edits: readonly RowEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const db = tables<PlansSchema>(scope);
  const rows = edits.map(({ id, version, action }) => ({ id, version, ...columns(action) }));
  const { numAffectedRows } = await sql`
    update action set version = e.version + 1, group_id = e.group_id, objective_id = e.objective_id, number = e.number,
      text = e.text, timescale_text = e.timescale_text, timescale_kind = e.timescale_kind, starts_on = e.starts_on,
      due_on = e.due_on, status = e.status, status_text = e.status_text,
      duty_aims = e.duty_aims
    from json_to_recordset(${JSON.stringify(rows)}::json) as e (id uuid, version integer, group_id uuid,
      objective_id uuid, number text, text text, timescale_text text, timescale_kind text, starts_on date, due_on date,
      status text, status_text text, duty_aims text[])
    where action.id = e.id and action.version = e.version`.execute(scope.db);
  if (numAffectedRows !== BigInt(edits.length)) return false;
  const ids = edits.map(({ id }) => id);
  const measures = await listMeasureRows(scope, ids);
  for (const table of ['action_part', 'action_lead', 'action_measure', 'action_characteristic', 'action_body'] as const)
    await db.deleteFrom(table).where('action_id', 'in', ids).execute();
  await addBelongings(
    scope,
    edits.map(({ id, action }) => ({ id, action, measureIds: keepIds(measures.get(id) ?? [], action.measures) })),
  );
  return true;
}

/** The measures of each action, in their order. */
async function listMeasureRows(
  scope: WriteScope,
  actionIds: readonly string[],
): Promise<Map<string, { id: string; text: string }[]>> {
  const rows = await tables<PlansSchema>(scope)
    .selectFrom('action_measure')
    .select(['id', 'text', 'action_id'])
    .where('action_id', 'in', actionIds)
    .orderBy('action_id')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, ({ action_id }) => action_id);
}

/** A measure keeps its id, and with it its answers, while its words stay, or where only one has new words. */
function keepIds(before: readonly { id: string; text: string }[], texts: readonly string[]): (string | null)[] {
  const kept = texts.map((text) => before.find((one) => one.text === text)?.id ?? null);
  const lost = before.filter(({ id }) => !kept.includes(id));
  const fresh = kept.flatMap((id, index) => (id === null ? [index] : []));
  if (lost.length === 1 && fresh.length === 1) kept[fresh[0] ?? 0] = lost[0]?.id ?? null;
  return kept;
}

interface Belonging {
  id: string;
  action: Pick<ActionFields, 'parts' | 'leads' | 'measures' | 'characteristics' | 'bodyIds'>;
  /** Of measures that were there before; null: a new one. */
  measureIds?: readonly (string | null)[];
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
    ({ label, personId, deputyId, eachLevel }) => ({
      label,
      person_id: personId,
      deputy_id: deputyId,
      each_level: eachLevel,
    }),
  );
  const measures = belongings.flatMap(({ id, action, measureIds = [] }) =>
    action.measures.map((text, position) => ({
      ...{ organisation_id, action_id: id, position, text },
      id: measureIds[position] ?? newId(scope.now.getTime()),
    })),
  );
  const tags = belongings.flatMap(({ id, action }) =>
    action.characteristics.map((code) => ({ organisation_id, action_id: id, code })),
  );
  const bodies = belongings.flatMap(({ id, action }) =>
    action.bodyIds.map((body_id) => ({ organisation_id, action_id: id, body_id })),
  );
  for (const some of inParts(parts)) await db.insertInto('action_part').values(some).execute();
  for (const some of inParts(leads)) await db.insertInto('action_lead').values(some).execute();
  for (const some of inParts(measures)) await db.insertInto('action_measure').values(some).execute();
  for (const some of inParts(tags)) await db.insertInto('action_characteristic').values(some).execute();
  for (const some of inParts(bodies)) await db.insertInto('action_body').values(some).execute();
}

/** What somebody says about an action. */
export interface Report {
  note: string;
  status: StatusCode;
  percent?: number | null;
  /** The words of the parts that are done. */
  partsDone?: string[];
  nextStep?: string;
  onBehalfOf?: string;
  unitId?: string | null;
  bodyId?: string | null;
  unansweredReason?: string;
  /** The request whose mailed link it came by, and the name of whoever wrote it where that is not the actor. */
  requestId?: string | null;
  writtenBy?: string;
}

interface NewUpdate extends Report {
  actionId: string;
  /** The document that says it, where no person does. */
  from?: { name: string; at: Date | null };
  /** How the action stood before and stands after it. */
  statusBefore?: StatusCode | null;
  statusAfter?: StatusCode | null;
}

export async function addUpdateRows(scope: WriteScope, updates: readonly NewUpdate[]): Promise<string[]> {
  const rows = updates.map((update) => ({
    organisation_id: scope.organisationId,
    id: newId(scope.now.getTime()),
    action_id: update.actionId,
    at: update.from?.at ?? scope.now,
    by_id: update.from || update.writtenBy ? null : scope.actor.personId,
    by_name: update.from?.name ?? (update.writtenBy || scope.actor.name),
    note: update.note,
    status: update.status,
    percent: update.percent ?? null,
    parts_done: JSON.stringify(update.partsDone ?? []),
    next_step: update.nextStep ?? '',
    on_behalf_of: update.onBehalfOf ?? '',
    unit_id: update.unitId ?? null,
    body_id: update.bodyId ?? null,
    unanswered_reason: update.unansweredReason ?? '',
    request_id: update.requestId ?? null,
    status_before: update.statusBefore ?? null,
    status_after: update.statusAfter ?? null,
  }));
  for (const part of inParts(rows))
    await tables<PlansSchema>(scope).insertInto('progress_update').values(part).execute();
  return rows.map(({ id }) => id);
}

/** False when somebody changed the action since that version. */
export async function setStatus(
  scope: WriteScope,
  { id, version }: Pick<Action, 'id' | 'version'>,
  status: StatusCode,
): Promise<boolean> {
  const { numUpdatedRows } = await tables<PlansSchema>(scope)
    .updateTable('action')
    .set({ status, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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
