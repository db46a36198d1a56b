/**
 * The special functions that statistics need, from a library that is right in the far tails (ADR 17). Rules get them
 * from their caller, since the library has to be loaded first.
 */
export interface Tails {
  /** The x below which a standard normal value lies with probability `p`: 0.975 gives 1.959964. */
  normalQuantile(p: number): number;
  /** The x below which a chi-squared value of so many degrees of freedom lies with probability `p`. */
  chiSquaredQuantile(p: number, degrees: number): number;
  /** The natural logarithm of (n)!. */
  logFactorial(n: number): number;
}

/** Where the true value lies, as far as chance goes. A bound that cannot be worked out is null. */
export interface Interval {
  lower: number | null;
  upper: number | null;
}

/** An interval of which both ends are known. */
export interface Bounds {
  lower: number;
  upper: number;
}

/** The standard normal deviates of the two levels that public bodies use. */
export const z95 = 1.959963984540054;
export const z998 = 3.090232306167813;
