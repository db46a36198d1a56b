import { answersByPeriod, type Questions } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import { askAll } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import { exactly } from '../domain/given-answers.ts';
import { answersTo, makeFigures } from '../domain/make-figures.ts';
import { payGapReturn, swappedQuarters } from '../domain/pay-gap-return.ts';

export interface Swapped {
  before: string;
  now: string;
  /** Quarters in which men and women seem to have changed places. */
  quarters: string[];
}

/** Sets the newest gender pay gap return of the actor's body beside the one before. Null where nothing looks swapped. */
export async function swappedSinceLastReturn(scope: Scope, { indicators }: Standard): Promise<Swapped | null> {
  const questions = askAll(indicators, null);
  const returns = (await answersByPeriod(scope, questions as Omit<Questions, 'asAt'>)).flatMap((given) => {
    const answers = answersTo(questions, exactly(given));
    const made = payGapReturn(indicators.flatMap((indicator) => makeFigures(indicator, answers, null)));
    return made ? [{ period: given.period, made }] : [];
  });
  const [before, now] = returns.slice(-2);
  if (!before || !now) return null;
  const quarters = swappedQuarters(before.made, now.made);
  return quarters.length > 0 ? { before: before.period, now: now.period, quarters } : null;
}
