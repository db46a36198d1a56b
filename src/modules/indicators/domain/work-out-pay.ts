import type { Indicator } from './definition.ts';
import type { Figure } from './figure.ts';
import type { PaidGroup, PaidUnit } from './make-figures.ts';
import { payGap } from './statistics/pay-gap.ts';
import { wilson } from './statistics/proportion.ts';
import { begun, isHidden } from './work-out.ts';

/** Figures about pay, of one unit. */
export function workOutPay(indicator: Indicator, paid: PaidUnit): Figure[] {
  const { categories, form } = indicator;
  const { group, comparator, unknown } = paid;
  const figure = begun(indicator, { unknown, unit: paid.unit });
  if (form === 'quarters') return inQuarters(figure, paid.quarters);
  if (form === 'with-pay')
    return [
      withPay(figure, group, indicator),
      withPay({ ...figure, group: categories.comparator ?? '', comparator: null }, comparator, indicator),
    ];
  return [gap(figure, indicator, group, comparator)];
}

function gap(figure: Figure, { form, minimum }: Indicator, group: PaidGroup, other: PaidGroup): Figure {
  const [own, others] = form === 'mean-gap' ? [group.mean, other.mean] : [group.median, other.median];
  const value = payGap(others, own);
  const counted = {
    ...figure,
    numerator: own,
    denominator: others,
    groupPeople: group.paid,
    comparatorPeople: other.paid,
  };
  if (value === null) return { ...counted, state: 'not-calculable', reason: { code: 'nobody' } };
  if (Math.min(group.paid, other.paid) < minimum.of)
    return {
      ...counted,
      numerator: null,
      denominator: null,
      state: 'too-few',
      reason: { code: 'too-few', of: minimum.of, events: 0 },
    };
  return { ...counted, value };
}

function withPay(
  figure: Figure,
  { paid: numerator, everybody: denominator }: PaidGroup,
  { minimum }: Indicator,
): Figure {
  const counted = { ...figure, numerator, denominator };
  if (isHidden(numerator, denominator)) return { ...counted, value: Number.NaN };
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

const inQuarters = (figure: Figure, quarters: PaidUnit['quarters']): Figure[] =>
  quarters.flatMap(({ group, comparator }, at) => {
    const both = { ...figure, band: quarterNames[at] ?? null, denominator: group + comparator };
    return [
      share({ ...both, numerator: group }),
      share({ ...both, numerator: comparator, group: figure.comparator ?? '', comparator: figure.group }),
    ];
  });

const share = (figure: Figure): Figure =>
  figure.denominator === 0
    ? { ...figure, state: 'not-calculable', reason: { code: 'nobody' } }
    : { ...figure, value: (100 * Number(figure.numerator)) / Number(figure.denominator) };
