import { type Bounds, z95 } from './tails.ts';

/**
 * The ratio of two proportions with Katz's interval on the logarithm.
 *
 *     RR = (a/n) / (c/m);  exp(ln RR ± z √(1/a − 1/n + 1/c − 1/m))
 *
 * @returns null where one of the groups has none: a ratio with nothing on one side has no interval
 * @see Katz and others (1978), Biometrics 34
 * @example ratio(27, 122, 44, 487) // 2.4495, 1.5837 to 3.7887
 */
export function ratio(a: number, n: number, c: number, m: number, z = z95): (Bounds & { value: number }) | null {
  if (a <= 0 || c <= 0 || a > n || c > m) return null;
  const value = (a * m) / (n * c);
  const spread = z * Math.sqrt(1 / a - 1 / n + 1 / c - 1 / m);
  return { value, lower: value * Math.exp(-spread), upper: value * Math.exp(spread) };
}

/**
 * The same ratio where only shares were published: of those who came in, and of those who got through.
 *
 *     (p/s) / ((1 − p)/(1 − s))
 *
 * @param before the group's share of those who came in, above 0 and below 1
 * @param after its share of those who got through, below 1
 * @example ratioFromShares(0.54, 0.49) // 0.818
 */
export function ratioFromShares(before: number, after: number): number {
  if (!(before > 0 && before < 1 && after >= 0 && after < 1)) throw new RangeError(`no shares: ${before}, ${after}`);
  return after / before / ((1 - after) / (1 - before));
}

/** Where a ratio lies to a band such as 0.80 to 1.25, both ends within. A screening rule, not a test. */
export const inBand = (value: number, [from, to]: readonly [number, number]): 'below' | 'within' | 'above' =>
  value < from ? 'below' : value > to ? 'above' : 'within';

/** People in the lower, middle and upper tier of pay. */
export type Tiers = readonly [lower: number, middle: number, upper: number];

/**
 * The race disparity ratio: how much likelier one group is than the other to stand in a higher tier.
 *
 *     lower to middle = (a₂/a₁) / (b₂/b₁), and so on; lower to upper is the product of the two
 *
 * @returns null where a tier that is divided by is empty
 * @example disparity([200, 100, 40], [100, 30, 6]) // 1.667, 2.000, 3.333
 */
export function disparity(
  a: Tiers,
  b: Tiers,
): { lowerToMiddle: number; middleToUpper: number; lowerToUpper: number } | null {
  const step = (from: number, to: number) => (Number(a[to]) * Number(b[from])) / (Number(a[from]) * Number(b[to]));
  if ([a[0], a[1], b[0], b[1], b[2]].some((n) => n === 0)) return null;
  return { lowerToMiddle: step(0, 1), middleToUpper: step(1, 2), lowerToUpper: step(0, 2) };
}
