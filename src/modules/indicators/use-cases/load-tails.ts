import type { Tails } from '../domain/statistics/tails.ts';

let loaded: Promise<Tails> | undefined;

/** The special functions of cephes, compiled when they are first asked for. */
export function loadTails(): Promise<Tails> {
  loaded ??= (async () => {
    const { default: cephes } = await import('cephes');
    await cephes.compiled;
    return {
      normalQuantile: (p) => cephes.ndtri(p),
      chiSquaredQuantile: (p, degrees) => cephes.chdtri(degrees, 1 - p),
      logFactorial: (n) => cephes.lgam(n + 1),
    };
  })();
  return loaded;
}
