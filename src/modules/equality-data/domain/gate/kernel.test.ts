import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import { type Instance, instanceOf } from './instance.ts';
import { hideByElimination } from './kernel.ts';
import { linkTables } from './linked-tables.ts';
import { randomTables } from './random-tables.ts';

const open = await loadOptimiser();

/** The small cells that adding and taking away gives: what is hidden may be below nought here. */
function givenAway({ cells, lines, needs }: Instance, hidden: Uint8Array): number[] {
  const known = {
    lower: Float64Array.from(cells, ({ count }, at) => (hidden[at] ? -1000 : (count ?? 0))),
    upper: Float64Array.from(cells, ({ count }, at) => (hidden[at] ? 2000 : (count ?? 0))),
  };
  const { lower, upper } = attack(lines, known, open);
  return needs.map(({ cell }) => cell).filter((cell) => lower[cell] === upper[cell]);
}

test('elimination leaves no small cell to adding and taking away, and hides nothing that it can do without', () => {
  let smalls = 0;
  for (const [seed, shape] of [
    [1, { sizes: [6, 5], mean: 30, empty: 0.1, tables: [[0, 1]] }],
    [2, { sizes: [5, 4], groups: [2], mean: 40, empty: 0.2, tables: [[0, 1]] }],
    [
      3,
      {
        sizes: [4, 4, 3],
        mean: 20,
        empty: 0.1,
        tables: [
          [0, 1],
          [1, 2],
        ],
      },
    ],
  ] as [number, Parameters<typeof randomTables>[0]][]) {
    const { tables, hierarchy } = randomTables(shape, seed);
    const linked = linkTables(
      tables.map((table) => ({ table, before: false })),
      hierarchy,
    );
    assert.ok(linked.ok);
    const whole = instanceOf(linked.value, { threshold: 10, protect: 'exact', weigh: 'cells' });
    const instance = { ...whole, cells: whole.cells.map((cell) => ({ ...cell, small: false })) };
    const hidden = hideByElimination(instance);
    smalls += instance.needs.length;
    assert.ok(instance.cells.every(({ state }, at) => state === 'free' || (state === 'hidden') === (hidden[at] === 1)));
    assert.deepEqual(givenAway(instance, hidden), []);
    for (const [at, { state }] of instance.cells.entries())
      if (state === 'free' && hidden[at]) {
        const fewer = hidden.slice();
        fewer[at] = 0;
        assert.ok(givenAway(instance, fewer).length > 0, `seed ${seed}: cell ${at} need not be hidden`);
      }
  }
  assert.ok(smalls > 10);
});
