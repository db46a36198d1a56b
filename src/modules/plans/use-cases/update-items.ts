import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { takeGone, takeNew, takeOrder, takeReports } from '../domain/import-again/choice.ts';
import type { ItemDifference } from '../domain/import-again/compare.ts';
import { type ActionWords, type FileItem, type Kind, kinds, saidBy, standsOf } from '../domain/import-again/items.ts';
import { placesAfter, placesIn, woven } from '../domain/import-again/outcome.ts';
import { type Objective, type Places, titled } from '../domain/plan.ts';
import { type ActionFields, addActionRows, addUpdateRows } from '../store/action-writer.ts';
import { arrangeRows, keepSaid } from '../store/imported-item-writer.ts';
import { addGroupRows, addObjectiveRows, removeRow } from '../store/plan-writer.ts';
import { planOccurrences } from './plan-occurrences.ts';
import {
  changeItem,
  type ItemsUpdate,
  leadsFrom,
  type MadeUpdate,
  nameOf,
  type Standing,
  standingIn,
  tell,
  type Work,
  wordsAfter,
} from './update-item.ts';

export type UpdateRefusal =
  | { code: 'changed-since' }
  | { code: 'not-empty'; names: string[] }
  | { code: 'end-before-start'; names: string[] };

const tableOf = { group: 'plan_group', objective: 'objective', action: 'action' } as const;

/** Adds, changes and removes what was taken: groups first, so that objectives and actions find where they stand. */
export async function updateItems(scope: WriteScope, update: ItemsUpdate): Promise<Result<MadeUpdate, UpdateRefusal>> {
  const { items } = update.compared.comparison;
  const work: Work = {
    ...update,
    ids: new Map(items.flatMap(({ ours, file }) => (ours && file ? [[file.key, ours.id]] : []))),
    standings: new Map(update.compared.ours.map(({ id, groupId, objectiveId }) => [id, { groupId, objectiveId }])),
    made: { added: 0, changed: 0, removed: 0, reports: 0 },
    rescheduled: [],
  };
  const late = endsBeforeStart(work);
  if (late.length > 0) return refused({ code: 'end-before-start', names: late });
  for (const kind of kinds) {
    const own = items.filter((item) => item.kind === kind);
    await addTaken(scope, work, kind, own);
    for (const item of own) if (!(await changeItem(scope, work, item))) return refused({ code: 'changed-since' });
  }
  await planOccurrences(scope, update.compared.tree.plan, work.rescheduled);
  await recordReports(scope, work);
  const held = await removeTaken(scope, work);
  if (held.length > 0) return refused({ code: 'not-empty', names: held });
  await settle(scope, work);
  return ok(work.made);
}

function endsBeforeStart({ compared, take }: Work): string[] {
  return compared.comparison.items.flatMap((item) => {
    if (item.kind !== 'action' || !item.ours) return [];
    const { startsOn, dueOn } = wordsAfter(item, take);
    return startsOn && dueOn && startsOn > dueOn ? [nameOf(item)] : [];
  });
}

async function addTaken(scope: WriteScope, work: Work, kind: Kind, own: readonly ItemDifference[]): Promise<void> {
  const planId = work.compared.tree.plan.id;
  const fresh = own.flatMap(({ ours, file }) => (!ours && file && work.take.has(takeNew(file.key)) ? [file] : []));
  const rows = fresh.map((file) => ({
    ...file.fields,
    ...standingIn(work, file),
    places: placesIn(file.places, work.importId),
  }));
  const ids = await addRows(scope, planId, kind, work, fresh, rows);
  fresh.forEach((file, at) => {
    const id = ids[at] ?? '';
    work.ids.set(file.key, id);
    work.standings.set(id, standingIn(work, file));
    work.made.added += 1;
    if (kind === 'action') work.rescheduled.push({ ...(file.fields as unknown as ActionWords), id });
    tell(scope, `plans:${kind}-added`, { kind, id, label: titled(file.number, file.text) }, work, { planId });
  });
}

type NewRow = Standing & { places: Places };

function addRows(
  scope: WriteScope,
  planId: string,
  kind: Kind,
  { people }: Work,
  fresh: readonly FileItem[],
  rows: readonly NewRow[],
): Promise<string[]> {
  if (kind === 'group') return addGroupRows(scope, planId, rows as unknown as Parameters<typeof addGroupRows>[2]);
  if (kind === 'objective') {
    const objectives = rows as unknown as Omit<Objective, 'id' | 'planId' | 'version'>[];
    return addObjectiveRows(
      scope,
      planId,
      objectives.map((row) => ({ ...row, parentId: null, dutyAims: [], characteristics: [] })),
    );
  }
  const actions = fresh.map((file, at): ActionFields => {
    const words = file.fields as unknown as ActionWords;
    const { groupId = null, objectiveId = null, places = {} } = rows[at] ?? {};
    const { status, statusText, timescaleKind } = file;
    const leads = leadsFrom(words.leads, [], people);
    return {
      ...words,
      groupId,
      objectiveId,
      places,
      leads,
      status,
      statusText,
      timescaleKind,
      characteristics: [],
      dutyAims: [],
      bodyIds: [],
    };
  });
  return addActionRows(scope, planId, actions);
}

/** Reports by the name of the file that says them, on its day. */
async function recordReports(scope: WriteScope, work: Work): Promise<void> {
  const { compared, take, ids } = work;
  const updates = compared.comparison.items.flatMap((item) => {
    const { ours, file, reports } = item;
    const taken = ours ? take.has(takeReports(ours.id)) : file !== null && take.has(takeNew(file.key));
    const actionId = ours?.id ?? ids.get(file?.key ?? '') ?? '';
    return taken ? reports.map((report) => ({ ...report, actionId, item, from: compared.reporter })) : [];
  });
  const made = await addUpdateRows(
    scope,
    updates.map((update) => ({
      ...update,
      statusBefore: update.item.ours?.status ?? null,
      statusAfter: update.status,
    })),
  );
  updates.forEach(({ actionId, item, status }, at) => {
    const detail = { updateId: made[at], before: item.ours?.status ?? null, status };
    tell(scope, 'plans:progress-recorded', { kind: 'action', id: actionId, label: nameOf(item) }, work, detail);
  });
  work.made.reports = updates.length;
}

/** The names of the groups and objectives that cannot go, since something still stands in them. */
async function removeTaken(scope: WriteScope, work: Work): Promise<string[]> {
  const gone = work.compared.comparison.items.filter(({ ours }) => ours && work.take.has(takeGone(ours.id)));
  const ids = new Set(gone.map(({ ours }) => ours?.id));
  const kept = [...work.standings].filter(([id]) => !ids.has(id)).map(([, standing]) => standing);
  const needed = new Set(kept.flatMap(({ groupId, objectiveId }) => [groupId, objectiveId]));
  const held = gone.filter(({ ours }) => needed.has(ours?.id ?? ''));
  if (held.length > 0) return held.map(nameOf);
  for (const item of gone) {
    const id = item.ours?.id ?? '';
    await removeRow(scope, tableOf[item.kind], id);
    tell(scope, `plans:${item.kind}-removed`, { kind: item.kind, id, label: nameOf(item) }, work, {});
  }
  work.made.removed = gone.length;
  return [];
}

/** The order, the places in the new file, and what it said, for the file after this one. */
async function settle(scope: WriteScope, work: Work): Promise<void> {
  const { compared, role, take, importId, ids } = work;
  const { comparison, tree } = compared;
  const known = comparison.items.flatMap((item) => {
    const id = item.ours?.id ?? ids.get(item.file?.key ?? '');
    return id ? [{ id, item }] : [];
  });
  const places = new Map(known.map(({ id, item }) => [id, placesAfter(item, role, take, importId)]));
  for (const kind of kinds) {
    const own = compared.ours.filter((one) => one.kind === kind).map(({ id }) => id);
    const theirs = known.flatMap(({ id, item }) => (item.kind === kind && item.file ? [id] : []));
    const order = take.has(takeOrder) && comparison.reordered ? woven(theirs, own) : woven(own, theirs);
    await arrangeRows(
      scope,
      tableOf[kind],
      order.map((id) => ({ id, places: places.get(id) ?? {} })),
    );
  }
  const said = known.flatMap(({ id, item: { ours, file } }) => {
    if (!file || (role === 'report' && ours)) return [];
    const standing = standingIn(work, file);
    return [{ id, said: saidBy(file, standsOf(standing)) }];
  });
  await keepSaid(scope, { planId: tree.plan.id, importId }, said);
}
