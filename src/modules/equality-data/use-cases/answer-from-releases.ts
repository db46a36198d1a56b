import type { Scope } from '#platform/database';
import { answerCount, answerValue } from '../domain/answer.ts';
import { answerPay } from '../domain/pay/answer-pay.ts';
import type { Answers, Questions } from '../domain/questions.ts';
import { currentReleases } from '../store/release-reader.ts';
import { classifier } from './classify.ts';
import { heldParts } from './held-parts.ts';

/**
 * Answers from the newest confirmed release of each dataset of the actor's own body. Exact counts: the caller asks for
 * `equality-data:see-exact` and records the look.
 */
export async function answerFromReleases(
  scope: Scope,
  { counts, values, pay }: Omit<Questions, 'asAt'>,
): Promise<Omit<Answers, 'files'>> {
  const releases = await currentReleases(scope);
  const parts = await heldParts(scope, releases, ({ dataset, number }) => `${dataset} ${number}`);
  return {
    counts: counts.map((question) => answerCount(question, parts, classifier)),
    values: values.map((question) => answerValue(question, parts, classifier)),
    pay: pay.map((question) => answerPay(question, parts, classifier)),
  };
}
