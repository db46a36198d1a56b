import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTails } from '../../use-cases/load-tails.ts';
import { fisher, holm } from './chance.ts';
import { difference, standing, toClose, wilson } from './proportion.ts';
import { byar, exactCount, rate } from './rate.ts';
import { disparity, inBand, ratio, ratioFromShares } from './ratio.ts';
import { z95, z998 } from './tails.ts';
import vectors from './vectors.json' with { type: 'json' };
import { weightedProportion } from './weighted.ts';

const near = (found: number | null | undefined, wanted: number, relative: number, what = '') => {
  assert.ok(typeof found === 'number', what);
  assert.ok(
    Math.abs(found - wanted) <= relative * Math.max(Math.abs(wanted), 1e-12),
    `${what} ${found} is not ${wanted}`,
  );
};
const within = (found: number, wanted: number, absolute: number) =>
  assert.ok(Math.abs(found - wanted) <= absolute, `${found} is not ${wanted}`);
const tails = await loadTails();

test('the normal deviates of the two levels are those of the distribution', () => {
  near(tails.normalQuantile(0.975), z95, 1e-15);
  near(tails.normalQuantile(0.999), z998, 1e-15);
});

test('Wilson: the published intervals at 95% and 99.8%', () => {
  const { rows, tolerance_rel } = vectors.wilson_phe;
  assert.equal(rows.length, 16);
  for (const { x, n, lo95, hi95, lo998, hi998 } of rows) {
    near(wilson(x, n).lower, lo95, tolerance_rel);
    near(wilson(x, n).upper, hi95, tolerance_rel);
    if (lo998 === undefined || hi998 === undefined) continue;
    near(wilson(x, n, z998).lower, lo998, tolerance_rel);
    near(wilson(x, n, z998).upper, hi998, tolerance_rel);
  }
});

test('Wilson: Newcombe’s table, with nobody of twenty', () => {
  for (const { x, n, lo95, hi95 } of vectors.wilson_newcombe1998.rows) {
    within(wilson(x, n).lower, lo95, 5e-5);
    within(wilson(x, n).upper, hi95, 5e-5);
  }
  assert.equal(wilson(0, 20).lower, 0);
  assert.equal(wilson(20, 20).upper, 1);
  assert.ok(wilson(20, 20).lower < 1 && wilson(0, 20).upper > 0);
});

test('Wilson: refuses what is no proportion', () => {
  for (const [x, n] of [
    [-1, 10],
    [11, 10],
    [0, 0],
    [1, -1],
    [Number.NaN, 10],
    [1, Number.NaN],
  ] as const)
    assert.throws(() => wilson(x, n), /no proportion/);
});

test('Byar and Wilson: published intervals of counts, a lower bound below nothing is missing', () => {
  for (const { x, n, lo, hi, confidence } of vectors.byar_wilson_counts_phe.rows) {
    const z = confidence === '95%' ? z95 : z998;
    const found = n === null ? byar(x, z) : wilson(x, n, z);
    if (lo === null) assert.equal(found.lower, null);
    else near(found.lower, lo, 1e-9);
    near(found.upper, hi, 1e-9);
  }
  assert.equal(byar(0).lower, 0);
  near(byar(0).upper, (1 - 1 / 9 + z95 / 3) ** 3, 1e-12);
});

test('rates: exact below ten events, Byar’s from ten, more events than people allowed', () => {
  for (const { x, n, multiplier, value, lo95, hi95, lo998, hi998, method } of vectors.rate_byar_exact_phe.rows) {
    const found = rate(x, n, multiplier, tails);
    near(found.value, value, 1e-12);
    near(found.lower, lo95, 1e-6);
    near(found.upper, hi95, 1e-6);
    assert.equal(found.method, method === 'Exact' ? 'exact' : 'byar');
    near(rate(x, n, multiplier, tails, 0.998).lower, lo998, 1e-6);
    near(rate(x, n, multiplier, tails, 0.998).upper, hi998, 1e-6);
  }
  assert.equal(rate(9, 100, 1, tails).method, 'exact');
  assert.equal(rate(10, 100, 1, tails).method, 'byar');
});

test('rates: no event has a lower bound of nothing and an upper of −ln 0.025', () => {
  const none = exactCount(0, 0.95, tails);
  assert.equal(none.lower, 0);
  near(none.upper, -Math.log(0.025), 1e-9);
  assert.deepEqual([rate(0, 50, 100, tails).value, rate(0, 50, 100, tails).lower], [0, 0]);
  assert.throws(() => rate(1, 0, 100, tails), /no rate/);
  assert.throws(() => rate(-1, 10, 100, tails), /no rate/);
  // Byar's lower bound of one event at 99.8% is missing, and stays missing in a rate.
  assert.equal(byar(1, z998).lower, null);
});

test('Katz: the published relative risk', () => {
  for (const { a, n, c, m, rr, lo95, hi95 } of vectors.relative_risk_katz.rows) {
    const found = ratio(a, n, c, m);
    near(found?.value, rr, 1e-12);
    near(found?.lower, lo95, 1e-12);
    near(found?.upper, hi95, 1e-12);
  }
});

test('Katz: nothing on one side has no ratio, everybody on one side has', () => {
  assert.equal(ratio(0, 10, 5, 10), null);
  assert.equal(ratio(5, 10, 0, 10), null);
  assert.equal(ratio(11, 10, 5, 10), null);
  assert.equal(ratio(5, 10, 11, 10), null);
  assert.equal(ratio(10, 10, 5, 10)?.value, 2);
  assert.equal(ratio(5, 10, 10, 10)?.value, 0.5);
  // Everybody on both sides: no spread at all.
  assert.deepEqual(ratio(10, 10, 20, 20), { value: 1, lower: 1, upper: 1 });
});

test('a ratio from shares alone: what one council published', () => {
  const bexley = vectors.published_ratios.find(({ id }) => id === 'bexley_scwres2_2023_COMPOSITION');
  const [before, after] = [bexley?.share_of_shortlisted_bme_pct ?? 0, bexley?.share_of_appointed_bme_pct ?? 0];
  within(ratioFromShares(before / 100, after / 100), bexley?.derived_bme_over_white ?? 0, 5e-4);
  within(ratioFromShares(0.44, 0.35), 0.685, 5e-4); // adult social care alone, in the note
  assert.equal(ratioFromShares(0.4, 0), 0);
  for (const [p, s] of [
    [0, 0.5],
    [1, 0.5],
    [0.5, 1],
    [0.5, -0.1],
    [1.2, 0.5],
  ] as const)
    assert.throws(() => ratioFromShares(p, s), /no shares/);
});

test('the disparity ratio: the worked example, and none where a tier is empty', () => {
  const found = disparity([200, 100, 40], [100, 30, 6]);
  within(found?.lowerToMiddle ?? 0, 1.667, 5e-4);
  near(found?.middleToUpper, 2, 1e-12);
  within(found?.lowerToUpper ?? 0, 3.333, 5e-4);
  // Dividing by nobody in any of five places; an empty upper tier of the first group is a ratio of 0.
  for (const [a, b] of [
    [
      [0, 1, 1],
      [1, 1, 1],
    ],
    [
      [1, 0, 1],
      [1, 1, 1],
    ],
    [
      [1, 1, 1],
      [0, 1, 1],
    ],
    [
      [1, 1, 1],
      [1, 0, 1],
    ],
    [
      [1, 1, 1],
      [1, 1, 0],
    ],
  ] as const)
    assert.equal(disparity(a, b), null);
  assert.equal(disparity([4, 2, 0], [4, 2, 1])?.middleToUpper, 0);
});

test('the parity band holds both of its ends', () => {
  const band = [0.8, 1.25] as const;
  assert.deepEqual(
    [0.7999, 0.8, 1, 1.25, 1.2501].map((value) => inBand(value, band)),
    ['below', 'within', 'within', 'within', 'above'],
  );
});

test('Newcombe: the eight differences of his table', () => {
  assert.equal(vectors.newcombe_difference.rows.length, 8);
  for (const { a, n, c, m, lo95, hi95 } of vectors.newcombe_difference.rows) {
    const found = difference(a, n, c, m);
    within(found.lower, lo95, 5e-5);
    within(found.upper, hi95, 5e-5);
    within(found.value, a / n - c / m, 1e-15);
  }
});

test('a benchmark: inside is similar, outside 95% lower or higher, outside 99.8% much', () => {
  // 20 of 100: 95% 0.1334 to 0.2888, 99.8% 0.1052 to 0.3471 (published).
  const found = [0.1, 0.12, 0.14, 0.2, 0.28, 0.3, 0.34, 0.35].map((benchmark) => standing(20, 100, benchmark));
  assert.deepEqual(found, ['much-higher', 'higher', 'similar', 'similar', 'similar', 'lower', 'lower', 'much-lower']);
  // On the bound itself it is still similar.
  const { lower, upper } = wilson(20, 100);
  assert.deepEqual([standing(20, 100, lower), standing(20, 100, upper)], ['similar', 'similar']);
  const far = wilson(20, 100, z998);
  assert.deepEqual([standing(20, 100, far.lower), standing(20, 100, far.upper)], ['higher', 'lower']);
});

test('people that close a gap: the fewest that reach the others’ proportion', () => {
  assert.equal(toClose(12, 60, 80, 280), 6); // 17.14 of 60 would be alike
  assert.equal(toClose(15, 60, 70, 280), 0); // a quarter each
  assert.equal(toClose(20, 60, 70, 280), -5); // 15 of 60 would be alike
  assert.equal(toClose(20, 60, 71, 280), -5); // 15.21 would be alike: five fewer leave 15
  assert.ok(Object.is(toClose(0, 10, 0, 10), 0));
});

test('Fisher: exact probabilities', () => {
  const { rows } = vectors.fisher_scipy;
  assert.ok(rows.length >= 10);
  for (const { a, n, c, m, p } of rows) near(fisher(a, n, c, m, tails), p, 1e-10, `${a}/${n} ${c}/${m}`);
});

test('Holm: by hand', () => {
  // Sorted 0.01 × 3, 0.03 × 2, 0.04 × 1 which may not be below the one before.
  const found = holm([0.01, 0.04, 0.03]);
  for (const [at, wanted] of [0.03, 0.06, 0.06].entries()) near(found[at], wanted, 1e-12);
  assert.deepEqual(holm([0.6, 0.7]), [1, 1]);
  assert.deepEqual(holm([]), []);
});

test('a weighted survey: Kish’s effective size, by hand', () => {
  // 10 yes of weight 3, 30 no of weight 1: 30 of 60; 60² / (10·9 + 30·1) = 30 people’s worth.
  const found = weightedProportion([
    { yes: true, weight: 3, people: 10 },
    { yes: false, weight: 1, people: 30 },
  ]);
  assert.equal(found?.value, 0.5);
  assert.equal(found?.effective, 30);
  assert.deepEqual([found?.lower, found?.upper], [wilson(15, 30).lower, wilson(15, 30).upper]);
  assert.equal(weightedProportion([]), null);
  assert.equal(weightedProportion([{ yes: true, weight: 0, people: 3 }]), null);
  // Equal weights are no weights.
  const plain = weightedProportion([
    { yes: true, weight: 2, people: 65 },
    { yes: false, weight: 2, people: 35 },
  ]);
  near(plain?.lower, 0.5525444329688797, 1e-9);
});

test('published ratios of NHS bodies follow from their rates, and a misprint shows', () => {
  const of = (id: string) => vectors.published_ratios.find((one) => one.id === id) as unknown as Record<string, number>;
  const christie = of('christie_wres2_2022');
  within((christie['white_rate_pct'] ?? 0) / (christie['bme_rate_pct'] ?? 1), christie['published'] ?? 0, 0.05);
  const kmpt = of('kmpt_wres3_2020');
  within((kmpt['bme_rate_pct'] ?? 0) / (kmpt['white_rate_pct'] ?? 1), kmpt['published'] ?? 0, 0.05);
  const coventry = of('cwpt_wdes2_2025');
  within(
    (coventry['nondisabled_rate_pct'] ?? 0) / (coventry['disabled_rate_pct'] ?? 1),
    coventry['derived'] ?? 0,
    5e-4,
  );
  const misprint = of('kmpt_wres4_2020_DEFECT');
  assert.ok(
    Math.abs(
      (misprint['white_rate_pct_as_published'] ?? 0) / (misprint['bme_rate_pct'] ?? 1) - (misprint['published'] ?? 0),
    ) > 0.9,
  );
});
