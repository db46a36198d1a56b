import { plainText } from '../../../platform/kernel/plain-text.ts';
import { type Area, samePlace } from './area.ts';
import { type Groups, groupsOf, total } from './count-groups.ts';
import { blank, type Figure, withoutHidden } from './figure.ts';
import { lessFixed, toClose } from './statistics/proportion.ts';
import { isHidden } from './work-out.ts';

/** People of the body who are set beside the population. */
export const whoCodes = ['workforce', 'clients-18-64', 'clients-65', 'carers', 'children', 'parents'] as const;
export type Who = (typeof whoCodes)[number];

/** Whom of the population they are set beside: people of some ages, or of some kind. */
export type Base = { from: number; to: number } | { kind: 'carers' | 'parents' };

const oldest = 130;
export const baseOf: Record<Who, Base> = {
  workforce: { from: 16, to: 64 },
  'clients-18-64': { from: 18, to: 64 },
  'clients-65': { from: 65, to: oldest },
  carers: { kind: 'carers' },
  children: { from: 0, to: 17 },
  parents: { kind: 'parents' },
};

/** A characteristic in one of its cuts; `only` where the others of the cut are shown elsewhere or need not be. */
export interface Cut {
  field: string;
  cut: string | null;
  only: string | null;
}

export const cuts: readonly Cut[] = [
  { field: 'ethnic-group', cut: '5', only: null },
  { field: 'ethnic-group', cut: '2', only: 'bme' },
  { field: 'ethnic-group', cut: 'white-british', only: 'others' },
  { field: 'disability', cut: '2', only: 'disabled' },
  { field: 'religion', cut: null, only: null },
  { field: 'sexual-orientation', cut: null, only: null },
  { field: 'sex', cut: null, only: null },
  { field: 'age', cut: 'workforce', only: null },
];

/** People who use services are told apart by their ages already; staff over the base are not set beside it. */
export const hasPart = (who: Who, { field }: Cut, code: string): boolean =>
  field !== 'age' || (who === 'workforce' && code !== '65+');

/** One line of counts; what a file does not have is `not-collected`. */
export interface Counted {
  file: string;
  code: string;
  n: number;
}
export interface TheirLine extends Counted {
  name: string;
  areaCode: string;
  age: string;
  care: string;
  /** Whom the table's licence wants named; '' for tables of the body's own. */
  credit: string;
}

const none = 'not-collected';

/** `25-29`, `85+`, `37` */
function spanOf(code: string): { from: number; to: number } | null {
  const [, from, to, open] = /^(\d+)(?:-(\d+)|(\+))?$/.exec(code) ?? [];
  if (from === undefined) return null;
  return { from: Number(from), to: open ? oldest : Number(to ?? from) };
}

/** The population that people are set beside, and the table it is from. */
export interface Beside {
  table: string;
  credit: string;
  groups: Groups;
  /** How many areas were added up. */
  areas: number;
  /** Whether it is the right base; else it is everybody, and only context. */
  right: boolean;
}

/** The first table that has the right base for the area; else the first that has everybody. Loaded tables come first. */
export function populationFor(who: Who, area: Area, lines: readonly TheirLine[]): Beside | null {
  const tables = [...Map.groupBy(lines, ({ file }) => file)].flatMap(([table, of]) => {
    const own = inArea(of, area);
    return own ? [{ table, credit: of[0]?.credit ?? '', ...own }] : [];
  });
  for (const { table, credit, areas, own } of tables) {
    const based = inBase(own, baseOf[who], table);
    if (based?.every(isFine)) return { table, credit, areas, groups: countedTogether(based), right: true };
  }
  for (const { table, credit, areas, own } of tables)
    if (own.every((line) => line.care === none && isFine(line)) && kindNamed(table) === null)
      return { table, credit, areas, groups: countedTogether(own), right: false };
  return null;
}

/** A table whose categories are coarser than the cut does not tell them. */
const isFine = ({ code }: TheirLine): boolean => code !== 'too-coarse';

/** The lines of the whole area where the table has it; else those of all its parts. */
function inArea(lines: readonly TheirLine[], area: Area): { own: TheirLine[]; areas: number } | null {
  const of = (place: { name: string; code: string }) =>
    lines.filter(({ name, areaCode }) => samePlace({ name, code: areaCode === none ? '' : areaCode }, place));
  const whole = of(area);
  if (whole.length > 0) return { own: whole, areas: 1 };
  const parts = area.parts.map(of);
  if (parts.length === 0 || parts.some((part) => part.length === 0)) return null;
  return { own: parts.flat(), areas: parts.length };
}

const kindNamed = (table: string): 'carers' | 'parents' | null => {
  const plain = plainText(table);
  return /\bcarers?\b|\bunpaid care\b/.test(plain)
    ? 'carers'
    : /\bparents?\b|\bdependent children\b/.test(plain)
      ? 'parents'
      : null;
};

/** The lines of a base; null where the ages of a table do not make it up exactly. */
function inBase(lines: readonly TheirLine[], base: Base, table: string): TheirLine[] | null {
  if ('kind' in base) {
    const carers = base.kind === 'carers' ? lines.filter(({ care }) => care === 'carer') : [];
    if (carers.length > 0) return carers;
    return kindNamed(table) === base.kind && lines.every(({ care }) => care === none) ? [...lines] : null;
  }
  if (kindNamed(table) !== null || lines.some(({ care }) => care !== none)) return null;
  const spans = lines.map((line) => ({ line, span: spanOf(line.age) }));
  const within = spans.filter(({ span }) => span && span.from >= base.from && span.to <= base.to);
  const across = spans.some(
    ({ span }) => span && span.to >= base.from && span.from <= base.to && (span.from < base.from || span.to > base.to),
  );
  const ends = within.flatMap(({ span }) => (span ? [span.from, span.to] : []));
  const reaches = Math.min(...ends) === base.from && Math.max(...ends) === base.to;
  return !across && reaches ? within.map(({ line }) => line) : null;
}

/** Lines as groups with everybody under `Total`. */
export const countedTogether = (lines: readonly Pick<Counted, 'code' | 'n'>[]): Groups =>
  groupsOf([...lines, { code: total, n: lines.reduce((sum, { n }) => sum + n, 0) }]);

/**
 * How many have a category that is known: those of all categories, which a hidden count of the others does not touch; else
 * all but the others.
 */
export function knownOf({ by, all, unknown }: Groups): number {
  const sum = [...by.values()].reduce((known, n) => known + n, 0);
  return Number.isNaN(sum) ? all - unknown : sum;
}

/** Fewer people than this whose category is known are too few to set beside anything. */
export const leastKnown = 10;

/**
 * The share of each category among those of ours whose category is known, less its share of the population whose
 * category is known. The population is taken as known and not as a sample.
 */
export function setBeside({ field, cut, only }: Cut, ours: Groups, theirs: Groups): Figure[] {
  const [n, m] = [knownOf(ours), knownOf(theirs)];
  const codes = only === null ? [...theirs.by.keys()] : [only];
  return codes.map((code) => {
    const [a, c] = [ours.by.get(code) ?? 0, theirs.by.get(code) ?? 0];
    const figure = blank({
      ...{ indicator: field, part: cut ?? '', group: code, comparator: 'population', measure: 'points' },
      ...{ numerator: a, denominator: n, comparatorNumerator: c, comparatorDenominator: m, unknown: ours.unknown },
    });
    if (isHidden(a, n, c, m)) return withoutHidden({ ...figure, value: Number.NaN });
    // Numbers that are rounded each for itself need not add up.
    if (a > n) return withoutHidden({ ...figure, value: Number.NaN });
    if (m === 0) return withoutHidden({ ...figure, state: 'not-calculable', reason: { code: 'nobody' } });
    if (n < leastKnown)
      return withoutHidden({ ...figure, state: 'too-few', reason: { code: 'too-few', of: leastKnown, events: 0 } });
    const { value, lower, upper } = lessFixed(a, n, c, m);
    return withoutHidden({
      ...figure,
      ...{ value: 100 * value, lower: 100 * lower, upper: 100 * upper, toClose: toClose(a, n, c, m) },
      method: 'wilson-less-fixed',
    });
  });
}

/** Whose share is below that of the population, with all of its interval. */
export const isSeldomHeard = ({ upper }: Figure): boolean => upper !== null && upper < 0;
