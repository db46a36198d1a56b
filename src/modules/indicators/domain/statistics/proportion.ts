import { type Bounds, z95 } from './tails.ts';

/**
 * The Wilson score interval of a proportion.
 *
 *     (2x + z² ± z √(z² + 4x(1 − x/n))) / (2(n + z²))
 *
 * It stays between 0 and 1 and holds for few people too.
 * @param x how many; need not be whole, since a survey may be weighted
 * @param n of how many, more than 0
 * @see Wilson (1927), Journal of the American Statistical Association 22; Newcombe (1998), Statistics in Medicine 17
 * @example wilson(65, 100) // 0.5525 to 0.7364
 */
export function wilson(x: number, n: number, z = z95): Bounds {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`no proportion: ${x} of ${n}`);
  const middle = 2 * x + z ** 2;
  const half = z * Math.sqrt(z ** 2 + 4 * x * (1 - x / n));
  const whole = 2 * (n + z ** 2);
  // The ends are exact where nobody or everybody has it; arithmetic would leave a trace.
  return { lower: x === 0 ? 0 : (middle - half) / whole, upper: x === n ? 1 : (middle + half) / whole };
}

/**
 * The difference between two proportions, with Newcombe's hybrid score interval: two Wilson intervals, put together.
 *
 *     d − √((p₁ − l₁)² + (u₂ − p₂)²)  to  d + √((u₁ − p₁)² + (p₂ − l₂)²)
 *
 * @see Newcombe (1998), Statistics in Medicine 17:873-890, method 10
 * @example difference(56, 70, 48, 80) // 0.2, 0.0524 to 0.3339
 */
export function difference(a: number, n: number, c: number, m: number, z = z95): Bounds & { value: number } {
  const [p, q] = [a / n, c / m];
  const [first, second] = [wilson(a, n, z), wilson(c, m, z)];
  const value = p - q;
  return {
    value,
    lower: value - Math.hypot(p - first.lower, second.upper - q),
    upper: value + Math.hypot(first.upper - p, q - second.lower),
  };
}

/**
 * A proportion less another that is taken as known, such as a share of the census: Wilson's interval, moved by it.
 * @example lessFixed(15, 148, 15, 100) // -0.0486, -0.0876 to 0.0105
 */
export function lessFixed(a: number, n: number, c: number, m: number, z = z95): Bounds & { value: number } {
  const { lower, upper } = wilson(a, n, z);
  return { value: (a * m - c * n) / (n * m), lower: lower - c / m, upper: upper - c / m };
}

/** How a proportion stands to a fixed value, such as a share of the census: within its interval or outside. */
export type Standing = 'much-lower' | 'lower' | 'similar' | 'higher' | 'much-higher';

/**
 * Compares with a benchmark that is taken as known: outside the 95% interval is different, outside the 99.8% interval
 * much. Says nothing of what is good.
 * @param benchmark a proportion, 0 to 1
 * @example standing(15, 148, 0.15) // 'similar': 0.0624 to 0.1605 holds 0.15
 */
export function standing(x: number, n: number, benchmark: number, z = z95, zMuch = 3.090232306167813): Standing {
  const [near, far] = [wilson(x, n, z), wilson(x, n, zMuch)];
  if (benchmark > far.upper) return 'much-lower';
  if (benchmark > near.upper) return 'lower';
  if (benchmark < far.lower) return 'much-higher';
  return benchmark < near.lower ? 'higher' : 'similar';
}

/**
 * How many people would close a gap: the fewest more of `a` (or, below 0, fewer) so that its proportion reaches that of
 * the others, with nobody else changing.
 * @example toClose(12, 60, 80, 280) // 6: 18 of 60 is 0.3, and 80 of 280 is 0.2857
 */
export function toClose(a: number, n: number, c: number, m: number): number {
  const exact = (n * c) / m - a;
  return (exact < 0 ? Math.floor(exact) : Math.ceil(exact)) || 0;
}
