import { type FileItem, type Kind, type OurItem, type Report, standsOf } from './items.ts';
import { plainText } from './likeness.ts';
import type { Pair } from './match-items.ts';
import { type Decided, matchPlan } from './match-plan.ts';

/** Whether a file is the plan's next version, or tells how the plan is going. */
export type FileRole = 'version' | 'report';

/**
 * A field that differs. `file`: only the file changed it. `conflict`: it was changed here and in the file. `here`: it was
 * changed here only. `empty`: the file has nothing there.
 */
export interface FieldDifference {
  field: string;
  ours: unknown;
  file: unknown;
  state: 'file' | 'conflict' | 'here' | 'empty';
}

export type ChangeKind = 'new' | 'gone' | 'moved' | 'changed' | 'kept' | 'same';

export interface ItemDifference {
  kind: Kind;
  change: ChangeKind;
  ours: OurItem | null;
  file: FileItem | null;
  fields: FieldDifference[];
  /** What the file reports about it and is not recorded yet. */
  reports: Report[];
  /** The status was changed here and in the file. */
  statusConflict: boolean;
  doubtful: boolean;
}

export interface Comparison {
  items: ItemDifference[];
  /** The items that both have stand in another order in the file. */
  reordered: boolean;
}

/** The name and the day under which a report is recorded. */
export interface Reporter {
  name: string;
  /** Null: the file does not say, and the same report may come in on any day. */
  at: Date | null;
}

export interface FileToCompare {
  role: FileRole;
  items: readonly FileItem[];
  decided: Decided;
  reporter: Reporter;
}

/** What the file would change in the plan, item by item: those of the file in its order, then those it no longer has. */
export function compare(ours: readonly OurItem[], { role, items, decided, reporter }: FileToCompare): Comparison {
  const pairs = matchPlan(ours, items, decided);
  const byId = new Map(ours.map((one) => [one.id, one]));
  const standsIn = standing(pairs);
  const found = items.map((file): ItemDifference => {
    const pair = pairs.get(file.key);
    const our = byId.get(pair?.ours ?? '');
    if (!pair || !our)
      return { ...blank(file.kind), change: 'new', file, reports: reportsOf(file, null, role, reporter) };
    const differences = role === 'report' ? [] : fieldDifferences(our, file, standsIn(file));
    const reports = reportsOf(file, our, role, reporter);
    return {
      ...{ kind: file.kind, ours: our, file, fields: differences, reports, doubtful: pair.doubtful },
      change: changeOf(differences, reports),
      statusConflict: role === 'version' && reports.length > 0 && statusState(our, file) === 'conflict',
    };
  });
  const matched = new Set([...pairs.values()].map((pair) => pair.ours));
  const rest = ours
    .filter(({ id }) => !matched.has(id))
    .map((our): ItemDifference => {
      const gone = role === 'version' && (our.said !== null || Object.keys(our.places).length > 0);
      return { ...blank(our.kind), change: gone ? 'gone' : 'same', ours: our };
    });
  return { items: [...found, ...rest], reordered: role === 'version' && reordered(items, pairs, ours) };
}

const blank = (kind: Kind): ItemDifference => ({
  ...{ kind, change: 'same', ours: null, file: null, fields: [], reports: [] },
  ...{ statusConflict: false, doubtful: false },
});

function changeOf(fields: readonly FieldDifference[], reports: readonly Report[]): ChangeKind {
  const open = fields.filter(({ state }) => state === 'file' || state === 'conflict');
  if (open.some(({ field }) => field === 'place')) return 'moved';
  if (open.length > 0 || reports.length > 0) return 'changed';
  return fields.length > 0 ? 'kept' : 'same';
}

/** Where an item of the file stands, in the words of `Said`; what is new is named by its key. */
export function standing(pairs: ReadonlyMap<string, Pick<Pair, 'ours'>>): (file: FileItem) => string {
  const known = (key: string) => pairs.get(key)?.ours ?? `new ${key}`;
  return ({ groupKey, objectiveKey }) => {
    if (objectiveKey) return `objective:${known(objectiveKey)}`;
    return groupKey ? `group:${known(groupKey)}` : '';
  };
}

function fieldDifferences(our: OurItem, file: FileItem, stands: string): FieldDifference[] {
  const fields = Object.keys(our.fields).flatMap((field) =>
    difference(field, our.fields[field], file.fields[field], our.said?.fields[field]),
  );
  if (our.kind === 'group') return fields;
  return [...fields, ...difference('place', standsOf(our), stands, our.said?.stands)];
}

function difference(field: string, ours: unknown, file: unknown, said: unknown): FieldDifference[] {
  if (isSame(ours, file)) return [];
  const state = (): FieldDifference['state'] => {
    if (said !== undefined && isSame(file, said)) return 'here';
    if (isEmpty(file)) return 'empty';
    if (said === undefined) return isEmpty(ours) ? 'file' : 'conflict';
    return isSame(ours, said) ? 'file' : 'conflict';
  };
  return [{ field, ours, file, state: state() }];
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Space between words is the file's business: it is no change. */
const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(/\s+/g, ' ').trim() : inner,
  );

function statusState(our: OurItem, file: FileItem): 'same' | FieldDifference['state'] {
  if (file.status === 'unknown') return 'empty';
  if (file.status === our.status) return 'same';
  if (our.said && our.said.status === file.status) return 'here';
  const untouched = our.said ? our.said.status === our.status : our.recorded.length === 0;
  return untouched ? 'file' : 'conflict';
}

/** The reports of a file that are not recorded yet: the same one brought in twice adds nothing. */
function reportsOf(file: FileItem, our: OurItem | null, role: FileRole, reporter: Reporter): Report[] {
  if (file.kind !== 'action') return [];
  const recorded = our?.recorded ?? [];
  const notes = file.notes.filter((note) => plainText(note) !== '');
  if (role === 'version') {
    if (!our) return notes.map((note) => ({ note, status: file.status }));
    const state = statusState(our, file);
    const status = state === 'file' || state === 'conflict' ? file.status : our.status;
    const fresh = notes.filter((note) => !recorded.some((one) => plainText(one.note) === plainText(note)));
    if (fresh.length > 0) return fresh.map((note) => ({ note, status }));
    return state === 'file' || state === 'conflict' ? [{ note: file.statusText, status }] : [];
  }
  const told = notes.length > 0 ? notes : file.status === 'unknown' ? [] : [file.statusText];
  const known = (note: string) =>
    recorded.some(
      (one) =>
        one.by === reporter.name &&
        plainText(one.note) === plainText(note) &&
        (reporter.at === null || one.at.getTime() === reporter.at.getTime()),
    );
  const status = file.status === 'unknown' ? (our?.status ?? 'unknown') : file.status;
  return told.filter((note) => !known(note)).map((note) => ({ note, status }));
}

function reordered(items: readonly FileItem[], pairs: ReadonlyMap<string, Pair>, ours: readonly OurItem[]): boolean {
  const position = new Map(ours.map(({ id }, at) => [id, at]));
  const inFileOrder = items.flatMap(({ key }) => position.get(pairs.get(key)?.ours ?? '') ?? []);
  return inFileOrder.some((at, index) => index > 0 && at < (inFileOrder[index - 1] ?? 0));
}
