import { isUnknownCode } from './count-groups.ts';
import type { Indicator } from './definition.ts';
import type { Figure } from './figure.ts';
import { type AtRate, mean, median, payGap, peopleIn, quarters, type Tally } from './statistics/pay.ts';
import { wilson } from './statistics/proportion.ts';
import { begun } from './work-out.ts';

/** What people of one category are paid; `without` have no such pay. */
export interface Paid {
  code: string;
  values: Tally;
  without: number;
}

/** Figures about pay, of one unit. */
export function workOutPay(indicator: Indicator, paid: readonly Paid[]): Figure[] {
  const { categories, form } = indicator;
  const unknown = paid.filter(({ code }) => isUnknownCode(code)).reduce((sum, one) => sum + everybody(one), 0);
  const group = joined(
    paid,
    (code) =>
      code === categories.group ||
      (categories.group === 'others' && code !== categories.comparator && !isUnknownCode(code)),
  );
  const other = joined(paid, (code) => code === categories.comparator);
  const figure = begun(indicator, { unknown });
  if (form === 'quarters') return inQuarters(figure, group, other);
  if (form === 'with-pay')
    return [
      withPay(figure, group, indicator),
      withPay({ ...figure, group: categories.comparator ?? '', comparator: null }, other, indicator),
    ];
  return [gap(figure, indicator, group, other)];
}

const everybody = ({ values, without }: Paid): number => peopleIn(values) + without;

function joined(paid: readonly Paid[], belongs: (code: string) => boolean): Paid {
  const values = new Map<number, number>();
  let without = 0;
  for (const one of paid.filter(({ code }) => belongs(code))) {
    without += one.without;
    for (const [value, n] of one.values) values.set(value, (values.get(value) ?? 0) + n);
  }
  return { code: '', values: [...values].sort((a, b) => a[0] - b[0]), without };
}

/** A bonus of nothing is no bonus. */
const aboveNothing = (values: Tally): Tally => values.filter(([value]) => value > 0);

function gap(figure: Figure, { form, minimum }: Indicator, group: Paid, other: Paid): Figure {
  const average = form === 'mean-gap' ? mean : median;
  const [own, others] = [aboveNothing(group.values), aboveNothing(other.values)];
  const value = payGap(average(others), average(own));
  const counted = {
    ...figure,
    numerator: average(own),
    denominator: average(others),
    groupPeople: peopleIn(own),
    comparatorPeople: peopleIn(others),
  };
  if (value === null) return { ...counted, state: 'not-calculable', reason: { code: 'nobody' } };
  if (Math.min(peopleIn(own), peopleIn(others)) < minimum.of)
    return {
      ...counted,
      numerator: null,
      denominator: null,
      state: 'too-few',
      reason: { code: 'too-few', of: minimum.of, events: 0 },
    };
  return { ...counted, value };
}

function withPay(figure: Figure, group: Paid, { minimum }: Indicator): Figure {
  const [numerator, denominator] = [peopleIn(aboveNothing(group.values)), everybody(group)];
  const counted = { ...figure, numerator, denominator };
  if (denominator === 0) return { ...counted, state: 'not-calculable', reason: { code: 'nobody' } };
  if (denominator < minimum.of)
    return { ...counted, state: 'too-few', reason: { code: 'too-few', of: minimum.of, events: 0 } };
  const { lower, upper } = wilson(numerator, denominator);
  return {
    ...counted,
    value: (100 * numerator) / denominator,
    lower: 100 * lower,
    upper: 100 * upper,
    method: 'wilson',
  };
}

const quarterNames = ['lower', 'lower middle', 'upper middle', 'upper'] as const;

function inQuarters(figure: Figure, group: Paid, other: Paid): Figure[] {
  const rates = new Map<number, AtRate>();
  const rateOf = (rate: number) => rates.get(rate) ?? { rate, men: 0, women: 0 };
  for (const [rate, n] of group.values) rates.set(rate, { ...rateOf(rate), women: n });
  for (const [rate, n] of other.values) rates.set(rate, { ...rateOf(rate), men: rateOf(rate).men + n });
  const found = quarters([...rates.values()].sort((a, b) => a.rate - b.rate));
  return found.flatMap(({ men, women }, at) => {
    const both = { ...figure, band: quarterNames[at] ?? null, denominator: men + women };
    return [
      share({ ...both, numerator: women }),
      share({ ...both, numerator: men, group: figure.comparator ?? '', comparator: figure.group }),
    ];
  });
}

const share = (figure: Figure): Figure =>
  figure.denominator === 0
    ? { ...figure, state: 'not-calculable', reason: { code: 'nobody' } }
    : { ...figure, value: (100 * Number(figure.numerator)) / Number(figure.denominator) };
