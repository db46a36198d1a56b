import type { Scope } from '#platform/database';
import { answerCount, answerValue, type HeldPart } from '../domain/answer.ts';
import { answerPay } from '../domain/pay/answer-pay.ts';
import type { Answers, Questions } from '../domain/questions.ts';
import { currentReleases } from '../store/release-reader.ts';
import { classifier } from './classify.ts';
import { findCounts } from './keep-counts.ts';

/**
 * Answers from the newest confirmed release of each dataset of the actor's own body. Exact counts: the caller asks for
 * `equality-data:see-exact` and records the look.
 */
export async function answerFromReleases(
  scope: Scope,
  { counts, values, pay }: Omit<Questions, 'asAt'>,
): Promise<Omit<Answers, 'files'>> {
  const parts: HeldPart[] = [];
  for (const release of await currentReleases(scope))
    for (const part of await findCounts(scope, release.contentHash))
      parts.push({
        ...part,
        file: `${release.dataset} ${release.number}`,
        constants: { ...part.constants, period: release.period },
      });
  return {
    counts: counts.map((question) => answerCount(question, parts, classifier)),
    values: values.map((question) => answerValue(question, parts, classifier)),
    pay: pay.map((question) => answerPay(question, parts, classifier)),
  };
}
