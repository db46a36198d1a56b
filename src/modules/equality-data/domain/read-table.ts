import { strangeShares } from './check-shares.ts';
import { choiceWithin } from './choices.ts';
import type { Classifier } from './classifier.ts';
import { isUnmapped, type Surroundings, several, textOf } from './code-column.ts';
import { type Sayings, settledColumns, wholeHeader } from './column-sayings.ts';
import { type Field, fieldOf } from './fields.ts';
import { matchHeader } from './header-words.ts';
import { type KeptTable, settledByChange } from './kept-table.ts';
import { type Kind, type KindCode, kindOf } from './kinds.ts';
import { type ColumnSample, type Layout, recogniseLayout } from './layout.ts';
import type { Part } from './part.ts';
import { latestPeriod } from './period.ts';
import { couldBePersonal } from './personal.ts';
import { completenessOf } from './quality.ts';
import type { ColumnReading, Notice, Reading } from './reading.ts';
import { recogniseKind } from './recognise-kind.ts';
import type { Reject } from './reject.ts';
import { type InputRow, isSection, type Taken, takeRows } from './take-rows.ts';

/** What is known of a table before its rows are counted. */
export interface Recognised {
  layout: Layout;
  kind: Kind | null;
  /** Headers that may be shown. */
  headers: string[];
  /** Whether it names people and says nothing else about them. */
  onlyPeople: boolean;
  /** Whether its first row says of a person what the rows below say of others. */
  noHeader: boolean;
}

/** @param sayings what people said of columns of this header before */
export function recogniseTable(
  samples: readonly ColumnSample[],
  names: readonly string[],
  classifier: Classifier,
  sayings: Sayings = new Map(),
  kept?: KeptTable,
): Recognised {
  const headers = samples.map(({ header }, index) => shownHeader(header, index));
  const said = sayings.get(wholeHeader(headers)) ?? new Map<string, string>();
  const columns = samples.map(({ texts }, index) => ({ header: headers[index] ?? '', texts: texts.keys() }));
  const told = settledColumns(columns, said);
  const gone = kept ? [...settledByChange(kept)].filter(([index]) => told.get(index) !== null) : [];
  const settled = new Map([...told, ...gone]);
  const layout = withoutSecondAge(recogniseLayout(samples, classifier, settled, kept?.oneRowEach));
  const all = layout.fields.filter((field) => field !== null);
  return {
    layout,
    kind: kindOf(said.get('') as KindCode) ?? recogniseKind(layout, names),
    headers,
    noHeader:
      layout.wide.length === 0 && samples.some((sample, index) => isData(sample, layout.fields[index], classifier)),
    onlyPeople: all.length > 0 && all.every(({ role }) => role === 'personal') && layout.wide.length === 0,
  };
}

/** "Indian" above "Irish" and "Pakistani". */
const isData = ({ header }: ColumnSample, field: Field | null | undefined, classifier: Classifier): boolean =>
  field?.role === 'characteristic' &&
  header.length > 2 &&
  matchHeader(header) === null &&
  classifier.categoryOf(field.code, header) !== null;

/** A file without headers has people's names in its first row. */
const shownHeader = (header: string, index: number): string =>
  header === '' || (couldBePersonal(header) && header.length <= 80) ? `Column ${index + 1}` : header.slice(0, 120);

/** Where a file has both, the age that it states is kept, and the day of birth dropped. */
function withoutSecondAge(layout: Layout): Layout {
  if (!layout.fields.some((field) => field?.role === 'age')) return layout;
  const dropped: Field = { code: 'birth', role: 'personal', headers: '' };
  return { ...layout, fields: layout.fields.map((field) => (field?.role === 'birth' ? dropped : field)) };
}

export interface TableRows {
  file: string;
  sheet: string | null;
  headerRow: number;
  rows: readonly InputRow[];
  /** Found before the rows were counted. */
  rejects: readonly Reject[];
  /** Whether repeated rows are gone already. */
  noRepeats?: boolean;
}

/** A table that was read, with what was kept of each text, and the rows without those that stand twice. */
export interface TableRead {
  reading: Reading;
  codes: Taken['codes'];
  rows: readonly InputRow[];
  rejects: Reject[];
}

/** Counts the rows of a table that was recognised. */
export function readTable(
  table: TableRows,
  found: Recognised & { kind: Kind },
  given: Omit<Surroundings, 'isSecret'>,
): TableRead {
  const { layout, kind, headers } = found;
  const { kept, repeats } = table.noRepeats ? { kept: table.rows, repeats: [] } : withoutDuplicates(table.rows, layout);
  const secrets = once(() => textsOfPeople(table.rows, layout));
  const around = { ...given, isSecret: (text: string) => couldBePersonal(text) || secrets().has(text) };
  const taken = takeRows(kind.code, layout, headers, kept, around);
  const parts = taken.parts.map((part) => ({
    ...part,
    constants: { ...fromName(table, part.fields, kind), ...part.constants },
  }));
  const columns = headers.map((name, index) => columnReading(name, index, layout, taken));
  const [main] = parts.toSorted((a, b) => Object.keys(a.constants).length - Object.keys(b.constants).length);
  const reading: Reading = {
    file: table.file,
    sheet: table.sheet,
    kind: kind.code,
    rows: taken.rows + repeats.length,
    headerRow: table.headerRow,
    columns,
    dropped: headers.filter((_, index) => ['personal', 'birth'].includes(layout.fields[index]?.role ?? '')),
    rejects: [...table.rejects, ...repeats, ...taken.rejects].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    quality: main ? completenessOf(main, around.classifier) : [],
    notices: [
      ...noticesOf(table, layout, columns),
      ...numbersAgain(kind, layout, kept),
      ...lacking(kind, layout),
      ...severalOf(main),
      ...periodsOf(main),
      ...strangeShares(headers, layout, kept),
      ...taken.totals,
    ],
    parts,
  };
  return { reading, codes: taken.codes, rows: kept, rejects: [...table.rejects, ...repeats] };
}

/** What the name of the file says of all its rows: the process of `disciplinaries.csv`, a year. */
function fromName({ file, sheet }: TableRows, fields: readonly string[], kind: Kind): Record<string, string> {
  const name = `${file.replace(/\.[a-z]+$/i, '')} ${sheet ?? ''}`;
  const said: Record<string, string> = {};
  if (kind.code === 'formal-process' && !fields.includes('process')) {
    const process = choiceWithin('process', name.replaceAll(/[_-]/g, ' '));
    if (process) said['process'] = process;
  }
  const year = /(?<!\d)(20\d\d)(?:[-_/ ](?:to[-_ ])?(\d\d|20\d\d))?(?!\d)/.exec(name);
  if (year) said['year'] = year[2] ? `${year[1]}-${year[2].slice(-2)}` : (year[1] ?? '');
  return said;
}

/** A row that stands twice, person's number and all, is one row; so is a line of a counted table. */
function withoutDuplicates(rows: readonly InputRow[], { fields, wide, counts }: Layout) {
  const counted = wide.length + counts.length > 0;
  const number = fields.findIndex((field) => field?.code === 'person-number');
  if ((number < 0 && !counted) || rows.some(({ row }) => row === null)) return { kept: rows, repeats: [] };
  const code = counted ? 'same-line-twice' : 'duplicate';
  const sections = fields.findIndex(
    (field) => field && isSection(fields, field) && field.code === 'characteristic-name',
  );
  let section = '';
  const seen = new Map<string, (readonly string[])[]>();
  const repeats: Reject[] = [];
  const kept = rows.filter(({ row, cells }) => {
    section = cells[sections] || section;
    const name = counted ? `${section} ${cells.join(' ')}` : (cells[number] ?? '');
    const same = seen.get(name);
    if (same?.some((other) => other.every((cell, index) => cell === cells[index])))
      return !repeats.push({ row, column: null, reason: { code } });
    if (same) same.push(cells);
    else seen.set(name, [cells]);
    return true;
  });
  return { kept, repeats };
}

/** People of the workforce whose number stands in several rows that differ. */
function numbersAgain({ code }: Kind, { fields, oneRowEach }: Layout, rows: readonly InputRow[]): Notice[] {
  const number = fields.findIndex((field) => field?.code === 'person-number');
  if (code !== 'workforce' || number < 0 || !oneRowEach) return [];
  const texts = rows.map(({ cells }) => cells[number] ?? '').filter((text) => text !== '');
  const again = texts.length - new Set(texts).size;
  return again > 0 ? [{ code: 'number-again', rows: again }] : [];
}

/** What stands in the columns that are dropped. Where it stands in another column too, it is not shown. */
function textsOfPeople(rows: readonly InputRow[], { fields }: Layout): Set<string> {
  const personal = fields.flatMap((field, index) => (field?.role === 'personal' ? [index] : []));
  return new Set(rows.flatMap(({ cells }) => personal.map((index) => cells[index] ?? '')));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function columnReading(name: string, index: number, { fields, wide, counts }: Layout, { codes }: Taken): ColumnReading {
  const field = fields[index];
  const column = wide.find((one) => one.index === index);
  if (column) {
    const characteristic = fieldOf(column.field)?.characteristic ?? null;
    const meaning = [column.as, column.event, column.code].filter(Boolean).join(' ');
    return { name, meaning, characteristic, mapped: 1, unmapped: [] };
  }
  const count = counts.find((one) => one.index === index);
  if (!field || count || field.role === 'personal')
    return {
      name,
      meaning: count ? (count.event ?? 'count') : (field?.code ?? null),
      characteristic: null,
      mapped: 0,
      unmapped: [],
    };
  const texts = [...(codes[index] ?? [])].filter(([text]) => text !== '');
  const lost = texts.filter(([, { code }]) => isUnmapped(code));
  return {
    name,
    meaning: field.code,
    characteristic: field.characteristic ?? null,
    mapped: texts.filter(([, { code, problem }]) => !isUnmapped(code) && !problem).length,
    unmapped: [...new Set(lost.map(([, { code }]) => textOf(code)))].slice(0, 200),
  };
}

function noticesOf(table: TableRows, layout: Layout, columns: readonly ColumnReading[]): Notice[] {
  const found: Notice[] = [];
  if (table.headerRow > 1) found.push({ code: 'header-row', row: table.headerRow });
  if (layout.fields.some((field) => field?.role === 'birth')) found.push({ code: 'birth-became-age' });
  if (layout.wide.some(({ as }) => as === 'percent')) found.push({ code: 'percentages' });
  for (const { name, unmapped: lost } of columns)
    if (lost.length > 0) found.push({ code: 'not-mapped', column: name, texts: lost.length });
  return found;
}

const asked = ['ethnic-group', 'sex', 'disability', 'age', 'religion', 'sexual-orientation', 'gender-identity'];
const aboutPeople = ['workforce', 'recruitment', 'leavers', 'joiners', 'service-users'];

/** Characteristics that a file about people one by one does not ask for at all. */
function lacking({ code }: Kind, { fields, wide, counts }: Layout): Notice[] {
  if (wide.length + counts.length > 0 || !aboutPeople.includes(code)) return [];
  const there = new Set(fields.flatMap((field) => (field?.role === 'birth' ? 'age' : (field?.code ?? []))));
  const missing = asked.filter((one) => !there.has(one));
  return missing.length > 0 ? [{ code: 'characteristics-missing', fields: missing }] : [];
}

/** Figures take the latest of several periods. */
function periodsOf(part: Part | undefined): Notice[] {
  const at = part?.fields.indexOf('period') ?? -1;
  const periods = at < 0 ? [] : [...new Set(part?.rows.map(({ key }) => key[at] ?? ''))];
  const latest = latestPeriod(periods);
  return latest === null ? [] : [{ code: 'several-periods', latest, periods: periods.length }];
}

/** How many people have impairments, and how many impairments they named. */
function severalOf(part: Part | undefined): Notice[] {
  const at = part?.fields.indexOf('impairment') ?? -1;
  if (!part || at < 0) return [];
  const named = part.rows.map(({ key, n }) => ({ n, of: (key[at] ?? '').split(several).length }));
  if (named.every(({ of }) => of === 1)) return [];
  const known = part.rows.flatMap(({ key }, index) => (isTold(key[at] ?? '') ? (named[index] ?? []) : []));
  const people = known.reduce((sum, { n }) => sum + n, 0);
  return [{ code: 'several-impairments', people, mentions: known.reduce((sum, { n, of }) => sum + n * of, 0) }];
}

const isTold = (code: string): boolean => !isUnmapped(code) && !/^(not-|prefer-not|none|no-impairment)/.test(code);
