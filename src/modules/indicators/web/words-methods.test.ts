import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quarterSizes } from '#modules/equality-data';
import { fisher, holm } from '../domain/statistics/chance.ts';
import { percentText, roundDecimal, roundFraction } from '../domain/statistics/decimal.ts';
import { payGap } from '../domain/statistics/pay-gap.ts';
import { difference, toClose, wilson } from '../domain/statistics/proportion.ts';
import { rate } from '../domain/statistics/rate.ts';
import { disparity, ratio, ratioFromShares } from '../domain/statistics/ratio.ts';
import { weightedProportion } from '../domain/statistics/weighted.ts';
import { loadTails } from '../use-cases/load-tails.ts';
import { methods } from './words-methods.ts';

const tails = await loadTails();

const minus = (value: number, places: number): string => roundDecimal(value, places).replace('-', '−');
const rounded = (places: number, ...values: (number | null | undefined)[]): string[] =>
  values.map((value) => minus(value ?? Number.NaN, places));

/** The numbers that each example ends in, worked out again, in the order they stand there. */
function again(code: string): string[] {
  const few = wilson(2, 20);
  switch (code) {
    case 'katz': {
      const found = ratio(27, 122, 44, 487);
      return rounded(2, found?.value, found?.lower, found?.upper);
    }
    case 'wilson':
      return [percentText(65, 100, 1), ...rounded(1, 100 * wilson(65, 100).lower, 100 * wilson(65, 100).upper)];
    case 'wilson-less-fixed':
      return rounded(1, 100 * (2 / 20) - 25, 100 * few.lower - 25, 100 * few.upper - 25);
    case 'newcombe': {
      const found = difference(56, 70, 48, 80);
      return rounded(1, 100 * found.value, 100 * found.lower, 100 * found.upper);
    }
    case 'byar':
    case 'exact': {
      const found = rate(code === 'byar' ? 65 : 5, 100, 100, tails);
      assert.equal(found.method, code);
      return rounded(2, found.value, found.lower, found.upper);
    }
    case 'pay-gap':
      return rounded(1, payGap(20, 18));
    case 'quarters':
      return quarterSizes(322).map(String);
    case 'shares':
      return rounded(2, ratioFromShares(0.54, 0.49));
    case 'disparity': {
      const found = disparity([200, 100, 40], [100, 30, 6]);
      return rounded(2, found?.lowerToMiddle, found?.middleToUpper, found?.lowerToUpper);
    }
    case 'fisher':
      return rounded(3, fisher(8, 10, 1, 6, tails));
    case 'holm':
      return rounded(2, ...holm([0.01, 0.04, 0.03]));
    case 'weighted': {
      const found = weightedProportion([
        { yes: true, weight: 3, people: 10 },
        { yes: false, weight: 1, people: 30 },
      ]);
      const ends = rounded(1, 100 * Number(found?.lower), 100 * Number(found?.upper));
      return [...rounded(1, 100 * Number(found?.value)), ...rounded(0, found?.effective), ...ends];
    }
    case 'closing':
      return [String(toClose(12, 60, 80, 280))];
    case 'rounding':
      return [roundFraction(57, 200, 2)];
    default:
      throw new Error(`no example is worked out for ${code}`);
  }
}

test('the worked example of every method page is what the product works out', () => {
  assert.ok(methods.length >= 15);
  for (const { code, example } of methods) {
    const told = [...(example.slice(example.lastIndexOf(': ') + 1).matchAll(/−?\d+(?:\.\d+)?/g) ?? [])].map(
      ([text]) => text,
    );
    assert.deepEqual(told, again(code), code);
  }
});
