import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import { type Instance, instanceOf } from './instance.ts';
import { hideByElimination } from './kernel.ts';
import { linkTables } from './linked-tables.ts';
import { type RandomShape, randomTables } from './random-tables.ts';

const open = await loadOptimiser();

/**
 * The cells that are to be protected that adding and taking away gives, also to somebody who knows one of them: what is
 * hidden may be below nought here.
 */
function givenAway({ cells, lines, needs }: Instance, hidden: Uint8Array, known?: number): number[] {
  const isOpen = (at: number) => hidden[at] && at !== known;
  const bounds = {
    lower: Float64Array.from(cells, ({ count }, at) => (isOpen(at) ? -1000 : (count ?? 0))),
    upper: Float64Array.from(cells, ({ count }, at) => (isOpen(at) ? 2000 : (count ?? 0))),
  };
  const { lower, upper } = attack(lines, bounds, open);
  return needs.map(({ cell }) => cell).filter((cell) => cell !== known && lower[cell] === upper[cell]);
}

/** Whether nobody is given a cell, and nobody who is alone in one, but what they know whatever is hidden. */
function holds(instance: Instance, hidden: Uint8Array): boolean {
  const { cells } = instance;
  const all = Uint8Array.from(cells, ({ state }) => (state === 'shown' ? 0 : 1));
  const alone = [...cells.keys()].filter((at) => cells[at]?.small && cells[at].count === 1);
  return (
    givenAway(instance, hidden).length === 0 &&
    alone.every((one) => {
      const own = givenAway(instance, all, one);
      return givenAway(instance, hidden, one).every((cell) => own.includes(cell));
    })
  );
}

test('elimination leaves no small cell to adding and taking away, and hides nothing that it can do without', () => {
  const shapes: RandomShape[] = [
    { sizes: [5, 4], mean: 30, empty: 0.1, tables: [[0, 1]] },
    { sizes: [5, 4], groups: [2], mean: 40, empty: 0.2, tables: [[0, 1]] },
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
    { sizes: [5, 4], mean: 6, empty: 0.2, tables: [[0, 1]] },
    { sizes: [4, 2], mean: 6, empty: 0, tables: [[0, 1]] },
  ];
  let [smalls, alone] = [0, 0];
  for (let seed = 1; seed <= 12; seed += 1) {
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
    assert.ok(holds(instance, hidden), `seed ${seed}`);
    for (const [at, { state }] of instance.cells.entries())
      if (state === 'free' && hidden[at]) {
        const fewer = hidden.slice();
        fewer[at] = 0;
        assert.ok(!holds(instance, fewer), `seed ${seed}: cell ${at} need not be hidden`);
      }
  }
  assert.ok(smalls > 60 && alone > 8, `${smalls} small, ${alone} alone`);
});

test('of two patterns that do, the dearer cell is shown; a cell that many know anyway is not held against others', () => {
  const cell = (count: number, state: 'free' | 'hidden', cost: number) => ({
    ...{ count, state, small: state === 'hidden', cost, lower: 1, upper: Infinity },
  });
  const lines = [{ whole: 0, parts: [1, 2, 3] }];
  const choose = (...costs: number[]) => {
    const cells = [60, 4, 20, 36].map((count, at) => cell(count, at === 1 ? 'hidden' : 'free', costs[at] ?? 1));
    return [...hideByElimination({ lines, cells, needs: [{ cell: 1, reach: 0, width: 1 }] })];
  };
  assert.deepEqual(choose(9, 1, 2, 3), [0, 1, 1, 0]);
  assert.deepEqual(choose(9, 1, 3, 2), [0, 1, 0, 1]);
  assert.deepEqual(choose(1, 1, 3, 2), [1, 1, 0, 0]);
  // Two of one person each are all of a whole that stays shown: each knows of the other, whatever else is hidden.
  const pair = [
    cell(2, 'free', 9),
    cell(1, 'hidden', 1),
    cell(1, 'hidden', 1),
    cell(30, 'free', 8),
    cell(28, 'free', 7),
  ];
  const both = [
    { whole: 0, parts: [1, 2] },
    { whole: 3, parts: [0, 4] },
  ];
  const needs = [1, 2].map((at) => ({ cell: at, reach: 0, width: 1 }));
  const shown = pair.map((one, at) => (at === 0 ? { ...one, state: 'shown' as const } : one));
  assert.deepEqual([...hideByElimination({ lines: both, cells: shown, needs })], [0, 1, 1, 0, 0]);
  assert.deepEqual([...hideByElimination({ lines: both, cells: pair, needs })], [1, 1, 1, 0, 1]);
});
