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

/** Cells by name with their counts, and sums as in `Team a: a F + a M`. */
function stated(counts: Record<string, number>, ...sums: string[]) {
  const names = Object.keys(counts);
  const lines = sums.map((sum) => {
    const [whole = '', parts = ''] = sum.split(': ');
    return { whole: names.indexOf(whole), parts: parts.split(' + ').map((part) => names.indexOf(part)) };
  });
  const cells = names.map((name) => cell(counts[name] ?? null, { codes: [name] }));
  const found = instanceOf({ dimensions: ['Team'], cells, rests: [], lines }, { ...rule, groups: 'hide' }).cells;
  return names.filter((_, at) => found[at]?.state === 'hidden');
}

test('a nought that another whole shows to be one is not hidden, nor what is within it', () => {
  const counts = { a: 7, 'a F': 7, 'a M': 0, b: 20, 'b F': 20, 'b M': 0, M: 0 };
  assert.deepEqual(stated(counts, 'a: a F + a M', 'b: b F + b M', 'M: a M + b M'), ['a', 'a F']);
  assert.deepEqual(stated({ ...counts, M: 1, 'b M': 1, 'b F': 19 }, 'a: a F + a M', 'b: b F + b M', 'M: a M + b M'), [
    ...['a', 'a F', 'a M', 'b M', 'M'],
  ]);
  const within = { ...counts, old: 5, 'old F': 5, 'a M old': 0 };
  const sums = ['a M: a M old', 'a: a F + a M', 'old: old F + a M old', 'M: a M + b M'];
  assert.deepEqual(stated(within, ...sums), ['a', 'a F', 'old', 'old F']);
  assert.deepEqual(stated(within, ...sums.toReversed()), ['a', 'a F', 'old', 'old F']);
});

test('of a small whole only noughts that it lists are hidden with it: not what is waived, nor what nobody lists', () => {
  const parts = [cell(4, { small: false }), cell(0), cell(0, { now: false }), cell(3)];
  const found = instanceOf(tables(cell(7), ...parts), { ...rule, groups: 'hide' });
  assert.deepEqual(
    found.cells.map(({ state }) => state),
    ['hidden', 'free', 'hidden', 'shown', 'hidden'],
  );
  assert.deepEqual(
    found.needs.map(({ cell, reach, width }) => [cell, reach, width]),
    [
      [0, 10, 10],
      [2, 0, 1],
      [4, 10, 10],
    ],
  );
});

test('nobody is known to be in a cell: where it is listed so now, or nobody ever hid it; not in a rest', () => {
  const mark = { mark: '[c]', lower: 0, upper: Infinity };
  const noughts = [
    cell(0, { before: mark }),
    cell(0, { now: false }),
    cell(0, { now: false, before: mark }),
    cell(0, { now: false, before: { count: 0 } }),
    cell(0, { now: false, rest: true }),
  ];
  assert.deepEqual(states(tables(cell(60), ...noughts)), ['free', 'shown', 'shown', 'hidden', 'shown', 'hidden']);
});

test('a small count that was told before is shown, and is no small one any more', () => {
  const { cells, needs } = instanceOf(tables(cell(60), cell(3, { before: { count: 3 } }), cell(57)), rule);
  assert.deepEqual([cells[1]?.state, cells[1]?.small, needs], ['shown', false, []]);
});

test('what was hidden before stays hidden, unless it is waived; what nobody told need not', () => {
  const mark = { mark: '[c]', lower: 0, upper: Infinity };
  const old = (more: Partial<LinkedCell> = {}) => cell(30, { now: false, before: mark, ...more });
  const { cells, needs } = instanceOf(tables(cell(60), old(), old({ small: false }), cell(30, { now: false })), rule);
  assert.deepEqual(
    cells.map(({ state }) => state),
    ['free', 'hidden', 'hidden', 'hidden'],
  );
  assert.deepEqual(needs, [{ cell: 1, reach: 0, width: 1 }]);
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
