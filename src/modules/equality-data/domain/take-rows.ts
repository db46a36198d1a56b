import { countIn, percentIn } from './cell-values.ts';
import { stages } from './choices.ts';
import { type Coded, codeColumn, type Surroundings } from './code-column.ts';
import type { Field } from './fields.ts';
import type { KindCode } from './kinds.ts';
import type { Layout } from './layout.ts';
import { isPart, type Part } from './part.ts';
import type { Reject } from './reject.ts';
import { isTotal } from './tidy-table.ts';

/** A row of a table, or a group of rows that are alike (`n` of them, then without a number). */
export interface InputRow {
  row: number | null;
  /** By column; those that nobody needs may be empty. */
  cells: readonly string[];
  n: number;
}

export interface Taken {
  parts: Part[];
  /** By column: how each text was kept; null for columns that are left out. */
  codes: (Map<string, Coded> | null)[];
  rejects: Reject[];
  /** Rows that were counted or looked at. */
  rows: number;
}

/** Columns whose texts become part of a key. */
export const isKey = (field: Field | null): field is Field =>
  field !== null && !['personal', 'count', 'percent'].includes(field.role);

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
  const keys = layout.fields.flatMap((field, index) => (isKey(field) ? [{ field, index }] : []));
  const codes = headers.map((_, index) => {
    const key = keys.find((one) => one.index === index);
    return key ? codeColumn(key.field, [...new Set(rows.map(({ cells }) => cells[index] ?? ''))], around) : null;
  });
  const counted = layout.wide.length + layout.counts.length > 0;
  const rejects: Reject[] = [];
  const parts = new PartBuilder(
    kind,
    keys.map(({ field }) => keptAs(field)),
  );
  const holders = counted ? holdersOf(keys, codes, rows, around) : new Set<InputRow>();
  for (const one of rows) {
    if (counted && keys.some(({ index }) => isTotal(one.cells[index] ?? ''))) {
      rejects.push({ row: one.row, column: null, reason: { code: 'total' } });
      continue;
    }
    if (holders.has(one)) {
      rejects.push({ row: one.row, column: null, reason: { code: 'holds-others' } });
      continue;
    }
    const key = keys.map(({ index }) => codes[index]?.get(one.cells[index] ?? '') ?? { code: '' });
    key.forEach(({ problem }, at) => {
      if (problem) rejects.push({ row: one.row, column: headers[keys[at]?.index ?? 0] ?? null, reason: problem });
    });
    const plain = key.map(({ code }) => code);
    if (!counted) parts.add({}, plain, one.n);
    else addCounts(one, plain, layout, headers, parts, rejects);
  }
  return { parts: parts.all(), codes, rejects, rows: rows.reduce((sum, { n }) => sum + n, 0) };
}

function addCounts(
  { row, cells }: InputRow,
  key: string[],
  { wide, counts }: Layout,
  headers: readonly string[],
  parts: PartBuilder,
  rejects: Reject[],
): void {
  const columns = [
    ...wide.map(({ index, field, code, event, as }) => ({ index, event, extra: [[field, code]] as const, as })),
    ...counts.map(({ index, event }) => ({ index, event, extra: [] as const, as: 'count' as const })),
  ];
  for (const { index, event, extra, as } of columns) {
    const text = cells[index] ?? '';
    if (as === 'percent') {
      if (percentIn(text) === null)
        rejects.push({ row, column: headers[index] ?? null, reason: { code: 'not-a-number' } });
      continue;
    }
    const read = countIn(text);
    if ('problem' in read) {
      const reason = { code: 'count', problem: read.problem } as const;
      rejects.push({ row, column: headers[index] ?? null, reason });
    } else parts.add(event ? { [event]: 'yes' } : {}, key, read.n, extra);
  }
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

/** Adds rows up to parts. */
class PartBuilder {
  private readonly found = new Map<string, { part: Part; at: Map<string, number> }>();
  private readonly kind: KindCode;
  private readonly fields: readonly string[];

  constructor(kind: KindCode, fields: readonly string[]) {
    this.kind = kind;
    this.fields = fields;
  }

  add(
    constants: Record<string, string>,
    key: readonly string[],
    n: number,
    extra: readonly (readonly [string, string])[] = [],
  ): void {
    const name = JSON.stringify([constants, extra.map(([field]) => field)]);
    let held = this.found.get(name);
    if (!held) {
      const fields = [...this.fields, ...extra.map(([field]) => field)];
      held = { part: { kind: this.kind, constants, fields, rows: [] }, at: new Map() };
      this.found.set(name, held);
    }
    const full = extra.length === 0 ? key : [...key, ...extra.map(([, code]) => code)];
    const text = full.join('\u001f');
    const at = held.at.get(text);
    const row = at === undefined ? undefined : held.part.rows[at];
    if (row) row.n += n;
    else {
      held.at.set(text, held.part.rows.length);
      held.part.rows.push({ key: [...full], n });
    }
  }

  all(): Part[] {
    return [...this.found.values()].map(({ part }) => withStages(part));
  }
}

/** Who reached a stage of recruitment reached those before it. */
function withStages(part: Part): Part {
  const at = part.fields.indexOf('stage');
  if (at < 0) return part;
  const added = stages.filter((stage) => !part.fields.includes(stage));
  const reached = (stage: string, wanted: (typeof stages)[number]) => {
    const far = stages.findIndex((one) => one === stage);
    return far < 0 ? 'not-known' : far >= stages.indexOf(wanted) ? 'yes' : 'no';
  };
  const rows = part.rows.map(({ key, n }) => ({
    key: [...key, ...added.map((one) => reached(key[at] ?? '', one))],
    n,
  }));
  return isPart({ ...part, fields: [...part.fields, ...added], rows });
}
