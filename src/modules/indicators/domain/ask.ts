import type { Band, Indicator, Population } from './definition.ts';
import { enteredQuestions } from './entered.ts';

/** A question as the door of `equality-data` takes it. */
export interface Question {
  kind: string;
  where: Population['where'];
  except: Population['except'];
  by: readonly Dimension[];
  /** Whom they are some of. */
  among?: Population;
  /** Of figures that were made elsewhere. */
  measure?: string;
}

type Dimension =
  | string
  | { field: string; cut: string }
  | { field: string; cut: string; against: string }
  | { field: string; edges: readonly number[] };

/** A question about pay, as the door of `equality-data` takes it. */
export interface PayQuestion extends Population {
  measure: string;
  of: Dimension;
  group: string;
  comparator: string;
  unit: Dimension | null;
}

/** Units and periods that figures can be broken down by. */
export const breakdowns = ['body', 'directorate', 'service', 'team', 'year', 'half-year', 'financial-year'] as const;
export type Breakdown = (typeof breakdowns)[number];

export const isTime = (by: Breakdown | null): boolean => by === 'year' || by === 'half-year' || by === 'financial-year';

const categoryOf = ({ categories: { field, cut, group, comparator } }: Indicator): Dimension =>
  group === 'others' && comparator !== null ? { field, cut, against: comparator } : cut ? { field, cut } : field;

/** Periods stand in the files as months of an event, or as the year of the file. */
function unitOf(unit: Breakdown): Dimension {
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
  return { kind, where, except, by };
}

/** Who did it, of whom. */
export const someQuestion = (
  indicator: Indicator,
  { numerator, denominator }: Indicator['sources'][number],
  unit: Breakdown | null,
): Question => ({ ...question(indicator, numerator, [], unit), among: denominator });

export function payQuestion(indicator: Indicator, who: Population, unit: Breakdown | null): PayQuestion {
  const { group, comparator } = indicator.categories;
  return {
    ...who,
    measure: indicator.measure ?? '',
    of: categoryOf(indicator),
    group,
    comparator: comparator ?? '',
    unit: unit === null ? null : unitOf(unit),
  };
}

/** Every question of counts that an indicator may need, one for each source, band and breakdown. */
const questionsOf = (indicator: Indicator, unit: Breakdown | null): Question[] =>
  indicator.sources.flatMap(({ numerator, denominator }) =>
    (unit ? [null, unit] : [null]).flatMap((one) => [
      ...indicator.bands.map((bands) => question(indicator, denominator, bands, one)),
      ...(numerator === denominator ? [] : [someQuestion(indicator, { numerator, denominator }, one)]),
    ]),
  );

/** Two questions that are alike have one answer. */
export const keyOf = ({ kind, where, except, by, among, measure }: Question): string =>
  JSON.stringify([kind, where, except, by, among ?? null, measure ?? null]);

export const payKeyOf = ({ kind, where, except, measure, of, group, comparator, unit }: PayQuestion): string =>
  JSON.stringify([kind, where, except, measure, of, group, comparator, unit]);

/** All questions of some indicators, each once: counts, figures made elsewhere, and pay. */
export function askAll(indicators: readonly Indicator[], unit: Breakdown | null) {
  const [counts, values, pay] = [
    new Map<string, Question>(),
    new Map<string, Question>(),
    new Map<string, PayQuestion>(),
  ];
  for (const indicator of indicators) {
    for (const one of enteredQuestions(indicator)) values.set(keyOf(one), one);
    if (indicator.measure)
      for (const { denominator } of indicator.sources)
        for (const of of unit ? [null, unit] : [null]) {
          const one = payQuestion(indicator, denominator, of);
          pay.set(payKeyOf(one), one);
        }
    else for (const one of questionsOf(indicator, unit)) counts.set(keyOf(one), one);
  }
  return { counts: [...counts.values()], values: [...values.values()], pay: [...pay.values()] };
}

export type AllAsked = ReturnType<typeof askAll>;

/** Several askings as one, each question once. */
export function together(all: readonly AllAsked[]): AllAsked {
  const once = <Asked>(of: (one: AllAsked) => readonly Asked[]): Asked[] => [
    ...new Map(all.flatMap(of).map((one) => [JSON.stringify(one), one])).values(),
  ];
  return { counts: once(({ counts }) => counts), values: once(({ values }) => values), pay: once(({ pay }) => pay) };
}

/** What figures can be broken down by in an asking. */
export function breakdownsIn({ counts, pay }: AllAsked): Breakdown[] {
  const asked = new Set(
    [...counts.flatMap(({ by }) => by), ...pay.map(({ unit }) => unit)].map((one) => JSON.stringify(one)),
  );
  return breakdowns.filter((one) => asked.has(JSON.stringify(unitOf(one))));
}

/** Whether it asks for everybody but White British too. */
export const hasSecondCut = ({ counts, pay }: AllAsked): boolean =>
  [...counts.flatMap(({ by }) => by), ...pay.map(({ of }) => of)].some(
    (one) => typeof one === 'object' && 'against' in one && one.against === 'white-british',
  );
