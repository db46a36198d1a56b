/** Whole numbers in remainders by a prime whose products are still exact in a double. */
export const prime = 67_108_859;
export const times = (a: number, b: number): number => (a * b) % prime;
export const minus = (a: number, b: number): number => (a < b ? a - b + prime : a - b);

export function inverse(of: number): number {
  let [a, b, x, y] = [of, prime, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b, x, y] = [b, a - quotient * b, y, x - quotient * y];
  }
  return x < 0 ? x + prime : x;
}
