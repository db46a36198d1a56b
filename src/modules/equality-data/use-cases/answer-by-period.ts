import type { Scope } from '#platform/database';
import { answerCount, answerValue } from '../domain/answer.ts';
import { newestOfEach } from '../domain/newest-of-each.ts';
import { answerPay } from '../domain/pay/answer-pay.ts';
import type { Answers, Questions } from '../domain/questions.ts';
import { confirmedReleases, type Release } from '../store/release-reader.ts';
import { classifier } from './classify.ts';
import { heldParts } from './held-parts.ts';

export interface PeriodAnswers extends Omit<Answers, 'files'> {
  period: string;
}

/**
 * The same questions, answered for each period by itself, oldest first. A period is what the releases are called after;
 * of each dataset its newest release counts. Exact counts, as in `answerFromReleases`.
 */
export async function answersByPeriod(
  scope: Scope,
  { counts, values, pay }: Omit<Questions, 'asAt'>,
): Promise<PeriodAnswers[]> {
  const kinds = new Set([...counts, ...values, ...pay].map(({ kind }) => kind));
  const answered: (PeriodAnswers & { from: string })[] = [];
  for (const [period, releases] of Map.groupBy(await confirmedReleases(scope), ({ period }) => plain(period))) {
    const parts = await heldParts(scope, newestOfEach(releases), ({ dataset, number }) => `${dataset} ${number}`);
    const own = releases.filter(({ kind }) => kinds.has(kind));
    if (own.length === 0 && !parts.some(({ kind }) => kinds.has(kind))) continue;
    answered.push({
      period: releases[0]?.period ?? period,
      from: (own.length > 0 ? own : releases).map(startOf).sort()[0] ?? '',
      counts: counts.map((question) => answerCount(question, parts, classifier)),
      values: values.map((question) => answerValue(question, parts, classifier)),
      pay: pay.map((question) => answerPay(question, parts, classifier)),
    });
  }
  return answered.sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ from: _, ...one }) => one);
}

const plain = (period: string): string => period.trim().toLowerCase().replace(/\s+/g, ' ');

/** What puts periods in order: the first year in their name, then the day of the data, then the name. */
function startOf({ snapshotOn, period, loadedAt }: Release): string {
  const day = snapshotOn ?? loadedAt.toISOString().slice(0, 10);
  return [/\b(?:19|20)\d\d\b/.exec(period)?.[0] ?? day.slice(0, 4), day, plain(period)].join(' ');
}
