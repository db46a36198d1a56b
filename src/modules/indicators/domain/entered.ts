import { plainText } from '../../../platform/kernel/plain-text.ts';
import type { Question } from './ask.ts';
import type { Indicator, Standard } from './definition.ts';
import type { Figure } from './figure.ts';
import { wilson } from './statistics/proportion.ts';
import { begun } from './work-out.ts';

/** Asks a table of figures (columns Indicator, a characteristic, Value) for those that are taken from elsewhere. */
export function enteredQuestions({ takenElsewhere, categories: { field, cut } }: Indicator): Question[] {
  if (takenElsewhere === null) return [];
  const by: Question['by'] = ['measure-name', cut ? { field, cut } : field];
  return [{ kind: 'published-figures', where: {}, except: {}, by, measure: 'published-value' }];
}

/** "Indicator 5", "WRES 5", "Metric 4a (i)" and "4a i" name their indicator. */
const plainName = (text: string): string =>
  plainText(text)
    .replace(/\b(nhs|sc|wres|wdes|indicator|metric|number)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Figures as somebody entered them: no counts, no interval. */
export function enteredFigures(
  indicator: Indicator,
  rows: readonly { key: readonly string[]; values: readonly number[] }[],
): Figure[] {
  const { number, part, categories } = indicator;
  const names = [plainName(number), plainName(`${number} ${part}`), plainName(indicator.title)];
  return rows.flatMap(({ key: [name = '', group = ''], values }) => {
    const [value] = values;
    const ours = group === categories.group || group === categories.comparator;
    if (value === undefined || !ours || !names.includes(plainName(name))) return [];
    const comparator = group === categories.group ? categories.comparator : null;
    return [begun(indicator, { group, comparator, value, state: 'entered' })];
  });
}

/** What people may enter: what a standard takes from elsewhere, and percentages of a survey. */
export const enterable = ({ indicators }: Standard): Indicator[] =>
  indicators.filter(
    ({ form, takenElsewhere, sources }) =>
      form === 'entered' ||
      (form === 'percent' && (takenElsewhere !== null || sources[0]?.numerator.kind === 'survey')),
  );

/** Percentages, and scores from 0 to 10. */
export const valueRange = ({ form }: Indicator): readonly [least: number, most: number] =>
  form === 'entered' ? [0, 10] : [0, 100];

/** A figure as a person of the body entered it. */
export interface Entry {
  indicator: string;
  part: string;
  group: string;
  period: string;
  value: number;
  base: number | null;
  source: string;
}

/** Periods in order of the years that they name. */
export const comparePeriods = (a: string, b: string): number => {
  const year = (period: string) => /\b(?:19|20)\d\d\b/.exec(period)?.[0] ?? '';
  return year(a) < year(b) ? -1 : year(a) > year(b) ? 1 : a.localeCompare(b, 'en-GB', { numeric: true });
};

/**
 * What was entered for an indicator, by period, oldest first. Of several entries for the same group and period the first
 * of the list counts: give the newest first.
 */
export function enteredByPeriod(
  indicator: Indicator,
  entries: readonly Entry[],
): { period: string; figures: Figure[] }[] {
  const { number, part, categories } = indicator;
  const own = entries.filter((one) => one.indicator === number && one.part === part);
  return [...Map.groupBy(own, ({ period }) => period)]
    .sort(([a], [b]) => comparePeriods(a, b))
    .map(([period, of]) => ({
      period,
      figures: [categories.group, categories.comparator].flatMap((group) => {
        const entry = of.find((one) => one.group === group);
        return entry ? [entered(indicator, entry)] : [];
      }),
    }));
}

function entered(indicator: Indicator, { group, value, base, source, period }: Entry): Figure {
  const { categories, form } = indicator;
  const comparator = group === categories.group ? categories.comparator : null;
  const figure = begun(indicator, { group, comparator, value, state: 'entered', enteredFrom: { source, period } });
  if (base === null || form === 'entered') return { ...figure, denominator: base };
  const { lower, upper } = wilson((value * base) / 100, base);
  return { ...figure, denominator: base, lower: 100 * lower, upper: 100 * upper, method: 'wilson' };
}

/** Where nothing of an indicator can be worked out, its newest entered figures. */
export function withEntered(
  indicators: readonly Indicator[],
  figures: readonly Figure[],
  entries: readonly Entry[],
): Figure[] {
  const made = Map.groupBy(figures, ({ indicator, part }) => `${indicator} ${part}`);
  return indicators.flatMap((indicator) => {
    const own = made.get(`${indicator.number} ${indicator.part}`) ?? [];
    if (own.some(({ state }) => state !== 'not-collected')) return own;
    return enteredByPeriod(indicator, entries).at(-1)?.figures ?? own;
  });
}
