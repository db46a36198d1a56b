import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instanceOf, knownWhen, type Rule } from './instance.ts';
import type { LinkedCell, LinkedTables } from './linked-tables.ts';

const rule: Rule = { threshold: 10, protect: 'interval', weigh: 'cells' };
const cell = (count: number | null, more: Partial<LinkedCell> = {}): LinkedCell => ({
  ...{ codes: [`${count}`], count, now: true, rest: false, before: null },
  ...more,
});
/** A whole and its parts. */
const tables = (...cells: LinkedCell[]): LinkedTables => ({
  ...{ dimensions: ['Team'], cells, rests: [] },
  lines: [{ whole: 0, parts: cells.map((_, at) => at).slice(1) }],
});
const states = (linked: LinkedTables, own: Partial<Rule> = {}) =>
  instanceOf(linked, { ...rule, ...own }).cells.map(({ state }) => state);

test('counts from 1 to below the threshold are hidden for their own sake; others may be, and noughts are known', () => {
  const linked = tables(cell(42), cell(9), cell(10), cell(1), cell(0), cell(22));
  assert.deepEqual(states(linked), ['free', 'hidden', 'free', 'hidden', 'shown', 'free']);
  assert.deepEqual(
    instanceOf(linked, rule).cells.map(({ small }) => small),
    [false, true, false, true, false, false],
  );
});

test('what a small one must be able to be: at least the threshold, and as wide; or only not known', () => {
  const linked = tables(cell(42), cell(9), cell(33));
  assert.deepEqual(instanceOf(linked, rule).needs, [{ cell: 1, reach: 11, width: 10 }]);
  assert.deepEqual(instanceOf(linked, { ...rule, groups: 'hide' }).needs, [{ cell: 1, reach: 10, width: 10 }]);
  assert.deepEqual(instanceOf(linked, { ...rule, protect: 'exact' }).needs, [{ cell: 1, reach: 0, width: 1 }]);
});

test('of a small whole the noughts are hidden too where groups are, unless the whole is known to be nought', () => {
  const small = tables(cell(7), cell(7), cell(0));
  assert.deepEqual(states(small, { groups: 'hide' }), ['hidden', 'hidden', 'hidden']);
  assert.deepEqual(states(small), ['hidden', 'hidden', 'shown']);
  assert.deepEqual(states(tables(cell(0), cell(0), cell(0)), { groups: 'hide' }), ['shown', 'shown', 'shown']);
  assert.deepEqual(states(tables(cell(40), cell(40), cell(0)), { groups: 'hide' }), ['free', 'free', 'shown']);
});

test('what was told before is known, to its bounds; what nobody tells is hidden, and small all the same', () => {
  const mark = { mark: '<5', lower: 0, upper: 4 };
  const linked = tables(
    cell(60),
    cell(30, { before: { count: 30 } }),
    cell(3, { before: mark }),
    cell(4, { now: false }),
    cell(23, { now: false }),
    cell(null, { now: false }),
  );
  const { cells, needs } = instanceOf(linked, rule);
  assert.deepEqual(
    cells.map(({ state }) => state),
    ['free', 'shown', 'hidden', 'hidden', 'hidden', 'hidden'],
  );
  assert.deepEqual(
    cells.map(({ lower, upper }) => [lower, upper]),
    [
      [1, Infinity],
      [1, Infinity],
      [1, 4],
      [0, Infinity],
      [0, Infinity],
      [0, Infinity],
    ],
  );
  assert.deepEqual(needs, [
    { cell: 2, reach: 0, width: 1 },
    { cell: 3, reach: 10, width: 10 },
  ]);
});

test('what is said of a cell goes before its count: sensitive, or waived', () => {
  const linked = tables(cell(60), cell(50, { small: true }), cell(4, { small: false }), cell(6));
  assert.deepEqual(states(linked), ['free', 'hidden', 'free', 'hidden']);
});

test('cells cost one and a share of less than a half, people what they are; what is kept, a thousand times', () => {
  const linked = tables(cell(60), cell(20), cell(40));
  const costs = (own: Partial<Rule>) => instanceOf(linked, { ...rule, ...own }).cells.map(({ cost }) => cost);
  assert.deepEqual(costs({}), [1 + 30 / 121, 1 + 10 / 121, 1 + 20 / 121]);
  assert.deepEqual(costs({ weigh: 'people' }), [61, 21, 41]);
  assert.deepEqual(costs({ weigh: 'people', keep: [['20']] }), [61, 21_000, 41]);
});

test('everybody knows what is shown, and of what is hidden only its bounds', () => {
  const instance = instanceOf(tables(cell(42), cell(9), cell(33)), rule);
  const { lower, upper } = knownWhen(instance, Uint8Array.from([0, 1, 1]));
  assert.deepEqual(
    [[...lower], [...upper]],
    [
      [42, 1, 1],
      [42, Infinity, Infinity],
    ],
  );
  const none = knownWhen(instance, Uint8Array.from([0, 0, 0]));
  assert.deepEqual([...none.lower], [42, 9, 33]);
});
