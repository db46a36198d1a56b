import type { Break, Change } from '../domain/trend.ts';

export const breaks: Record<Break, (characteristic: string) => string> = {
  source: () => 'it was counted from another source',
  base: () => 'other people are in its base (such as those who are not directly employed)',
  categories: (characteristic) => `${characteristic} was recorded in finer or coarser categories`,
};

/** What may be said of the newest figure and the one before, and no more. */
export function changeWords(
  change: Change,
  { before, now }: Record<'before' | 'now', { period: string; value: string; interval: string }>,
  characteristic: string,
): string {
  const from = `${now.value} in ${now.period}, after ${before.value} in ${before.period}.`;
  switch (change.code) {
    case 'broken':
      return `${from} The two are not compared, since in between ${change.breaks.map((one) => breaks[one](characteristic)).join(', and ')}.`;
    case 'no-interval':
      return `${from} There is no interval that would tell chance from change: look at several years.`;
    case 'within':
      return `${from} That is no change that can be told from chance: it lies within the interval of ${before.period} (${before.interval}).`;
    case 'overlaps':
      return `${from} It lies outside the interval of ${before.period} (${before.interval}), but the intervals of the two overlap: too little to call it a change.`;
    case 'rose':
      return `${from} It rose: the intervals of the two do not meet, and chance alone is an unlikely explanation.`;
    case 'fell':
      return `${from} It fell: the intervals of the two do not meet, and chance alone is an unlikely explanation.`;
  }
}

export const trend = {
  title: 'Through time',
  lede: 'Every period is worked out from its own newest release, with the definition as it stands today.',
  by: (group: string, form: string) => `${form}: ${group}`,
  caption: (group: string, form: string) => `${form} by period: ${group}`,
  columns: { period: 'Period', value: 'Value', interval: '95% interval', of: 'Counts', note: 'To know' },
  broken: (what: string) => `Break: ${what}`,
  equal: { ratio: '1: equally likely', points: '0: the same share', percent: '0%' },
};

export const pooling = {
  title: 'Years counted together',
  lede: 'The newest period alone is too few. Here cases and people of several periods are added up; somebody who was there in each counts in each.',
  still: 'Still too few. Merge groups, or wait for another year.',
};
