import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { type Arithmetic, arithmeticOf } from './arithmetic.ts';
import { attack } from './attack.ts';
import { chance } from './chance.ts';

const open = await loadOptimiser();
const any = [0, Infinity] as const;

const boundsOf = (cells: readonly (number | readonly [number, number])[]) => ({
  lower: Float64Array.from(cells, (one) => (typeof one === 'number' ? one : one[0])),
  upper: Float64Array.from(cells, (one) => (typeof one === 'number' ? one : one[1])),
});
const line = (whole: number, ...parts: number[]) => ({ whole, parts });

/** `10 - 3 = 7` */
const told = ({ terms, result }: { terms: { times: number; number: number }[]; result: number }): string =>
  `${terms.map(({ times, number }) => (Math.abs(times) === 1 ? String(times * number) : `${times}x${number}`)).join(' ')} = ${result}`;
const words = (found: Arithmetic): string =>
  found.kind === 'sum'
    ? told(found.sum)
    : found.kind === 'squeezed'
      ? `most ${told(found.most)}, least ${told(found.least)}`
      : 'none';

test('one hidden part is what is left of its whole', () => {
  const found = arithmeticOf(1, [line(0, 1, 2)], boundsOf([10, any, 3]), open);
  assert.deepEqual(found, {
    kind: 'sum',
    sum: {
      terms: [
        { times: 1, number: 10 },
        { times: -1, number: 3 },
      ],
      result: 7,
    },
  });
});

test('a hidden whole is its parts added up, the largest first', () => {
  assert.equal(words(arithmeticOf(0, [line(0, 1, 2, 3)], boundsOf([any, 2, 9, 4]), open)), '9 4 2 = 15');
});

test('through a second sum where the first has two hidden cells, and through no sum that is not needed', () => {
  const lines = [line(0, 1, 2), line(3, 2, 4), line(5, 6, 7)];
  assert.equal(words(arithmeticOf(1, lines, boundsOf([12, any, any, 5, 2, 30, any, 8]), open)), '12 2 -5 = 9');
});

test('a sum that is taken twice is told so', () => {
  // a + b = 7, a + c = 8, b + c = 9, of which all three are hidden, and their sum too.
  const lines = [line(0, 3, 4), line(1, 3, 5), line(2, 4, 5), line(6, 3, 4, 5)];
  const cells = [7, 8, 9, any, any, any, any] as const;
  assert.equal(words(arithmeticOf(6, lines, boundsOf(cells), open)), '0.5x9 0.5x8 0.5x7 = 12');
  assert.equal(words(arithmeticOf(3, lines, boundsOf(cells), open)), '0.5x8 0.5x7 -0.5x9 = 3');
  // A part, and another that is the same as a third.
  const twice = [line(0, 1, 2, 3), line(3, 2)];
  assert.equal(words(arithmeticOf(1, twice, boundsOf([9, any, 3, any]), open)), '9 -2x3 = 3');
});

test('every programme that is opened is closed, whether or not it finds a sum', () => {
  let opened = 0;
  const counted: typeof open = (programme) => {
    const own = open(programme);
    opened += 1;
    return {
      ...own,
      solve: (limits) => own.solve(limits),
      close: () => {
        opened -= 1;
        own.close();
      },
    };
  };
  for (const whole of [10, any]) arithmeticOf(1, [line(0, 1, 2)], boundsOf([whole, any, 3]), counted);
  assert.equal(opened, 0);
});

test('thirds come to a whole number all the same', () => {
  // All sums of three of 1, 2, 3 and 5.
  const lines = [line(0, 4, 5, 6), line(1, 4, 5, 7), line(2, 4, 6, 7), line(3, 5, 6, 7)];
  const found = arithmeticOf(7, lines, boundsOf([6, 8, 9, 10, any, any, any, any]), open);
  assert.ok(found.kind === 'sum');
  assert.equal(found.sum.result, 5);
  assert.deepEqual(
    found.sum.terms.map(({ number }) => number),
    [10, 9, 8, 6],
  );
});

test('of several ways to work a number out: few sums before many, and of as many those of fewer numbers', () => {
  const short = [line(0, 1, 2, 3, 4), line(5, 1, 6)];
  assert.equal(words(arithmeticOf(1, short, boundsOf([30, any, 5, 4, 9, 20, 8]), open)), '20 -8 = 12');
  const few = [line(0, 1, 2), line(3, 2, 4), line(5, 1, 6, 7, 8, 9)];
  const cells = boundsOf([15, any, any, 5, 2, 20, 1, 2, 2, 3]);
  assert.equal(words(arithmeticOf(1, few, cells, open)), '20 -3 -2 -2 -1 = 12');
});

test('the most and the least are each the tightest that the sums and marks give, through as many as it takes', () => {
  const one = [line(0, 1, 2)];
  const bound = (lines: Parameters<typeof arithmeticOf>[1], ...cells: Parameters<typeof boundsOf>[0]) =>
    words(arithmeticOf(1, lines, boundsOf(cells), open));
  assert.equal(bound(one, 8, any, [1, 5]), 'most 8 -1 = 7, least 8 -5 = 3');
  assert.equal(bound(one, 8, [2, 6], [0, 9]), 'most 6 = 6, least 2 = 2');
  assert.equal(bound([line(1, 0, 2)], 8, any, [1, 5]), 'most 8 5 = 13, least 8 1 = 9');
  const two = [line(0, 1, 2), line(3, 1, 4), line(5, 4, 6)];
  assert.equal(bound(two, 10, any, [2, 9], 11, any, 9, [0, 3]), 'most 11 3 -9 = 5, least 11 -9 = 2');
});

test('what has no bound above is not worked out', () => {
  assert.deepEqual(arithmeticOf(0, [], boundsOf([any]), open), { kind: 'none' });
  assert.equal(words(arithmeticOf(0, [], boundsOf([[2, Infinity]]), open)), 'none');
  assert.equal(words(arithmeticOf(1, [line(0, 1, 2)], boundsOf([any, any, 4]), open)), 'none');
  assert.equal(words(arithmeticOf(0, [], boundsOf([[2, 6]]), open)), 'most 6 = 6, least 2 = 2');
});

test('where marks bound what is hidden, the most and the least that it can be', () => {
  const found = arithmeticOf(1, [line(0, 1, 2)], boundsOf([8, [0, 4], [0, 4]]), open);
  assert.equal(words(found), 'most 4 = 4, least 8 -4 = 4');
  const low = arithmeticOf(1, [line(0, 1, 2)], boundsOf([5, [0, 9], [5, 9]]), open);
  assert.equal(words(low), 'most 5 -5 = 0, least  = 0');
});

test('what another page tells is told by its own number', () => {
  assert.equal(words(arithmeticOf(1, [line(0, 1, 2)], boundsOf([8, 3, any]), open)), '3 = 3');
});

test('of whatever can be worked out the sum gives the number, or two sums squeeze it', () => {
  const next = chance(11);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const lines = [line(0, 1, 2, 3), line(4, 1, 5), line(6, 2, 5), line(7, 0, 5)];
  const kinds = { sum: 0, squeezed: 0 };
  for (let round = 0; round < 300; round += 1) {
    const [a, b, c, d] = [upTo(6), upTo(6), upTo(6), upTo(6)];
    const counts = [a + b + c, a, b, c, a + d, d, b + d, a + b + c + d];
    const cells = counts.map((count): number | readonly [number, number] =>
      upTo(2) === 0 ? count : [count - upTo(Math.min(3, count)), upTo(3) === 0 ? Infinity : count + upTo(3)],
    );
    const { lower, upper } = attack(lines, boundsOf(cells), open);
    for (const [cell, count] of counts.entries()) {
      const own = cells[cell];
      if (typeof own === 'number' || own?.[0] === own?.[1] || lower[cell] !== upper[cell]) continue;
      const found = arithmeticOf(cell, lines, boundsOf(cells), open);
      if (found.kind === 'none') assert.fail(`round ${round}: ${cell} is ${count}, and nothing shows it`);
      kinds[found.kind] += 1;
      const sums = found.kind === 'sum' ? [found.sum] : [found.most, found.least];
      for (const { terms, result } of sums) {
        assert.ok(Math.abs(terms.reduce((so, { times, number }) => so + times * number, 0) - result) < 1e-4);
        assert.ok(terms.every(({ times, number }) => times !== 0 && number > 0 && Number.isFinite(number)));
      }
      if (found.kind === 'sum') assert.equal(found.sum.result, count);
      else
        assert.deepEqual(
          [Math.floor(found.most.result + 1e-5) + 0, Math.ceil(found.least.result - 1e-5) + 0],
          [count, count],
        );
    }
  }
  assert.ok(kinds.sum > 50 && kinds.squeezed > 50, JSON.stringify(kinds));
});
