import { type Indicator, measureOf } from './definition.ts';
import type { Figure } from './figure.ts';

/**
 * What a figure that compares two groups says, by its interval alone: wholly on the side that is bad for the group, wholly
 * on a side that is not, or not clear. Null where it compares nothing, or has no interval.
 */
export type Verdict = 'adverse' | 'different' | 'unclear';

export function verdictOf({ lower, upper }: Figure, { form, adverse }: Indicator): Verdict | null {
  if (form !== 'ratio' && form !== 'disparity' && form !== 'difference') return null;
  if (lower === null || upper === null) return null;
  const equal = measureOf(form) === 'ratio' ? 1 : 0;
  if (lower <= equal && upper >= equal) return 'unclear';
  return adverse === (upper < equal ? 'below' : 'above') ? 'adverse' : 'different';
}
