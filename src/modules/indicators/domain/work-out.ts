import { countOf, type Groups, shownCodes } from './count-groups.ts';
import { type Indicator, measureOf } from './definition.ts';
import { blank, type Figure } from './figure.ts';
import { lessFixed, toClose, wilson } from './statistics/proportion.ts';
import { disparity, ratio, type Tiers } from './statistics/ratio.ts';

/** Figures of one band in one unit, from who did it and of whom. */
export function workOut(indicator: Indicator, numerator: Groups, denominator: Groups, overall: Groups): Figure[] {
  switch (indicator.form) {
    case 'share':
      return shares(indicator, denominator, overall);
    case 'percent':
      return percents(indicator, numerator, denominator);
    case 'ratio':
      return [likelihood(indicator, numerator, denominator)];
    case 'difference':
      return [representation(indicator, numerator, denominator)];
    case 'declaration':
      return [declared(indicator, denominator)];
    default:
      throw new Error(`${indicator.form} is not worked out from two counts`);
  }
}

/** What all figures of an indicator have in common. */
export const begun = ({ number, part, form, categories, direction }: Indicator, more: Partial<Figure> = {}): Figure =>
  blank({
    indicator: number,
    part,
    group: categories.group,
    comparator: categories.comparator,
    measure: measureOf(form),
    direction,
    ...more,
  });

const none = { state: 'not-calculable' } as const;

/** A count that is hidden is NaN; a figure that rests on one is too. */
export const isHidden = (...counts: readonly number[]): boolean => counts.some(Number.isNaN);

/** A proportion in per cent, with its interval. */
function perCent(figure: Figure, numerator: number, denominator: number): Figure {
  const counted = { ...figure, numerator, denominator };
  if (isHidden(numerator, denominator)) return { ...counted, value: Number.NaN };
  if (denominator === 0) return { ...counted, ...none, reason: { code: 'nobody' } };
  if (numerator > denominator)
    return { ...counted, ...none, reason: { code: 'more-than-all', numerator, denominator } };
  const { lower, upper } = wilson(numerator, denominator);
  return {
    ...counted,
    value: (100 * numerator) / denominator,
    lower: 100 * lower,
    upper: 100 * upper,
    method: 'wilson',
  };
}

function shares(indicator: Indicator, band: Groups, overall: Groups): Figure[] {
  return shownCodes(band, indicator.categories).map((code) => {
    const figure = begun(indicator, {
      group: code,
      comparator: 'all',
      unknown: band.unknown,
      comparatorNumerator: countOf(overall, code),
      comparatorDenominator: overall.all,
    });
    return perCent(figure, countOf(band, code), band.all);
  });
}

function percents(indicator: Indicator, numerator: Groups, denominator: Groups): Figure[] {
  const { categories, minimum } = indicator;
  const other = categories.comparator;
  return shownCodes(denominator, categories).map((code) => {
    const own = { unknown: denominator.unknown, unknownNumerator: numerator.unknown, group: code };
    const compared = other !== null && code !== other;
    const figure = begun(indicator, {
      ...own,
      comparator: compared ? other : null,
      comparatorNumerator: compared ? countOf(numerator, other) : null,
      comparatorDenominator: compared ? countOf(denominator, other) : null,
    });
    const made = perCent(figure, countOf(numerator, code), countOf(denominator, code));
    return made.state === 'shown' && Number(made.denominator) < minimum.of
      ? withheld(made, { ...minimum, events: 0 })
      : made;
  });
}

const withheld = (figure: Figure, { of, events }: Indicator['minimum']): Figure => ({
  ...figure,
  value: null,
  lower: null,
  upper: null,
  toClose: null,
  state: 'too-few',
  reason: { code: 'too-few', of, events },
  method: 'none',
});

function likelihood(indicator: Indicator, numerator: Groups, denominator: Groups): Figure {
  const { categories, direction } = indicator;
  const other = categories.comparator ?? '';
  const figure = begun(indicator, { unknown: denominator.unknown, unknownNumerator: numerator.unknown });
  return relative(
    figure,
    [countOf(numerator, categories.group), countOf(denominator, categories.group)],
    [countOf(numerator, other), countOf(denominator, other)],
    direction?.first === other,
    indicator.minimum,
  );
}

/**
 * How likely one group is beside another.
 * @param turned whether the comparator is divided by the group
 */
export function relative(
  figure: Figure,
  [a, n]: readonly [number, number],
  [c, m]: readonly [number, number],
  turned: boolean,
  minimum: Indicator['minimum'],
): Figure {
  const counted = { ...figure, numerator: a, denominator: n, comparatorNumerator: c, comparatorDenominator: m };
  if (isHidden(a, n, c, m)) return { ...counted, value: Number.NaN };
  if (n === 0 || m === 0) return { ...counted, ...none, reason: { code: 'nobody' } };
  const [over, most] = a > n ? [a, n] : [c, m];
  if (over > most)
    return { ...counted, ...none, reason: { code: 'more-than-all', numerator: over, denominator: most } };
  if (Math.min(n, m) < minimum.of) return withheld(counted, minimum);
  if (a === 0 || c === 0) return { ...counted, ...none, reason: { code: 'no-events' } };
  if (Math.min(a + c, n - a + m - c) < minimum.events) return withheld(counted, minimum);
  const found = turned ? ratio(c, m, a, n) : ratio(a, n, c, m);
  return { ...counted, ...found, toClose: toClose(a, n, c, m), method: 'katz' };
}

/** The group's share among some people less its share in the workforce, which is known and not a sample. */
function representation(indicator: Indicator, some: Groups, all: Groups): Figure {
  const { categories, direction } = indicator;
  const [a, c] = [countOf(some, categories.group), countOf(all, categories.group)];
  const figure = begun(indicator, {
    comparator: 'all',
    numerator: a,
    denominator: some.all,
    comparatorNumerator: c,
    comparatorDenominator: all.all,
    unknown: some.unknown,
  });
  if (isHidden(a, some.all, c, all.all)) return { ...figure, value: Number.NaN };
  if (some.all === 0 || all.all === 0) return { ...figure, ...none, reason: { code: 'nobody' } };
  const { value, lower, upper } = lessFixed(a, some.all, c, all.all);
  const turned = direction?.first === 'denominator';
  return {
    ...figure,
    value: 100 * (turned ? -value : value),
    lower: 100 * (turned ? -upper : lower),
    upper: 100 * (turned ? -lower : upper),
    toClose: toClose(a, some.all, c, all.all),
    method: 'wilson-less-fixed',
  };
}

function declared(indicator: Indicator, everybody: Groups): Figure {
  const figure = begun(indicator, { group: 'known', comparator: null, unknown: everybody.unknown });
  return perCent(figure, everybody.all - everybody.unknown, everybody.all);
}

/** The three steps between tiers of pay. */
export function disparities(indicator: Indicator, tiers: Readonly<Record<string, Groups>>): Figure[] {
  const { categories, minimum } = indicator;
  const names = ['lower', 'middle', 'upper'] as const;
  const people = (code: string) =>
    names.map((name) => (tiers[name] ? countOf(tiers[name], code) : 0)) as unknown as Tiers;
  const [group, other] = [people(categories.group), people(categories.comparator ?? '')];
  const unknown = names.reduce((sum, name) => sum + (tiers[name]?.unknown ?? 0), 0);
  const found = isHidden(...group, ...other) ? null : disparity(other, group);
  const steps = [
    ['lower to middle', found?.lowerToMiddle],
    ['middle to upper', found?.middleToUpper],
    ['lower to upper', found?.lowerToUpper],
  ] as const;
  const few = group.some((n) => n < minimum.of) || other.some((n) => n < minimum.of);
  return steps.map(([band, value]) => {
    const figure = begun(indicator, { band, unknown });
    if (isHidden(...group, ...other)) return { ...figure, value: Number.NaN };
    if (value === undefined) return { ...figure, ...none, reason: { code: 'nobody' } };
    return few ? withheld(figure, minimum) : { ...figure, value };
  });
}
