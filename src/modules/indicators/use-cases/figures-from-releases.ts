import { answerFromReleases, type Questions } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import { askAll, type Breakdown } from '../domain/ask.ts';
import type { Indicator } from '../domain/definition.ts';
import type { Figure } from '../domain/figure.ts';
import { exactly } from '../domain/given-answers.ts';
import { answersTo, makeFigures } from '../domain/make-figures.ts';

/**
 * Exact figures from the newest confirmed releases of the actor's own body. The caller asks for
 * `equality-data:see-exact` and records the look.
 */
export async function figuresFromReleases(
  scope: Scope,
  indicators: readonly Indicator[],
  by: Breakdown | null,
): Promise<Figure[]> {
  const questions = askAll(indicators, by);
  const answers = answersTo(questions, exactly(await answerFromReleases(scope, questions as Omit<Questions, 'asAt'>)));
  return indicators.flatMap((indicator) => makeFigures(indicator, answers, by));
}
