import { total } from '../counted-table.ts';

/** Whom a table counts: the people of some files who meet all conditions. */
export interface People {
  files: readonly string[];
  /** What each of their rows is. */
  kind: string;
  /** Such as `+senior-manager=yes`, `-directly-employed=no`, in order. */
  conditions: readonly string[];
}

/** One way to divide people: a field, and how coarsely. */
export interface Grouping {
  field: string;
  /** The cut, the edges of bands, or nothing. */
  cut: string;
}

const betweenGroupings = '\u001d';
export const groupingName = ({ field, cut }: Grouping): string => `${field}@${cut}`;

/** Codes or names of several groupings as one: of the groups of people who stand in a code of each. */
export const crossing = (texts: readonly string[]): string =>
  texts.map((text) => `${betweenGroupings}${text}`).join('');
export const isCrossing = (text: string): boolean => text.includes(betweenGroupings);

/** For people who stand in codes of several groupings: in which of one of them, or of some; null for any other. */
export function placeInCrossing({ cut }: Grouping, coarser: Grouping): ((code: string) => string | null) | null {
  const names = cut.split(betweenGroupings);
  const wanted = isCrossing(coarser.cut) ? coarser.cut.split(betweenGroupings).slice(1) : [groupingName(coarser)];
  if (!wanted.every((name) => names.includes(name))) return null;
  const placeOf = (codes: readonly string[]) => wanted.map((name) => codes[names.indexOf(name)] ?? '');
  return (code) => {
    const own = placeOf(code.split(betweenGroupings));
    return isCrossing(coarser.cut) ? crossing(own) : (own[0] ?? null);
  };
}

/** For a condition of the people of a table: which codes of a crossing meet it; null where the crossing does not tell. */
export function meetsCondition(condition: string, { cut }: Grouping): ((code: string) => boolean) | null {
  const [sign, ownField, codes] = partsOf(condition);
  const at = cut.split(betweenGroupings).indexOf(groupingName({ field: ownField, cut: oneOfCut(codes) }));
  return at < 0 ? null : (code) => code.split(betweenGroupings)[at] === (sign === '+' ? 'yes' : 'no');
}

/** How a grouping is named that says whether a code is one of some. */
export const oneOfCut = (codes: readonly string[]): string => `one of ${codes.join('|')}`;

/** What an answer publishes: counts by some groupings, with their totals. */
export interface AnswerTable {
  people: People;
  by: readonly Grouping[];
  /** Without totals. A key that is not there has nobody. */
  rows: readonly { key: readonly string[]; n: number }[];
  /** Whom these people are some of, where they were counted in other files. */
  among: People | null;
  /** Groupings whose total is not published. */
  withoutTotal: ReadonlySet<string>;
  /** A grouping whose total everybody knows, though nobody tells it: that a quarter of pay is a quarter of the people. */
  knownTotal?: string;
  /**
   * `small`: hidden where the count is small. `base`: hidden where the people it is a part of are few, as answers in a
   * survey are. Sensitive keys are hidden whatever their count.
   */
  rule: 'small' | 'base';
  sensitive?: ReadonlySet<string>;
  /** Which units it tells as one, by `mergersName`; left out where none are. */
  merged?: string;
}

export const between = '\u001f';
const betweenFiles = '\u001e';

export const peopleName = ({ files, kind, conditions }: People): string =>
  [files.join(betweenFiles), kind, ...conditions].join(between);

/** What a cell counts, whichever table it stands in. Groupings at their total do not stand in it. */
export function cellName(people: People, by: readonly Grouping[], key: readonly string[]): string {
  const codes = by.flatMap((one, at) => (key[at] === total ? [] : [`${groupingName(one)}=${key[at]}`]));
  return [peopleName(people), '', ...codes.sort()].join(between);
}

/** Whether everybody of `some` is of `all`. */
export const isAmong = (some: People, all: People): boolean =>
  some.kind === all.kind &&
  some.files.every((one) => all.files.includes(one)) &&
  all.conditions.every((one) => some.conditions.some((own) => implies(own, one)));

function implies(own: string, other: string): boolean {
  if (own === other) return true;
  const [sign, field, codes] = partsOf(own);
  const [otherSign, otherField, otherCodes] = partsOf(other);
  if (sign !== otherSign || field !== otherField) return false;
  const holds = (outer: readonly string[], inner: readonly string[]) => inner.every((code) => outer.includes(code));
  return sign === '+' ? holds(otherCodes, codes) : holds(codes, otherCodes);
}

function partsOf(condition: string): [sign: string, field: string, codes: string[]] {
  const at = condition.indexOf('=');
  return [condition.slice(0, 1), condition.slice(1, at), condition.slice(at + 1).split('|')];
}
