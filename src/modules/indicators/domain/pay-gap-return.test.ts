import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReturn, type PayGapReturn, returnColumns, swappedQuarters } from './pay-gap-return.ts';
import vectors from './statistics/vectors.json' with { type: 'json' };

const good: PayGapReturn = {
  DiffMeanHourlyPercent: '2.4',
  DiffMedianHourlyPercent: '-9.1',
  DiffMeanBonusPercent: '41.2',
  DiffMedianBonusPercent: '43.3',
  MaleBonusPercent: '4.6',
  FemaleBonusPercent: '4.2',
  MaleLowerQuartile: '48.1',
  FemaleLowerQuartile: '51.9',
  MaleLowerMiddleQuartile: '42.3',
  FemaleLowerMiddleQuartile: '57.7',
  MaleUpperMiddleQuartile: '32.9',
  FemaleUpperMiddleQuartile: '67.1',
  MaleTopQuartile: '43.9',
  FemaleTopQuartile: '56.1',
};

test('a published return of a council passes the official checks', () => {
  assert.equal(vectors.gpg_validation.rules.length, 6);
  assert.deepEqual(checkReturn(good), []);
});

test('each official check finds its fault', () => {
  const cases: [Partial<PayGapReturn>, string[]][] = [
    [{ DiffMeanHourlyPercent: '100.1' }, ['over-100']],
    [{ DiffMeanHourlyPercent: '-250.0' }, []],
    [{ DiffMedianHourlyPercent: '2.45' }, ['places']],
    [{ DiffMedianHourlyPercent: '2.40' }, []],
    [{ DiffMedianHourlyPercent: '17.16%' }, ['not-a-number']],
    [{ MaleTopQuartile: '44.0' }, ['pair']],
    [{ MaleBonusPercent: '0.0' }, ['bonus-blank', 'bonus-blank']],
    [{ MaleBonusPercent: '0.0', DiffMeanBonusPercent: null, DiffMedianBonusPercent: null }, []],
    [{ DiffMeanBonusPercent: null }, ['bonus-lacks']],
    [{ FemaleBonusPercent: '-1.0' }, ['below-0']],
    [{ FemaleBonusPercent: '101.0' }, ['over-100']],
    [{ MaleLowerQuartile: null }, ['lacks']],
  ];
  for (const [change, codes] of cases)
    assert.deepEqual(
      checkReturn({ ...good, ...change }).map(({ code }) => code),
      codes,
      JSON.stringify(change),
    );
});

test('a return with men and women swapped since the year before is told, as one was published', () => {
  const lower = (year: '2019-20' | '2021-22') => ({
    ...good,
    MaleLowerQuartile: String(vectors.gpg_anomaly.male_lower_quarter[year]),
    FemaleLowerQuartile: String(vectors.gpg_anomaly.female_lower_quarter[year]),
  });
  assert.deepEqual(swappedQuarters(lower('2019-20'), lower('2021-22')), ['lower']);
  assert.deepEqual(swappedQuarters(good, good), []);
  // Near to half and half, changing places is no change to speak of.
  assert.deepEqual(swappedQuarters({ ...good, MaleTopQuartile: '48.0' }, { ...good, MaleTopQuartile: '52.0' }), []);
  // A great change that is no swap.
  assert.deepEqual(swappedQuarters({ ...good, MaleTopQuartile: '10.0' }, { ...good, MaleTopQuartile: '50.0' }), []);
});

test('the columns are those of the official service, in its order', () => {
  assert.equal(returnColumns.length, 14);
  assert.equal(returnColumns[0], 'DiffMeanHourlyPercent');
  assert.equal(returnColumns.at(-1), 'FemaleTopQuartile');
});
