import { type Interval, type Tails, z95 } from './tails.ts';

/**
 * Byar's interval of a count, an approximation that is good from about ten events.
 *
 *     x (1 − 1/(9x) − z/(3√x))³  to  (x + 1) (1 − 1/(9(x + 1)) + z/(3√(x + 1)))³
 *
 * @returns a lower bound below 0 as null
 * @see Breslow and Day (1987), Statistical Methods in Cancer Research II
 * @example byar(65) // 50.163 to 82.849
 */
export function byar(x: number, z = z95): Interval {
  const end = (n: number, side: number) => n * (1 - 1 / (9 * n) + (side * z) / (3 * Math.sqrt(n))) ** 3;
  const lower = x === 0 ? 0 : end(x, -1);
  return { lower: lower < 0 ? null : lower, upper: end(x + 1, 1) };
}

/**
 * The exact interval of a count, from the chi-squared distribution.
 *
 *     χ²(α/2; 2x)/2  to  χ²(1 − α/2; 2x + 2)/2
 *
 * @see Garwood (1936), Biometrika 28
 * @example exactCount(5, 0.95, tails) // 1.623 to 11.668
 */
export function exactCount(x: number, confidence: number, tails: Tails): Interval {
  const outside = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : tails.chiSquaredQuantile(outside, 2 * x) / 2,
    upper: tails.chiSquaredQuantile(1 - outside, 2 * x + 2) / 2,
  };
}

/**
 * Events for so many of a base, such as per 1,000 people: exact below ten events, Byar's from there.
 * @param base more than 0; may be smaller than the events
 * @example rate(5, 100, 100, tails) // 5, 1.623 to 11.668
 */
export function rate(
  events: number,
  base: number,
  per: number,
  tails: Tails,
  confidence = 0.95,
): Interval & { value: number; method: 'exact' | 'byar' } {
  if (!(base > 0 && events >= 0)) throw new RangeError(`no rate: ${events} of ${base}`);
  const method = events < 10 ? 'exact' : 'byar';
  const count =
    method === 'exact'
      ? exactCount(events, confidence, tails)
      : byar(events, tails.normalQuantile((1 + confidence) / 2));
  const scaled = (bound: number | null) => (bound === null ? null : (bound / base) * per);
  return { value: (events / base) * per, lower: scaled(count.lower), upper: scaled(count.upper), method };
}
