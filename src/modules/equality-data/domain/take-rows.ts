import { alike, type RowGroup } from './alike.ts';
import { countIn, percentIn } from './cell-values.ts';
import { differingTotals } from './check-totals.ts';
import { type Coded, codeColumn, hiddenText, type Surroundings, unmappedAs } from './code-column.ts';
import type { Field } from './fields.ts';
import { matchHeader } from './header-words.ts';
import type { KindCode } from './kinds.ts';
import type { Layout } from './layout.ts';
import { isPart, type Part } from './part.ts';
import type { Notice } from './reading.ts';
import type { Reason, Reject } from './reject.ts';
import { withStages } from './stages-reached.ts';
import { isTotal } from './tidy-table.ts';

/** A row of a table, or a group of rows that are alike (`n` of them, then without a number). */
export interface InputRow {
  row: number | null;
  /** By column; those that nobody needs may be empty. */
  cells: readonly string[];
  n: number;
}

const textsIn = (rows: readonly InputRow[], index: number): string[] => {
  const texts = new Set<string>();
  for (const { cells } of rows) texts.add(cells[index] ?? '');
  return [...texts];
};

const rejectsOf = ({ row, all }: RowGroup, column: string | null, reason: Reason): Reject[] =>
  (all ?? [row]).map((each) => ({ row: each, column, reason }));

export interface Taken {
  parts: Part[];
  /** By column: how each text was kept; null for columns that are left out. */
  codes: (Map<string, Coded> | null)[];
  rejects: Reject[];
  totals: Notice[];
  /** Rows that were counted or looked at. */
  rows: number;
}

/** Columns whose texts become part of a key. */
export function keyField({ fields, wide, counts }: Layout, index: number): Field | null {
  const field = fields[index] ?? null;
  if (!field || field.role === 'personal' || field.role === 'count') return null;
  if (field.role === 'percent') return wide.length + counts.length === 0 ? field : null;
  return counts.some((one) => one.index === index) || isSection(fields, field) ? null : field;
}

/** A table that goes from one characteristic to the next names each in one column, and its categories in another. */
export const isSection = (fields: Layout['fields'], field: Field | null): boolean =>
  (field?.code === 'characteristic-name' || field?.code === 'category-name') &&
  ['characteristic-name', 'category-name'].every((code) => fields.some((one) => one?.code === code));

/** What a field is called in a part: a day of birth has become an age. */
export const keptAs = (field: Field): string => (field.role === 'birth' ? 'age' : field.code);

/** Turns rows into counts by codes. What is not counted is listed, with its row and why. */
export function takeRows(
  kind: KindCode,
  layout: Layout,
  headers: readonly string[],
  rows: readonly InputRow[],
  around: Surroundings,
): Taken {
  const keys = layout.fields.flatMap((_, index) => {
    const field = keyField(layout, index);
    return field ? [{ field, index }] : [];
  });
  const groups =
    layout.wide.length + layout.counts.length > 0
      ? rows
      : alike(
          rows,
          keys.map(({ index }) => index),
        );
  const codes = headers.map((_, index) => {
    const key = keys.find((one) => one.index === index);
    return key ? codeColumn(key.field, textsIn(groups, index), around) : null;
  });
  const counted = layout.wide.length + layout.counts.length > 0;
  const rejects: Reject[] = [];
  const parts = new PartBuilder(
    kind,
    keys.map(({ field }) => keptAs(field)),
  );
  const plain = parts.part({}, []);
  const labels = layout.fields.flatMap((field, index) =>
    field && (isSection(layout.fields, field) || keyField(layout, index)) && field.role !== 'measure' ? [index] : [],
  );
  const sections = sectionsOf(layout, rows, around);
  const holders = counted ? holdersOf(keys, codes, rows, around) : new Set<InputRow>();
  const entered = new Set<InputRow>();
  for (const one of groups) {
    if (counted && labels.some((index) => isTotal(one.cells[index] ?? ''))) {
      rejects.push({ row: one.row, column: null, reason: { code: 'total' } });
      continue;
    }
    if (holders.has(one)) {
      rejects.push({ row: one.row, column: null, reason: { code: 'holds-others' } });
      continue;
    }
    if (counted) entered.add(one);
    let key = '';
    let first = true;
    for (const { index } of keys) {
      const { code, problem } = codes[index]?.get(one.cells[index] ?? '') ?? nothing;
      key = first ? code : key + between + code;
      first = false;
      if (problem) rejects.push(...rejectsOf(one, headers[index] ?? null, problem));
    }
    if (!counted) plain.add(key, one.n);
    else addCounts({ ...one, key, section: sections.get(one) ?? null }, kind, layout, headers, parts, rejects);
  }
  const totals = counted ? differingTotals(headers, layout, rows, labels, entered) : [];
  return { parts: parts.all(), codes, rejects, totals, rows: rows.reduce((sum, { n }) => sum + n, 0) };
}

function addCounts(
  { row, cells, key, section }: InputRow & { key: string; section: Extra | null },
  kind: KindCode,
  { wide, counts }: Layout,
  headers: readonly string[],
  parts: PartBuilder,
  rejects: Reject[],
): void {
  const own: Extra[] = section ? [section] : [];
  const columns = [
    ...wide.map(({ index, field, code, event, period, as }) => {
      const extra: Extra[] = [...own, [field, code], ...(period === null ? [] : [['period', period] as const])];
      return { index, event, extra, as };
    }),
    ...counts.map(({ index, event }) => ({ index, event, extra: own, as: 'count' as const })),
  ];
  for (const { index, event, extra, as } of columns) {
    const text = cells[index] ?? '';
    if (as === 'percent') {
      const value = percentIn(text);
      const full = [...extra.map(([, code]) => code), String(value ?? '')];
      if (value === null) rejects.push({ row, column: headers[index] ?? null, reason: { code: 'not-a-number' } });
      else parts.part({}, [...extra.map(([field]) => field), 'percent'], section?.[0]).add(key, 1, full);
      continue;
    }
    const read = countIn(text);
    if ('problem' in read) {
      const reason: Reason = text.startsWith('=') ? { code: 'formula' } : { code: 'count', problem: read.problem };
      rejects.push({ row, column: headers[index] ?? null, reason });
    } else {
      const full = extra.map(([, code]) => code);
      parts
        .part(
          constantsOf(kind, event),
          extra.map(([field]) => field),
          section?.[0],
        )
        .add(key, read.n, full);
    }
  }
}

type Extra = readonly [field: string, code: string];

/** What a column of an event says of those it counts. In a file about that event it says nothing more. */
function constantsOf(kind: KindCode, event: string | null): Record<string, string> {
  if (event === null || ownEvent[kind] === event) return {};
  if (kind === 'formal-process' && processes.includes(event)) return { process: event };
  if (kind === 'harassment' && event.startsWith('harassed-by-')) return { source: event.slice('harassed-by-'.length) };
  return { [event]: 'yes' };
}

const ownEvent: Partial<Record<KindCode, string>> = { leavers: 'left', promotions: 'promoted', training: 'cpd' };
const processes = ['disciplinary', 'grievance', 'capability', 'fitness-to-practise'];

/** In a table of sections: the characteristic that a row is about, and its category. */
function sectionsOf(
  { fields }: Layout,
  rows: readonly InputRow[],
  { classifier, isSecret }: Surroundings,
): Map<InputRow, Extra> {
  const found = new Map<InputRow, Extra>();
  const of = (code: string) => fields.findIndex((field) => field?.code === code);
  const [name, category] = [of('characteristic-name'), of('category-name')];
  if (name < 0 || category < 0) return found;
  let set: string | null = null;
  for (const row of rows) {
    const header = row.cells[name] ?? '';
    const text = row.cells[category] ?? '';
    if (header !== '') set = matchHeader(header)?.code ?? null;
    const mapped = set === null ? null : classifier.mapTexts(set, [text]).get(text);
    if (set !== null) found.set(row, [set, mapped ?? unmappedAs(isSecret(text) ? hiddenText : text)]);
  }
  return found;
}

/** Rows whose category holds that of another row of the same unit, area and period: they would be counted twice. */
function holdersOf(
  keys: readonly { field: Field; index: number }[],
  codes: readonly (Map<string, Coded> | null)[],
  rows: readonly InputRow[],
  { classifier }: Surroundings,
): Set<InputRow> {
  const holders = new Set<InputRow>();
  for (const { field, index } of keys) {
    if (field.role !== 'characteristic') continue;
    const others = keys.filter((one) => one.index !== index);
    const present = new Map<string, Set<string>>();
    const contextOf = (one: InputRow) => others.map((other) => one.cells[other.index] ?? '').join('\u001f');
    const codeOf = (one: InputRow) => codes[index]?.get(one.cells[index] ?? '')?.code ?? '';
    for (const one of rows) {
      const context = present.get(contextOf(one)) ?? new Set<string>();
      for (const above of classifier.lineOf(field.code, codeOf(one)).slice(1)) context.add(above);
      present.set(contextOf(one), context);
    }
    for (const one of rows) if (present.get(contextOf(one))?.has(codeOf(one))) holders.add(one);
  }
  return holders;
}

const between = '\u001f';
const nothing: Coded = { code: '' };

/** Adds rows up to parts. Keys come joined, so that a row that is like one before costs one look-up. */
class PartBuilder {
  private readonly found = new Map<string, PartInMaking>();
  private readonly kind: KindCode;
  private readonly fields: readonly string[];

  constructor(kind: KindCode, fields: readonly string[]) {
    this.kind = kind;
    this.fields = fields;
  }

  part(constants: Record<string, string>, more: readonly string[], section?: string): PartInMaking {
    const name = JSON.stringify([constants, more]);
    const held = this.found.get(name) ?? new PartInMaking(this.kind, constants, [...this.fields, ...more], section);
    this.found.set(name, held);
    return held;
  }

  all(): Part[] {
    return [...this.found.values()].flatMap((one) => (one.counts.size === 0 ? [] : [withStages(one.made())]));
  }
}

class PartInMaking {
  readonly counts = new Map<string, number>();
  private readonly kind: KindCode;
  private readonly constants: Record<string, string>;
  private readonly fields: readonly string[];
  private readonly section: string | undefined;

  constructor(kind: KindCode, constants: Record<string, string>, fields: readonly string[], section?: string) {
    this.kind = kind;
    this.constants = constants;
    this.fields = fields;
    this.section = section;
  }

  add(key: string, n: number, more: readonly string[] = []): void {
    const full = more.length === 0 ? key : [...(this.fields.length > more.length ? [key] : []), ...more].join(between);
    this.counts.set(full, (this.counts.get(full) ?? 0) + n);
  }

  made(): Part {
    const rows = [...this.counts].map(([key, n]) => ({ key: this.fields.length === 0 ? [] : key.split(between), n }));
    const section = this.section === undefined ? {} : { section: this.section };
    return isPart({ kind: this.kind, constants: this.constants, fields: this.fields, rows, ...section });
  }
}
