import { wilson } from './proportion.ts';
import { type Bounds, z95 } from './tails.ts';

/** People of a survey who answered alike and count alike. */
export interface WeightedAnswer {
  yes: boolean;
  weight: number;
  people: number;
}

/**
 * A proportion of a survey in which some answers stand for more people than others. Its interval is Wilson's on the
 * number of people an unweighted sample of the same worth would have.
 *
 *     p = Σw·yes / Σw;  n = (Σw)² / Σw²
 *
 * @returns null where nobody answered
 * @see Kish (1965), Survey Sampling; Korn and Graubard (1998), Survey Methodology 24
 * @example 10 yes of weight 3 and 30 no of weight 1: p = 30/60, n = 60²/120 = 30, so 0.5 of 30, 0.332 to 0.668
 */
export function weightedProportion(
  answers: readonly WeightedAnswer[],
  z = z95,
): (Bounds & { value: number; effective: number }) | null {
  const sum = (of: (answer: WeightedAnswer) => number) =>
    answers.reduce((all, answer) => all + of(answer) * answer.people, 0);
  const weight = sum((one) => one.weight);
  if (!(weight > 0)) return null;
  const value = sum((one) => (one.yes ? one.weight : 0)) / weight;
  const effective = weight ** 2 / sum((one) => one.weight ** 2);
  return { value, effective, ...wilson(Math.min(value, 1) * effective, effective, z) };
}
