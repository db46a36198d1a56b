import type { Rule } from './instance.ts';

/**
 * What a scheme says of small counts: those from 1 to one less than `threshold` are hidden, and as many others as it takes
 * that nobody can work them out. What is shown is given to the nearest `nearest`, totals for themselves; percentages come
 * from what is shown.
 */
export interface Policy {
  code: PolicyCode;
  threshold: number;
  nearest: number;
  /** Of pay: the largest pay of a group must not be known to within so many per cent by the second largest. */
  dominance: number;
  weigh: Weigh;
}

/**
 * What is kept low where others have to be hidden with the small counts: the people behind them, so that margins, on which
 * every figure rests, are the last to go; or the number of hidden counts.
 */
export const weighs = ['people', 'cells'] as const;
export type Weigh = (typeof weighs)[number];

export const policyCodes = ['under-10', 'under-5', 'under-50', 'nhs', 'nearest-5'] as const;
export type PolicyCode = (typeof policyCodes)[number];

/**
 * Who uses which: domain research on the rules of Social Work England, GSS, the guidance on ethnicity pay of 2023 (50 to
 * publish), NHS England (HES) and Ofqual.
 */
const policies: Readonly<Record<PolicyCode, Pick<Policy, 'threshold' | 'nearest'>>> = {
  'under-10': { threshold: 10, nearest: 1 },
  'under-5': { threshold: 5, nearest: 1 },
  'under-50': { threshold: 50, nearest: 1 },
  nhs: { threshold: 8, nearest: 5 },
  'nearest-5': { threshold: 5, nearest: 5 },
};

export const policyOf = (code: PolicyCode, weigh: Weigh = 'people'): Policy => ({
  ...{ code, weigh, dominance: 10 },
  ...policies[code],
});

export const isPolicy = (code: string): code is PolicyCode => policyCodes.some((one) => one === code);

export const isSmall = (count: number | null, { threshold }: Policy): boolean =>
  count !== null && count > 0 && count < threshold;

/** How answers are protected. */
export const ruleOf = ({ threshold, weigh }: Policy): Rule => ({
  threshold,
  protect: 'interval',
  weigh,
  groups: 'hide',
});

/** The least and the greatest count that a number shown can stand for. */
export function spanOf(shown: number, { threshold, nearest }: Policy): [number, number] {
  if (nearest === 1 || shown === 0) return [shown, shown];
  return [Math.max(threshold, shown - Math.floor(nearest / 2)), shown + Math.ceil(nearest / 2) - 1];
}

/** To the nearest, half away from zero. */
export const roundTo = (count: number, nearest: number): number => Math.floor(count / nearest + 0.5) * nearest;
