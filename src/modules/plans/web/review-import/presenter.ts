import { isDay } from '#platform/kernel';
import { takeField, takeGone, takeNew, takeReports } from '../../domain/import-again/choice.ts';
import type { FieldDifference, ItemDifference } from '../../domain/import-again/compare.ts';
import type { FileItem, Kind, OurItem } from '../../domain/import-again/items.ts';
import { likenessOf } from '../../domain/import-again/likeness.ts';
import { type WordRun, wordDifference } from '../../domain/import-again/word-difference.ts';
import { titled } from '../../domain/plan.ts';
import type { PlanImport, WholeImport } from '../../store/import-reader.ts';
import type { ComparedImport } from '../../use-cases/compare-import.ts';
import { fieldWord, valueWords } from '../change-words.ts';
import { words } from '../words.ts';
import { againWords, type Section } from '../words-again.ts';

/** One change that can be taken from the file. */
export interface ReviewLine {
  /** What is sent when it is ticked. */
  value: string;
  label: string;
  tag: string | null;
  before: WordRun[] | null;
  after: WordRun[] | null;
}

export interface ReviewItem {
  id: string;
  kind: Kind;
  name: string;
  doubtful: boolean;
  /** What the file calls it, where that has to be looked at. */
  inFile: WordRun[] | null;
  lines: ReviewLine[];
  /** Which item of the plan it may be; null: that is clear. */
  pair: { now: string; options: { value: string; text: string }[] } | null;
}

export interface ReviewPage {
  found: WholeImport;
  compared: ComparedImport;
  role: 'version' | 'report';
  sections: { section: Section; items: ReviewItem[] }[];
  matched: number;
  actions: number;
  unmentioned: number;
  /** The same file, brought in before. */
  seen: PlanImport | null;
}

const texts = againWords.review;

export function presentReview(
  found: WholeImport,
  compared: ComparedImport,
  earlier: readonly PlanImport[],
): ReviewPage {
  const { comparison, file } = compared;
  const role = found.comparison?.role ?? 'version';
  const decided = found.comparison?.decided ?? {};
  const name = namer(compared);
  const free = comparison.items.flatMap(({ ours, file: theirs }) => (ours && !theirs ? [ours] : []));
  const present = (item: ItemDifference, at: number): ReviewItem => ({
    id: `item-${at}`,
    kind: item.kind,
    name: titled((item.ours ?? item.file)?.number ?? '', (item.ours ?? item.file)?.text ?? ''),
    doubtful: item.doubtful,
    inFile: item.doubtful && item.file ? whole(titled(item.file.number, item.file.text)) : null,
    lines: linesOf(item, name),
    pair: item.file && pairOf(item.file, item, free, Object.hasOwn(decided, item.file.key)),
  });
  const shown = comparison.items.map((item, at) => ({ section: sectionOf(item), item: present(item, at) }));
  const order = ['first', 'changed', 'moved', 'new', 'gone', 'kept'] as const;
  const actions = file.items.filter(({ kind }) => kind === 'action').length;
  return {
    ...{ found, compared, role, actions },
    sections: order.flatMap((section) => {
      const items = shown.filter((one) => one.section === section).map(({ item }) => item);
      return items.length > 0 ? [{ section, items }] : [];
    }),
    matched: comparison.items.filter(({ kind, ours, file: theirs }) => kind === 'action' && ours && theirs).length,
    unmentioned: free.filter(({ kind }) => kind === 'action').length,
    seen: earlier.find(({ fileHash }) => fileHash === found.fileHash) ?? null,
  };
}

function sectionOf({ change, doubtful, fields, statusConflict }: ItemDifference): Section | 'same' {
  const conflict = statusConflict || fields.some(({ state }) => state === 'conflict');
  return doubtful || conflict ? 'first' : change;
}

/** The name of a place, by its words in the comparison. */
function namer({ ours, file }: ComparedImport): (stands: unknown) => string {
  const names = new Map(ours.map(({ id, number, text }) => [id, titled(number, text)]));
  for (const { key, number, text } of file.items) names.set(`new ${key}`, texts.isNew(titled(number, text)));
  return (stands) => names.get(String(stands).replace(/^(objective|group):/, '')) ?? texts.nowhere;
}

function linesOf(item: ItemDifference, name: (stands: unknown) => string): ReviewLine[] {
  const { ours, file, kind, change, fields, reports } = item;
  if (!ours) return file ? [{ ...plain(takeNew(file.key), texts.add[kind]), after: whole(aboutNew(file)) }] : [];
  if (change === 'gone') return [plain(takeGone(ours.id), texts.takeOut)];
  const lines = fields.map((one) => fieldLine(ours, one, name));
  if (reports.length === 0) return lines;
  const report = {
    ...plain(takeReports(ours.id), texts.report(words.statuses[reports.at(-1)?.status ?? 'unknown'])),
    tag: item.statusConflict ? texts.tags.conflict : null,
    before: whole(words.statuses[ours.status]),
    after: whole(reports.map(({ note }) => note).join(' / ')),
  };
  return [...lines, report];
}

const plain = (value: string, label: string): ReviewLine => ({ value, label, tag: null, before: null, after: null });

const whole = (text: string): WordRun[] => [{ kind: 'both', text }];

function aboutNew({ fields }: FileItem): string {
  const told = ['statement', 'leads', 'timescaleText', 'measures'].filter((field) => {
    const value = fields[field];
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
  return told.map((field) => `${fieldWord(field)}: ${valueWords(fields[field])}`).join('. ');
}

function fieldLine(our: OurItem, { field, ours, file, state }: FieldDifference, name: (stands: unknown) => string) {
  const isPlace = field === 'place';
  const say = isPlace ? name : valueWords;
  const runs =
    isText(ours) && isText(file) && !isPlace
      ? wordDifference(ours, file)
      : [
          { kind: 'before' as const, text: say(ours) },
          { kind: 'after' as const, text: say(file) },
        ];
  return {
    value: takeField(our.id, field),
    label: isPlace ? texts.place : fieldWord(field === 'text' && our.kind !== 'action' ? 'label' : field),
    tag: state === 'file' ? null : texts.tags[state],
    before: runs.filter(({ kind }) => kind !== 'after'),
    after: runs.filter(({ kind }) => kind !== 'before'),
  };
}

/** Words that can be compared one by one; days are read whole. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && !isDay(value);

/** How many items of the plan are offered as the same. */
const mostOptions = 8;

/** The likeliest items of the plan that nothing of the file is paired with. */
function pairOf(
  file: FileItem,
  { ours, kind, doubtful }: ItemDifference,
  free: readonly OurItem[],
  isDecided: boolean,
): ReviewItem['pair'] {
  const others = free.filter((one) => one.kind === kind);
  if (!doubtful && !isDecided && (ours || others.length === 0)) return null;
  const likeness = likenessOf(
    [file.text],
    others.map(({ text }) => text),
  );
  const nearest = others
    .map((one, at) => ({ one, score: likeness(0, at) + (one.number !== '' && one.number === file.number ? 0.2 : 0) }))
    .filter(({ score }) => score >= 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostOptions)
    .map(({ one }) => one);
  if (!ours && !isDecided && nearest.length === 0) return null;
  const option = ({ id, number, text }: OurItem) => ({ value: `${file.key}=${id}`, text: short(titled(number, text)) });
  const none = { value: `${file.key}=`, text: texts.noPair };
  return {
    now: `${file.key}=${ours?.id ?? ''}`,
    options: [...(ours ? [option(ours)] : []), ...nearest.map(option), none],
  };
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
