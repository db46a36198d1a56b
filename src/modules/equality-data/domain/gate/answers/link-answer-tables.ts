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
  by: readonly Axis[];
  counts: ReadonlyMap<string, number>;
  now: boolean;
  /** Nobody asked for it: also where it has nobody, nobody is told so. */
  isBehind: boolean;
}

/** A grouping with the codes that a table has of it. */
interface Axis extends Grouping {
  codes: readonly string[];
  hasTotal: boolean;
}

interface Counted extends LinkedCell {
  count: number;
}

function shapeOf(table: AnswerTable, now: boolean): Shape {
  const by = table.by.map((one, at) => ({
    ...one,
    codes: [...new Set(table.rows.flatMap(({ key }) => key.slice(at, at + 1)))].sort(),
    hasTotal: !table.withoutTotal.has(one.field),
  }));
  const counts = new Map<string, number>();
  for (const { key, n } of table.rows)
    for (const codesOfKey of withTotals(key)) {
      const text = codesOfKey.join(between);
      counts.set(text, (counts.get(text) ?? 0) + n);
    }
  return { ...table, by, counts, now, isBehind: by.some(({ cut }) => isCrossing(cut)) };
}

const withTotals = (key: readonly string[]): string[][] =>
  Array.from({ length: 2 ** key.length }, (_, mask) => key.map((code, at) => (mask & (1 << at) ? total : code)));

const isSmaller = (some: Shape, all: Shape): boolean =>
  some.people !== all.people &&
  peopleName(some.people) !== peopleName(all.people) &&
  (isAmong(some.people, all.people) || (some.among !== null && peopleName(some.among) === peopleName(all.people)));

class Builder {
  private readonly cells: Counted[] = [];
  private readonly at = new Map<string, number>();
  private readonly lines = new Map<string, SumLine>();
  private readonly threshold: number;

  constructor(threshold: number) {
    this.threshold = threshold;
  }

  addTable(shape: Shape): void {
    for (const key of everyKey(shape)) {
      const cell = this.cellAt(this.cellOf(shape, key));
      if (shape.sensitive?.has(key.join(between))) cell.small = true;
      if (shape.isBehind && shape.rule === 'base' && cell.rest) cell.small ??= false;
    }
    for (const [at, { codes }] of shape.by.entries())
      for (const key of everyKey(shape))
        if (key[at] === total)
          this.addLine(
            this.cellOf(shape, key),
            codes.map((code) => this.cellOf(shape, key.with(at, code))),
          );
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
      const [everybody, own] = [this.cellAt(whole), this.cellAt(part)];
      const name = [...everybody.codes, 'but', ...own.codes].join(between);
      const rest = this.cell(name, everybody.count - own.count, false, true);
      if (some.rule === 'base')
        for (const cell of [own, this.cellAt(rest)])
          cell.small ||= everybody.count > 0 && everybody.count < this.threshold;
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
        const rest = sharedBy(coarse, fine).filter(({ own, its }) => own !== grouping && its !== other);
        for (const code of grouping.codes) {
          const inside = other.codes.filter((one) => placeOf(one) === code);
          if (inside.length === 0) continue;
          for (const [outer, inner] of keysShared(coarse, fine, rest)) {
            const whole = this.cellOf(coarse, outer.with(at, code));
            const parts = inside.map((one) => this.cellOf(fine, inner.with(finer, one)));
            const { count, codes } = this.cellAt(whole);
            const left = count - this.sumOf(parts);
            if (left < 0) continue; // another time
            const name = [...codes, 'but by', other.field, other.cut].join(between);
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
    if (meets.length === 0 || !meets.every((is) => is !== null)) return;
    const codes = grouping.codes.filter((code) => meets.every((is) => is(code)));
    for (const [outer, inner] of keysShared(some, behind, sharedBy(some, behind))) {
      const inside = codes.filter((code) => inner[at] === total || inner[at] === code);
      const whole = this.cellOf(some, outer);
      const parts = inside.map((code) => this.cellOf(behind, inner.with(at, code)));
      if (parts.length > 0 && this.sumOf(parts) === this.cellAt(whole).count) this.addLine(whole, parts);
    }
  }

  linked(): LinkedAnswers {
    return { dimensions: ['cell'], cells: this.cells, lines: [...this.lines.values()], rests: [], at: this.at };
  }

  private cellOf({ people, by, counts, now, knownTotal, isBehind }: Shape, key: readonly string[]): number {
    const count = counts.get(key.join(between)) ?? 0;
    const isKnown = by.some(({ field }, at) => field === knownTotal && key[at] === total);
    const at = this.cell(cellName(people, by, key), count, now && !isKnown, isBehind);
    if (isKnown) Object.assign(this.cellAt(at), { before: { count }, small: false });
    return at;
  }

  private cellAt(at: number): Counted {
    return this.cells[at] as Counted;
  }

  private sumOf(some: readonly number[]): number {
    return some.reduce((sum, at) => sum + this.cellAt(at).count, 0);
  }

  private cell(name: string, count: number, now: boolean, rest: boolean): number {
    const known = this.at.get(name);
    if (known !== undefined) {
      this.cellAt(known).now ||= now;
      return known;
    }
    this.at.set(name, this.cells.length);
    return this.cells.push({ codes: [name], count, now, rest, before: null }) - 1;
  }

  private addLine(whole: number, parts: number[]): void {
    if (parts.length === 1 && parts[0] === whole) return;
    this.lines.set([whole, ...parts].join(), { whole, parts });
  }
}

/** Every code and total of every grouping. */
const everyKey = ({ by }: Shape): string[][] =>
  combinations(by.map(({ codes, hasTotal }) => (hasTotal ? [total, ...codes] : codes)));

const isSame = (a: Grouping, b: Grouping): boolean => a.field === b.field && a.cut === b.cut;

/** A grouping that two tables share, and its place in each. */
interface Shared {
  at: number;
  own: Axis;
  place: number;
  its: Axis;
}

const sharedBy = (one: Shape, other: Shape): Shared[] =>
  one.by.flatMap((own, at) => {
    const place = other.by.findIndex((axis) => isSame(axis, own));
    const its = other.by[place];
    return its ? [{ at, own, place, its }] : [];
  });

const sharedKeys = (one: Shape, other: Shape) => keysShared(one, other, sharedBy(one, other));

/** Keys of two tables that say the same by what they share, all else at its total. */
function keysShared(one: Shape, other: Shape, shared: readonly Shared[]): [string[], string[]][] {
  const kept = new Set(shared.flatMap(({ own, its }) => [own, its]));
  if ([...one.by, ...other.by].some((axis) => !axis.hasTotal && !kept.has(axis))) return [];
  let keys: [string[], string[]][] = [[one.by.map(() => total), other.by.map(() => total)]];
  for (const { at, own, place, its } of shared) {
    const codes = [...new Set([...own.codes, ...its.codes])];
    const all = own.hasTotal && its.hasTotal ? [total, ...codes] : codes;
    keys = keys.flatMap(([outer, inner]) =>
      all.map((code): [string[], string[]] => [outer.with(at, code), inner.with(place, code)]),
    );
  }
  return keys;
}
