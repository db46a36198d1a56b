import type { listPeople } from '#modules/accounts';
import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Change, changesBetween } from '../domain/changes.ts';
import { takeField, takeReports } from '../domain/import-again/choice.ts';
import type { FileRole, ItemDifference } from '../domain/import-again/compare.ts';
import type { ActionWords, FileItem, Kind } from '../domain/import-again/items.ts';
import { fieldsAfter, takenFields } from '../domain/import-again/outcome.ts';
import { type Action, type Lead, leadNamed, titled } from '../domain/plan.ts';
import { updateActionRow } from '../store/action-writer.ts';
import { addChangeRows } from '../store/history-writer.ts';
import { updateGroupRow, updateObjectiveRow } from '../store/plan-writer.ts';
import type { ComparedImport } from './compare-import.ts';

export interface ItemsUpdate {
  compared: ComparedImport;
  role: FileRole;
  take: ReadonlySet<string>;
  importId: string;
  fileName: string;
  people: Awaited<ReturnType<typeof listPeople>>;
}

/** How many items were added, changed and removed, and how many reports were recorded. */
export interface MadeUpdate {
  added: number;
  changed: number;
  removed: number;
  reports: number;
}

export interface Standing {
  groupId: string | null;
  objectiveId: string | null;
}

/** The work in hand: where everything stands as far as it is done. */
export interface Work extends ItemsUpdate {
  /** The records of the file's items, by key. */
  ids: Map<string, string>;
  /** Of objectives and actions, by id. */
  standings: Map<string, Standing>;
  made: MadeUpdate;
  /** Actions whose days are new. */
  rescheduled: (Pick<ActionWords, 'timescaleText' | 'startsOn' | 'dueOn'> & { id: string })[];
}

export const nameOf = ({ ours, file }: ItemDifference): string =>
  titled((ours ?? file)?.number ?? '', (ours ?? file)?.text ?? '');

export const wordsAfter = (item: ItemDifference, take: ReadonlySet<string>) =>
  fieldsAfter(item, takenFields(item, take)) as unknown as ActionWords;

/** Where the file has an item; the place of what was not added is left empty. */
export function standingIn({ ids, standings }: Work, { groupKey, objectiveKey }: FileItem): Standing {
  const objectiveId = ids.get(objectiveKey ?? '') ?? null;
  const groupId = objectiveId ? standings.get(objectiveId)?.groupId : ids.get(groupKey ?? '');
  return { objectiveId, groupId: groupId ?? null };
}

/** Leads by their words. A lead with the same words stays as it is; a name that we know is that person. */
export function leadsFrom(labels: readonly string[], before: readonly Lead[], people: Work['people']): Lead[] {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  return labels.map(
    (label) =>
      before.find((lead) => same(lead.label, label)) ??
      leadNamed(label, people.find(({ name }) => same(name, label))?.id ?? null),
  );
}

/** False when somebody changed the item at the same moment. */
export async function changeItem(scope: WriteScope, work: Work, item: ItemDifference): Promise<boolean> {
  const { ours, file, kind } = item;
  if (!ours) return true;
  const moved = file && work.take.has(takeField(ours.id, 'place'));
  const before: Standing = { groupId: ours.groupId, objectiveId: ours.objectiveId };
  const after = moved ? standingIn(work, file) : before;
  const groupId = after.objectiveId ? (work.standings.get(after.objectiveId)?.groupId ?? null) : after.groupId;
  const standing = { ...after, groupId };
  work.standings.set(ours.id, standing);
  const written = await write(scope, work, item, standing);
  if (!written) return false;
  const { changes } = written;
  if (changes.length === 0) return true;
  const planId = work.compared.tree.plan.id;
  await addChangeRows(scope, { planId, kind, id: ours.id }, changes, work.fileName);
  work.made.changed += 1;
  if (kind === 'action' && changes.some(({ field }) => ['timescaleText', 'startsOn', 'dueOn'].includes(field)))
    work.rescheduled.push({ ...wordsAfter(item, work.take), id: ours.id });
  tell(scope, `plans:${kind}-edited`, { kind, id: ours.id, label: nameOf(item) }, work, { changes });
  return true;
}

type Written = { changes: Change[] } | null;

async function write(scope: WriteScope, work: Work, item: ItemDifference, standing: Standing): Promise<Written> {
  const { kind, ours } = item;
  const { tree } = work.compared;
  const id = ours?.id ?? '';
  const after = fieldsAfter(item, takenFields(item, work.take));
  const made = async (before: object, next: object, update: () => Promise<boolean>): Promise<Written> => {
    const changes = changesBetween<object>(before, next);
    return changes.length === 0 || (await update()) ? { changes } : null;
  };
  if (kind === 'action') {
    const action = tree.actions.find((one) => one.id === id);
    return action ? writeAction(scope, work, item, { action, standing }) : null;
  }
  if (kind === 'objective') {
    const objective = tree.objectives.find((one) => one.id === id);
    if (!objective) return null;
    const next = { ...after, groupId: standing.groupId };
    return made(objective, next, () => updateObjectiveRow(scope, id, objective.version, { ...objective, ...next }));
  }
  const group = tree.groups.find((one) => one.id === id);
  return group ? made(group, after, () => updateGroupRow(scope, id, group.version, { ...group, ...after })) : null;
}

interface OneAction {
  action: Action;
  standing: Standing;
}

/** Its status follows what the file reports, unless somebody reported later. */
async function writeAction(
  scope: WriteScope,
  { take, people, compared }: Work,
  item: ItemDifference,
  { action, standing }: OneAction,
): Promise<Written> {
  const taken = takenFields(item, take);
  const { leads: labels, ...words } = wordsAfter(item, take);
  const leads = taken.includes('leads') ? leadsFrom(labels, action.leads, people) : action.leads;
  const next = { ...words, ...standing, leads };
  const changes = changesBetween<object>(action, next);
  const report = take.has(takeReports(action.id)) ? item.reports.at(-1) : undefined;
  const isLatest = !compared.reporter.at || !action.latest || action.latest.at <= compared.reporter.at;
  const told =
    report && isLatest ? { status: report.status, statusText: item.file?.statusText || action.statusText } : {};
  if (changes.length === 0 && Object.keys(changesBetween<object>(action, told)).length === 0) return { changes };
  const timescaleKind = taken.includes('timescaleText') ? (item.file?.timescaleKind ?? null) : action.timescaleKind;
  const written = await updateActionRow(scope, action.id, action.version, {
    ...action,
    ...next,
    ...told,
    timescaleKind,
  });
  return written ? { changes } : null;
}

interface Subject {
  kind: Kind;
  id: string;
  label: string;
}

export const tell = (scope: WriteScope, kind: string, subject: Subject, { importId }: Work, detail: object): void =>
  recordEvent(scope, { kind, subject, detail: { ...detail, importId } });
