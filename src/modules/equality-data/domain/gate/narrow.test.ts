import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from './chance.ts';
import type { SumLine } from './linked-tables.ts';
import { narrow } from './narrow.ts';

type Span = readonly [least: number, most: number];
const line = (whole: number, ...parts: number[]): SumLine => ({ whole, parts });

/** What is left of the spans; null where they cross. */
function narrowed(lines: readonly SumLine[], ...spans: Span[]): Span[] | null {
  const bounds = {
    lower: Float64Array.from(spans, ([least]) => least),
    upper: Float64Array.from(spans, ([, most]) => most),
  };
  const holds = narrow(lines, bounds);
  return holds ? spans.map((_, cell) => [bounds.lower[cell] ?? 0, bounds.upper[cell] ?? 0]) : null;
}

const any: Span = [0, Infinity];

test('no part is more than the whole leaves to it, nor less than the others leave over', () => {
  const sum = line(0, 1, 2, 3);
  assert.deepEqual(narrowed([sum], [10, 10], any, any, [3, 3]), [
    [10, 10],
    [0, 7],
    [0, 7],
    [3, 3],
  ]);
  assert.deepEqual(narrowed([sum], [10, 12], any, [2, 4], [3, 3]), [
    [10, 12],
    [3, 7],
    [2, 4],
    [3, 3],
  ]);
  assert.deepEqual(narrowed([sum], [10, 10], [0, 4], [0, 3], [0, 9]), [
    [10, 10],
    [0, 4],
    [0, 3],
    [3, 9],
  ]);
  assert.deepEqual(narrowed([sum], [8, Infinity], any, [2, 4], [1, 1]), [
    [8, Infinity],
    [3, Infinity],
    [2, 4],
    [1, 1],
  ]);
  assert.deepEqual(narrowed([sum], [8, 8], [1, Infinity], [2, Infinity], [0, 1]), [
    [8, 8],
    [1, 6],
    [2, 7],
    [0, 1],
  ]);
});

test('a whole lies between the least and the most of its parts', () => {
  assert.deepEqual(narrowed([line(0, 1, 2)], any, [1, 2], [3, 4]), [
    [4, 6],
    [1, 2],
    [3, 4],
  ]);
  assert.deepEqual(narrowed([line(0, 1, 2)], any, [1, Infinity], [3, 4]), [
    [4, Infinity],
    [1, Infinity],
    [3, 4],
  ]);
});

test('what one sum tells goes on to the next, whichever comes first', () => {
  const [first, second] = [line(0, 1, 2), line(2, 3, 4)];
  const expected = [
    [9, 9],
    [4, 4],
    [5, 5],
    [2, 2],
    [3, 3],
  ];
  for (const lines of [
    [first, second],
    [second, first],
  ])
    assert.deepEqual(narrowed(lines, [9, 9], [4, 4], any, [2, 2], any), expected);
  // Each line of a chain tells the next, and the last stands first.
  const chain = Array.from({ length: 20 }, (_, at) => line(at, at + 1)).toReversed();
  for (const told of [
    [7, 7],
    [0, 7],
    [7, Infinity],
  ] as const)
    assert.deepEqual(narrowed(chain, told, ...chain.map(() => any)), [told, ...chain.map(() => told)]);
});

test('says where nothing can be true: in one sum, or in the next', () => {
  assert.equal(narrowed([line(0, 1, 2)], [5, 5], [3, 3], [3, 3]), null);
  assert.equal(narrowed([line(0, 1, 2)], [7, 7], [3, 3], [3, 3], any), null);
  assert.deepEqual(narrowed([line(0, 1, 2)], [6, 6], [3, 3], [3, 3]), [
    [6, 6],
    [3, 3],
    [3, 3],
  ]);
  assert.equal(narrowed([line(0, 1, 2), line(2, 3, 4)], [9, 9], [4, 4], any, [2, 2], [4, 4]), null);
  assert.equal(narrowed([line(0, 1), line(0, 2)], any, [3, 3], [4, 4]), null);
});

test('ends where each is more than the other, though nothing bounds them', () => {
  assert.ok(narrowed([line(0, 1, 2), line(1, 0, 2)], any, any, [1, 1]));
});

test('never leaves out a table that fits', () => {
  const next = chance(5);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  for (let round = 0; round < 200; round += 1) {
    const [a, b, c, d] = [upTo(5), upTo(5), upTo(5), upTo(5)];
    const table = [a + b + c + d, a + b, a, b, c, d, a + c, b + d];
    const spans = table.map(
      (count): Span => [count - upTo(Math.min(2, count)), upTo(3) === 0 ? Infinity : count + upTo(2)],
    );
    const lines = [line(0, 1, 4, 5), line(1, 2, 3), line(0, 6, 7), line(6, 2, 4), line(7, 3, 5)];
    const left = narrowed(lines, ...spans);
    assert.ok(left?.every(([least, most], cell) => least <= (table[cell] ?? 0) && most >= (table[cell] ?? 0)));
  }
});
