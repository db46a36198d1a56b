import type { Indicator } from './definition.ts';
import type { Figure } from './figure.ts';
import { type Answers, makeFigures } from './make-figures.ts';

/** What a figure of one period rests on: two periods that differ in it are not set side by side without saying so. */
export interface Basis {
  /** Which source of the definition it was counted from, or where it was entered from. */
  source: string;
  /** Fields that leave people out of the base, such as those not directly employed, and that the data had. */
  base: string;
  /** How fine the categories were recorded: 1 is the coarsest; null where nobody knows. */
  depth: number | null;
}

export interface PeriodFigures {
  period: string;
  basis: Basis;
  figures: Figure[];
}

export type Break = 'source' | 'base' | 'categories';

/** In what a period differs from the one before. */
export function breaksBetween(before: Basis, now: Basis): Break[] {
  return [
    ...(before.source === now.source ? [] : ['source' as const]),
    ...(before.base === now.base ? [] : ['base' as const]),
    ...(before.depth === now.depth ? [] : ['categories' as const]),
  ];
}

export interface TrendPoint {
  period: string;
  figure: Figure;
  breaks: Break[];
}

/** One figure through time: those of the same group and band. */
export interface Series {
  indicator: Indicator;
  group: string;
  band: string | null;
  points: TrendPoint[];
}

/** Bands come and go between years, so figures of all bands together are followed wherever there are some. */
export function seriesOf(indicator: Indicator, periods: readonly PeriodFigures[]): Series[] {
  const series = new Map<string, Series>();
  const hasWhole = periods.some(({ figures }) => figures.some(({ band }) => band === null));
  for (const [at, { period, basis, figures }] of periods.entries()) {
    const before = periods[at - 1];
    const breaks = before ? breaksBetween(before.basis, basis) : [];
    for (const figure of figures) {
      if (figure.state === 'not-collected' || (hasWhole && figure.band !== null)) continue;
      const key = JSON.stringify([figure.group, figure.band]);
      const one = series.get(key) ?? { indicator, group: figure.group, band: figure.band, points: [] };
      one.points.push({ period, figure, breaks });
      series.set(key, one);
    }
  }
  return [...series.values()].filter(({ points }) => points.filter(({ figure }) => figure.value !== null).length > 1);
}

/** Half-years and years of events, which stand as units in the newest releases, as periods that rest on the same. */
export function unitsAsPeriods({ number, part }: Indicator, figures: readonly Figure[]): PeriodFigures[] {
  const own = figures.filter((one) => one.indicator === number && one.part === part && /^\d/.test(one.unit ?? ''));
  const basis = { source: '', base: '', depth: null };
  return [...Map.groupBy(own, ({ unit }) => unit ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, of]) => ({ period, basis, figures: of }));
}

/** How the newest figure stands to the one before. A change is only what lies outside all that chance leaves open. */
export type Change =
  | { code: 'broken'; breaks: Break[] }
  | { code: 'no-interval' }
  | { code: 'within' }
  | { code: 'overlaps' }
  | { code: 'rose' }
  | { code: 'fell' };

export function lastChange(
  points: readonly TrendPoint[],
): { before: TrendPoint; now: TrendPoint; change: Change } | null {
  const known = points.filter(({ figure }) => figure.value !== null);
  const [before, now] = known.slice(-2);
  if (!before || !now) return null;
  const between = points.slice(points.indexOf(before) + 1, points.indexOf(now) + 1);
  const breaks = [...new Set(between.flatMap((point) => point.breaks))];
  return { before, now, change: breaks.length > 0 ? { code: 'broken', breaks } : changeOf(before.figure, now.figure) };
}

function changeOf(before: Figure, now: Figure): Change {
  const ends = [before.lower, before.upper, now.lower, now.upper];
  if (now.value === null || ends.some((end) => end === null)) return { code: 'no-interval' };
  const [low, high, lower, upper] = ends as [number, number, number, number];
  if (now.value >= low && now.value <= high) return { code: 'within' };
  if (lower <= high && upper >= low) return { code: 'overlaps' };
  return { code: lower > high ? 'rose' : 'fell' };
}

/** A period with what was answered of one indicator, by the source that could. */
export interface PeriodAnswer extends PeriodFigures {
  /** The indicator with that source only. */
  asked: Indicator;
  answers: Answers;
}

export interface Pooled {
  periods: string[];
  figures: Figure[];
}

/**
 * The newest two periods counted together, or three where two are still too few: events and bases added up. Null where
 * the newest figure is not too few, or where the periods do not rest on the same.
 */
export function pool(periods: readonly PeriodAnswer[]): Pooled | null {
  const newest = periods.at(-1);
  if (!newest?.figures.some(isFew)) return null;
  let best: Pooled | null = null;
  for (const size of [2, 3]) {
    const some = periods.slice(-size);
    const alike = some.every((one) => breaksBetween(one.basis, newest.basis).length === 0);
    if (some.length < size || !alike) return best;
    const figures = makeFigures(newest.asked, together(some.map(({ answers }) => answers)), null);
    best = { periods: some.map(({ period }) => period), figures };
    if (!figures.some(isFew)) return best;
  }
  return best;
}

const isFew = ({ reason }: Figure): boolean => reason?.code === 'too-few' || reason?.code === 'no-events';

/** Counts added up where every period has them. */
function together(all: readonly Answers[]): Answers {
  const [first] = all;
  if (!first) throw new Error('there is no period to pool');
  const counts = new Map(
    [...first.counts.keys()].flatMap((key) => {
      const answers = all.flatMap((one) => one.counts.get(key) ?? []);
      const lacking = answers.find(({ state }) => state === 'not-collected');
      const counted = answers.filter((one) => one.state === 'counted');
      const rows = counted.flatMap((one) => one.rows);
      const among = counted.flatMap((one) => one.among ?? []);
      const everybody = {
        rows: among.flatMap((one) => one.rows),
        leftOut: [...new Set(among.flatMap(({ leftOut }) => leftOut))],
      };
      return [[key, lacking ?? { state: 'counted' as const, rows, among: everybody }] as const];
    }),
  );
  return { ...first, counts };
}
