import type { Tails } from './tails.ts';

/**
 * Fisher's exact test of two proportions, both sides: how probable tables at least as unlikely as this one are when the
 * groups do not differ. For small counts.
 *
 *     p(x) = C(n, x) C(m, a + c − x) / C(n + m, a + c), added up over all x with p(x) ≤ p(a)
 *
 * @see Fisher (1935), Journal of the Royal Statistical Society 98
 * @example fisher(8, 10, 1, 6, tails) // 0.0350
 */
export function fisher(a: number, n: number, c: number, m: number, tails: Tails): number {
  const choose = (from: number, of: number) =>
    tails.logFactorial(from) - tails.logFactorial(of) - tails.logFactorial(from - of);
  const events = a + c;
  const all = choose(n + m, events);
  const chance = (x: number) => Math.exp(choose(n, x) + choose(m, events - x) - all);
  // Tables that are as unlikely as the observed one but for arithmetic count too.
  const limit = chance(a) * (1 + 1e-7);
  let sum = 0;
  for (let x = Math.max(0, events - m); x <= Math.min(n, events); x += 1) {
    const own = chance(x);
    if (own <= limit) sum += own;
  }
  return Math.min(1, sum);
}

/**
 * Holm's correction where many comparisons are made: the smallest p is multiplied by their number, the next by one
 * less, and so on, none below the one before. In the order given.
 * @see Holm (1979), Scandinavian Journal of Statistics 6
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(values: readonly number[]): number[] {
  const adjusted = [...values];
  let most = 0;
  const order = values.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  for (const [rank, { p, index }] of order.entries()) {
    most = Math.min(1, Math.max(most, p * (values.length - rank)));
    adjusted[index] = most;
  }
  return adjusted;
}
