/** Why there is no value. */
export type Reason =
  /** No file of the kind was given, or none has the field. */
  | { code: 'lacks'; kind: string; field: string | null }
  /** The breakdown was asked for, and the files of the kind do not have its column. */
  | { code: 'lacks-unit'; kind: string; field: string | null }
  | { code: 'taken-elsewhere' }
  /** More did it than there were: the two files do not belong together. */
  | { code: 'more-than-all'; numerator: number; denominator: number }
  /** Nobody in a group, or no event in one. */
  | { code: 'nobody' }
  | { code: 'no-events' }
  | { code: 'too-few'; of: number; events: number }
  /** A count that it rests on is hidden, so that nobody can be recognised. */
  | { code: 'hidden' };

export type State = 'shown' | 'suppressed' | 'too-few' | 'not-calculable' | 'not-collected' | 'entered';

/** How an interval was worked out; each has a page. */
export type Method = 'katz' | 'wilson' | 'wilson-less-fixed' | 'newcombe' | 'byar' | 'exact' | 'none';

/**
 * One figure. Numbers are exact: a value is rounded where it is shown. Percentages and points run from 0 to 100.
 * Of a ratio, numerator and denominator are those of the group; the comparator has its own.
 */
export interface Figure {
  indicator: string;
  part: string;
  /** The band, quarter or stage; null for all. */
  band: string | null;
  group: string;
  comparator: string | null;
  /** The directorate, service, team or period; null for the whole body. */
  unit: string | null;
  measure: 'ratio' | 'percent' | 'points' | 'proportion' | 'rate';
  value: number | null;
  /** Codes of what is divided (or subtracted) by what. */
  direction: { first: string; sign: '÷' | '−'; second: string } | null;
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  comparatorNumerator: number | null;
  comparatorDenominator: number | null;
  /** Of a pay gap, how many people stand behind the two averages, which are numerator and denominator in pounds. */
  groupPeople: number | null;
  comparatorPeople: number | null;
  /** Of the denominator, and of the numerator, those whose category is not known. */
  unknown: number | null;
  unknownNumerator: number | null;
  /** How many more (or fewer) of the group would make the two alike. */
  toClose: number | null;
  state: State;
  reason: Reason | null;
  method: Method;
  /** Of an entered figure: where it was taken from, and for which year. */
  enteredFrom: { source: string; period: string } | null;
  /** Data whose people are not in it, since they do not say who did it. */
  leftOut: readonly string[];
  /** Which of its numbers are null since they are hidden, so that nobody can be recognised. */
  hidden: readonly FigureNumber[];
}

export type FigureNumber = (typeof counts)[number] | (typeof results)[number];

const results = ['value', 'lower', 'upper'] as const;

const counts = [
  'numerator',
  'denominator',
  'comparatorNumerator',
  'comparatorDenominator',
  'groupPeople',
  'comparatorPeople',
  'unknown',
  'unknownNumerator',
  'toClose',
] as const;

/** What rests on a hidden count, which is NaN, has no value; what is shown stays. */
export function withoutHidden(figure: Figure): Figure {
  const hidden = counts.filter((name) => Number.isNaN(figure[name]));
  const isShown = !results.some((name) => Number.isNaN(figure[name]));
  if (isShown && hidden.length === 0) return figure;
  const shown = { ...figure, ...Object.fromEntries(hidden.map((name) => [name, null])), hidden };
  if (isShown) return shown;
  return {
    ...shown,
    value: null,
    lower: null,
    upper: null,
    toClose: null,
    method: 'none',
    state: 'suppressed',
    reason: { code: 'hidden' },
    hidden: [...new Set<FigureNumber>([...hidden, ...results, 'toClose'])],
  };
}

/** A figure without a value, to be filled in. */
export const blank = (of: Pick<Figure, 'indicator' | 'part' | 'group' | 'measure'> & Partial<Figure>): Figure => ({
  band: null,
  comparator: null,
  unit: null,
  value: null,
  direction: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  comparatorNumerator: null,
  comparatorDenominator: null,
  groupPeople: null,
  comparatorPeople: null,
  unknown: 0,
  unknownNumerator: 0,
  toClose: null,
  state: 'shown',
  reason: null,
  method: 'none',
  enteredFrom: null,
  leftOut: [],
  hidden: [],
  ...of,
});
