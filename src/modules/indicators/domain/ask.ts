import type { Band, Indicator, Population } from './definition.ts';
import { enteredQuestions } from './entered.ts';

/** A question as the door of `equality-data` takes it. */
export interface Question {
  kind: string;
  where: Population['where'];
  except: Population['except'];
  by: readonly (string | { field: string; cut: string } | { field: string; edges: readonly number[] })[];
  /** For the values of a measure; a count has none. */
  measure?: string;
}

/** Units and periods that figures can be broken down by. */
export const breakdowns = ['body', 'directorate', 'service', 'team', 'year', 'half-year', 'financial-year'] as const;
export type Breakdown = (typeof breakdowns)[number];

const categoryOf = ({ categories: { field, cut } }: Indicator): Question['by'][number] =>
  cut ? { field, cut } : field;

/** Periods stand in the files as months of an event, or as the year of the file. */
function unitOf(unit: Breakdown): Question['by'][number] {
  if (unit === 'year') return 'year';
  return unit === 'half-year' || unit === 'financial-year' ? { field: 'event-date', cut: unit } : unit;
}

export function question(
  indicator: Indicator,
  { kind, where, except }: Population,
  bands: readonly Band[],
  unit: Breakdown | null,
): Question {
  const by = [categoryOf(indicator), ...bands, ...(unit ? [unitOf(unit)] : [])];
  return { kind, where, except, by, ...(indicator.measure ? { measure: indicator.measure } : {}) };
}

/** Every question that an indicator may need, one for each source, band and breakdown. */
export const questionsOf = (indicator: Indicator, unit: Breakdown | null): Question[] =>
  indicator.sources.flatMap(({ numerator, denominator }) =>
    (unit ? [null, unit] : [null]).flatMap((one) => [
      ...indicator.bands.map((bands) => question(indicator, denominator, bands, one)),
      ...(numerator === denominator ? [] : [question(indicator, numerator, [], one)]),
    ]),
  );

/** Two questions that are alike have one answer. */
export const keyOf = ({ kind, where, except, by, measure }: Question): string =>
  JSON.stringify([kind, where, except, by, measure ?? null]);

/** All questions of some indicators, each once: counts, and values of measures. */
export function askAll(indicators: readonly Indicator[], unit: Breakdown | null) {
  const asked = new Map<string, Question>();
  for (const indicator of indicators)
    for (const one of [...questionsOf(indicator, unit), ...enteredQuestions(indicator)]) asked.set(keyOf(one), one);
  const all = [...asked.values()];
  return {
    counts: all.filter(({ measure }) => measure === undefined),
    values: all.filter(({ measure }) => measure !== undefined),
  };
}
