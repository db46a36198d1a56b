import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GateCell, type Instance, instanceOf } from './instance.ts';
import { hideByElimination } from './kernel.ts';
import { linkTables } from './linked-tables.ts';
import { type RandomShape, randomTables } from './random-tables.ts';

/**
 * The cells that are to be protected that adding and taking away gives, also to somebody who knows one of them: those
 * that stand alone in a row when all sums are solved for what is hidden.
 */
function givenAway({ cells, lines, needs }: Instance, hidden: Uint8Array, known?: number): number[] {
  const isOpen = (at: number) => hidden[at] && at !== known;
  const rows = lines.map(({ whole, parts }) =>
    cells.map((_, at) => (isOpen(at) ? Number(parts.includes(at)) - Number(at === whole) : 0)),
  );
  const given = new Set<number>();
  const solved: number[][] = [];
  const isZero = (value = 0) => Math.abs(value) < 1e-9;
  const less = (row: number[], other: number[], by: number) => row.map((value, at) => value - by * (other[at] ?? 0));
  for (const column of cells.keys()) {
    const at = rows.findIndex((row) => !isZero(row[column]));
    if (at < 0) continue;
    const [found = []] = rows.splice(at, 1);
    const pivot = found.map((value) => value / (found[column] ?? 1));
    for (const some of [rows, solved])
      for (const [index, row] of some.entries()) some[index] = less(row, pivot, row[column] ?? 0);
    solved.push(pivot);
  }
  for (const row of solved) {
    const [only, ...others] = [...cells.keys()].filter((at) => !isZero(row[at]));
    if (only !== undefined && others.length === 0) given.add(only);
  }
  return needs.map(({ cell }) => cell).filter((at) => given.has(at));
}

/** Tells whether nobody is given a cell, and nobody who is alone in one, but what they know whatever is hidden. */
function holdsIn(instance: Instance): (hidden: Uint8Array) => boolean {
  const { cells } = instance;
  const all = Uint8Array.from(cells, ({ state }) => (state === 'shown' ? 0 : 1));
  const alone = [...cells.keys()].filter((at) => cells[at]?.small && cells[at].count === 1);
  const own = new Map(alone.map((one) => [one, givenAway(instance, all, one)]));
  return (hidden) =>
    givenAway(instance, hidden).length === 0 &&
    alone.every((one) => givenAway(instance, hidden, one).every((cell) => own.get(one)?.includes(cell)));
}

test('elimination leaves no small cell to adding and taking away, and hides nothing that it can do without', () => {
  const shapes: RandomShape[] = [
    { sizes: [4, 4], mean: 30, empty: 0.1, tables: [[0, 1]] },
    { sizes: [4, 3], groups: [2], mean: 30, empty: 0.2, tables: [[0, 1]] },
    {
      sizes: [4, 3, 3],
      mean: 20,
      empty: 0.1,
      tables: [
        [0, 1],
        [1, 2],
      ],
    },
    { sizes: [4, 4], mean: 12, empty: 0.1, tables: [[0, 1]] },
    { sizes: [4, 4], mean: 6, empty: 0.2, tables: [[0, 1]] },
    { sizes: [4, 2], mean: 6, empty: 0, tables: [[0, 1]] },
    { sizes: [4, 3], mean: 4, empty: 0, tables: [[0, 1]] },
    { sizes: [3, 2, 2], mean: 5, empty: 0.1, tables: [[0, 1, 2]] },
  ];
  let [smalls, alone] = [0, 0];
  for (let seed = 1; seed <= 60; seed += 1) {
    const { tables, hierarchy } = randomTables(shapes[seed % shapes.length] as RandomShape, seed);
    const linked = linkTables(
      tables.map((table) => ({ table, before: false })),
      hierarchy,
    );
    assert.ok(linked.ok);
    const instance = instanceOf(linked.value, { threshold: 10, protect: 'exact', weigh: 'cells' });
    const hidden = hideByElimination(instance);
    smalls += instance.needs.length;
    alone += instance.cells.filter(({ small, count }) => small && count === 1).length;
    assert.ok(instance.cells.every(({ state }, at) => state === 'free' || (state === 'hidden') === (hidden[at] === 1)));
    const holds = holdsIn(instance);
    assert.ok(holds(hidden), `seed ${seed}`);
    for (const [at, { state }] of instance.cells.entries())
      if (state === 'free' && hidden[at]) {
        const fewer = hidden.slice();
        fewer[at] = 0;
        assert.ok(!holds(fewer), `seed ${seed}: cell ${at} need not be hidden`);
      }
  }
  assert.ok(smalls > 300 && alone > 50, `${smalls} small, ${alone} alone`);
});

const cell = (count: number, state: GateCell['state'], cost: number, small = state === 'hidden'): GateCell => ({
  ...{ count, state, small, cost, lower: 1, upper: Infinity },
});
const needsOf = (cells: readonly GateCell[]) =>
  cells.flatMap(({ small }, at) => (small ? [{ cell: at, reach: 0, width: 1 }] : []));
const choose = (lines: Instance['lines'], ...cells: GateCell[]) => [
  ...hideByElimination({ lines, cells, needs: needsOf(cells) }),
];

test('of patterns that do, the dearest cells are shown; what is hidden anyway stays so', () => {
  const line = [{ whole: 0, parts: [1, 2, 3] }];
  const of = (...costs: number[]) =>
    choose(line, ...[60, 4, 20, 36].map((count, at) => cell(count, at === 1 ? 'hidden' : 'free', costs[at] ?? 1)));
  assert.deepEqual(of(9, 1, 2, 3), [0, 1, 1, 0]);
  assert.deepEqual(of(9, 1, 3, 2), [0, 1, 0, 1]);
  assert.deepEqual(of(1, 1, 3, 2), [1, 1, 0, 0]);
  const [whole, small, other] = [cell(60, 'free', 9), cell(4, 'hidden', 1), cell(20, 'free', 2)];
  assert.deepEqual(choose(line, whole, small, other, cell(36, 'hidden', 1, false)), [0, 1, 0, 1]);
  assert.deepEqual(choose(line, whole, small, cell(20, 'shown', 1), cell(36, 'shown', 1)), [1, 1, 0, 0]);
});

test('a whole that is told with and without a group between can be worked out by either', () => {
  const lines = [
    { whole: 0, parts: [3, 4, 2] },
    { whole: 1, parts: [3, 4] },
    { whole: 0, parts: [1, 2] },
  ];
  const cells = [
    cell(60, 'free', 9),
    cell(7, 'hidden', 1),
    cell(53, 'free', 1),
    cell(4, 'free', 2),
    cell(3, 'free', 3),
  ];
  assert.deepEqual(choose(lines, ...cells), [0, 1, 1, 1, 0]);
});

test('somebody who is alone may know another whatever is hidden, and by nothing else', () => {
  const lines = [
    { whole: 0, parts: [1, 2] },
    { whole: 3, parts: [0, 4] },
  ];
  const rest = [cell(1, 'hidden', 1), cell(1, 'hidden', 1), cell(30, 'free', 8), cell(28, 'free', 7)];
  assert.deepEqual(choose(lines, cell(2, 'shown', 9), ...rest), [0, 1, 1, 0, 0]);
  assert.deepEqual(choose(lines, cell(2, 'free', 9), ...rest), [1, 1, 1, 0, 1]);
  // A row of two people that is told, and a row of others, whose columns need not be hidden.
  const table = [
    { whole: 0, parts: [1, 2] },
    { whole: 3, parts: [4, 5] },
    { whole: 6, parts: [1, 4] },
    { whole: 7, parts: [2, 5] },
  ];
  const row = (whole: number, ...parts: GateCell[]) => [cell(whole, 'shown', 1), ...parts];
  const cells = [
    ...row(2, cell(1, 'hidden', 1), cell(1, 'hidden', 1)),
    ...row(50, cell(20, 'free', 1), cell(30, 'free', 1)),
    ...[cell(21, 'free', 9), cell(31, 'free', 8)],
  ];
  assert.deepEqual(choose(table, ...cells), [0, 1, 1, 0, 1, 1, 0, 0]);
});
