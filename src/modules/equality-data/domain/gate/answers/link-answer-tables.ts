import { total } from '../counted-table.ts';
import type { LinkedCell, LinkedTables, SumLine } from '../linked-tables.ts';
import { combinations } from '../table-shape.ts';
import {
  type AnswerTable,
  between,
  cellName,
  type Grouping,
  isAmong,
  isCrossing,
  meetsCondition,
  peopleName,
} from './answer-table.ts';

/** For a finer and a coarser grouping: which code of the coarser one a code of the finer lies in; null where in none. */
export type Within = (finer: Grouping, coarser: Grouping) => ((code: string) => string | null) | null;

/** Cells of all tables, each once, with every sum that anybody can form of them. */
export interface LinkedAnswers extends LinkedTables {
  at: ReadonlyMap<string, number>;
}

/** @param before tables that were published already */
export function linkAnswerTables(
  tables: readonly AnswerTable[],
  before: readonly AnswerTable[],
  within: Within,
  threshold: number,
): LinkedAnswers {
  const found = new Builder(threshold);
  const shapes = [...tables.map((table) => shapeOf(table, true)), ...before.map((table) => shapeOf(table, false))];
  for (const shape of shapes) found.addTable(shape);
  for (const [at, one] of shapes.entries())
    for (const [otherAt, other] of shapes.entries()) {
      if (at === otherAt) continue;
      if (isSmaller(other, one) && other.merged === one.merged) found.addRest(one, other);
      found.addMeeting(one, other);
      // Units that are told as one are tied to what lies within them by the tables behind, which tell each.
      if (one.merged === undefined && other.merged === undefined) found.addRefined(one, other, within);
    }
  return found.linked();
}

interface Shape extends AnswerTable {
  codes: readonly (readonly string[])[];
  counts: ReadonlyMap<string, number>;
  now: boolean;
  /** Nobody asked for it: also where it has nobody, nobody is told so. */
  isBehind: boolean;
}

function shapeOf(table: AnswerTable, now: boolean): Shape {
  const codes = table.by.map((_, at) => [...new Set(table.rows.map(({ key }) => key[at] ?? ''))].sort());
  const counts = new Map<string, number>();
  for (const { key, n } of table.rows)
    for (const codesOfKey of withTotals(key)) {
      const text = codesOfKey.join(between);
      counts.set(text, (counts.get(text) ?? 0) + n);
    }
  return { ...table, codes, counts, now, isBehind: table.by.some(({ cut }) => isCrossing(cut)) };
}

const withTotals = (key: readonly string[]): string[][] =>
  Array.from({ length: 2 ** key.length }, (_, mask) => key.map((code, at) => (mask & (1 << at) ? total : code)));

const isSmaller = (some: Shape, all: Shape): boolean =>
  some.people !== all.people &&
  peopleName(some.people) !== peopleName(all.people) &&
  (isAmong(some.people, all.people) || (some.among !== null && peopleName(some.among) === peopleName(all.people)));

class Builder {
  private readonly cells: LinkedCell[] = [];
  private readonly names: string[] = [];
  private readonly at = new Map<string, number>();
  private readonly lines = new Map<string, SumLine>();
  private readonly threshold: number;

  constructor(threshold: number) {
    this.threshold = threshold;
  }

  addTable(shape: Shape): void {
    for (const key of everyKey(shape)) {
      const cell = this.cells[this.cellOf(shape, key)] as LinkedCell;
      if (shape.sensitive?.has(key.join(between))) cell.small = true;
    }
    for (const [at, { field }] of shape.by.entries()) {
      if (shape.withoutTotal.has(field)) continue;
      for (const key of everyKey(shape))
        if (key[at] === total)
          this.addLine(
            this.cellOf(shape, key),
            (shape.codes[at] ?? []).map((code) => this.cellOf(shape, key.with(at, code))),
          );
    }
  }

  /** What people are left of all when some are taken away: nobody tells it, and everybody can work it out. */
  addRest(all: Shape, some: Shape): void {
    const shared = sharedKeys(all, some);
    const fits = shared.every(
      ([outer, inner]) => (all.counts.get(outer.join(between)) ?? 0) >= (some.counts.get(inner.join(between)) ?? 0),
    );
    if (!fits) return; // other people, or another time
    for (const [outer, inner] of shared) {
      const [whole, part] = [this.cellOf(all, outer), this.cellOf(some, inner)];
      const name = [this.names[whole], 'but', this.names[part]].join(between);
      const everybody = this.cells[whole]?.count ?? 0;
      const rest = this.cell(name, everybody - (this.cells[part]?.count ?? 0), false, true);
      if (some.rule === 'base')
        for (const at of [part, rest])
          (this.cells[at] as LinkedCell).small = everybody > 0 && everybody < this.threshold;
      this.addLine(whole, [part, rest]);
    }
  }

  /** The same people by a finer grouping: the codes within a code make it up, but for those that cannot be placed. */
  addRefined(coarse: Shape, fine: Shape, within: Within): void {
    if (peopleName(coarse.people) !== peopleName(fine.people)) return;
    for (const [at, grouping] of coarse.by.entries())
      for (const [finer, other] of fine.by.entries()) {
        const placeOf = isSame(grouping, other) ? null : within(other, grouping);
        if (!placeOf) continue;
        const rest = sharedBy(coarse, fine).filter(([a, b]) => a !== at && b !== finer);
        for (const code of coarse.codes[at] ?? []) {
          const inside = (fine.codes[finer] ?? []).filter((one) => placeOf(one) === code);
          if (inside.length === 0) continue;
          for (const [outer, inner] of keysShared(coarse, fine, rest)) {
            const whole = this.cellOf(coarse, outer.with(at, code));
            const parts = inside.map((one) => this.cellOf(fine, inner.with(finer, one)));
            const left =
              (this.cells[whole]?.count ?? 0) - parts.reduce((sum, part) => sum + (this.cells[part]?.count ?? 0), 0);
            if (left < 0) continue;
            const name = [this.names[whole], 'but by', other.field, other.cut].join(between);
            this.addLine(whole, left === 0 ? parts : [...parts, this.cell(name, left, false, true)]);
          }
        }
      }
  }

  /** Those who meet conditions are those of the groups behind that meet them. */
  addMeeting(some: Shape, behind: Shape): void {
    const at = behind.by.findIndex(({ cut }) => isCrossing(cut));
    const [grouping, { files, kind, conditions }] = [behind.by[at], some.people];
    const shares = conditions.filter((one) => behind.people.conditions.includes(one));
    if (!grouping || peopleName({ files, kind, conditions: shares }) !== peopleName(behind.people)) return;
    const meets = conditions.filter((one) => !shares.includes(one)).map((one) => meetsCondition(one, grouping));
    if (meets.length === 0 || meets.includes(null)) return;
    const codes = (behind.codes[at] ?? []).filter((code) => meets.every((is) => is?.(code)));
    for (const [outer, inner] of keysShared(some, behind, sharedBy(some, behind))) {
      const inside = codes.filter((code) => inner[at] === total || inner[at] === code);
      const whole = this.cellOf(some, outer);
      const parts = inside.map((code) => this.cellOf(behind, inner.with(at, code)));
      const sum = parts.reduce((so, part) => so + (this.cells[part]?.count ?? 0), 0);
      if (parts.length > 0 && sum === this.cells[whole]?.count) this.addLine(whole, parts);
    }
  }

  linked(): LinkedAnswers {
    return { dimensions: ['cell'], cells: this.cells, lines: [...this.lines.values()], rests: [], at: this.at };
  }

  private cellOf({ people, by, counts, now, knownTotal, isBehind }: Shape, key: readonly string[]): number {
    const count = counts.get(key.join(between)) ?? 0;
    const isKnown = by.some(({ field }, at) => field === knownTotal && key[at] === total);
    const at = this.cell(cellName(people, by, key), count, now && !isKnown, isBehind);
    if (isKnown) Object.assign(this.cells[at] as LinkedCell, { before: { count }, small: false });
    return at;
  }

  private cell(name: string, count: number, now: boolean, rest = false): number {
    const known = this.at.get(name);
    if (known !== undefined) {
      const cell = this.cells[known] as LinkedCell;
      cell.now ||= now;
      return known;
    }
    this.at.set(name, this.cells.length);
    this.names.push(name);
    return this.cells.push({ codes: [name], count, now, rest, before: null }) - 1;
  }

  private addLine(whole: number, parts: number[]): void {
    if (parts.length === 1 && parts[0] === whole) return;
    this.lines.set([whole, ...parts].join(), { whole, parts });
  }
}

/** Every code and total of every grouping. */
const everyKey = ({ codes, by, withoutTotal }: Shape): string[][] =>
  combinations(codes.map((own, at) => (withoutTotal.has(by[at]?.field ?? '') ? [...own] : [total, ...own])));

const isSame = (a: Grouping, b: Grouping): boolean => a.field === b.field && a.cut === b.cut;

/** Places of the groupings that two tables share. */
const sharedBy = (one: Shape, other: Shape): [number, number][] =>
  one.by.flatMap((grouping, at): [number, number][] => {
    const place = other.by.findIndex((own) => isSame(own, grouping));
    return place < 0 ? [] : [[at, place]];
  });

const sharedKeys = (one: Shape, other: Shape) => keysShared(one, other, sharedBy(one, other));

/** Keys of two tables that say the same by what they share, all else at its total. */
function keysShared(one: Shape, other: Shape, shared: readonly [number, number][]): [string[], string[]][] {
  const hasAll = (shape: Shape, places: readonly number[]) =>
    shape.by.every(({ field }, at) => places.includes(at) || !shape.withoutTotal.has(field));
  if (
    !hasAll(
      one,
      shared.map(([at]) => at),
    ) ||
    !hasAll(
      other,
      shared.map(([, at]) => at),
    )
  )
    return [];
  let keys: [string[], string[]][] = [[one.by.map(() => total), other.by.map(() => total)]];
  for (const [at, place] of shared) {
    const codes = [...new Set([...(one.codes[at] ?? []), ...(other.codes[place] ?? [])])];
    const all =
      one.withoutTotal.has(one.by[at]?.field ?? '') || other.withoutTotal.has(other.by[place]?.field ?? '')
        ? codes
        : [total, ...codes];
    keys = keys.flatMap(([outer, inner]) =>
      all.map((code): [string[], string[]] => [outer.with(at, code), inner.with(place, code)]),
    );
  }
  return keys;
}
