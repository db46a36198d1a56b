import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import { hideMore } from './choose.ts';
import { instanceOf, knownWhen } from './instance.ts';
import { linkTables } from './linked-tables.ts';
import { randomTables } from './random-tables.ts';

const open = await loadOptimiser();

test('a pattern is widened until each small cell can be as many numbers as is asked, and hides no less', () => {
  for (const width of [2, 4]) {
    const { tables, hierarchy } = randomTables({ sizes: [5, 4, 4], mean: 30, empty: 0.1, tables: [[0, 1, 2]] }, width);
    const linked = linkTables(
      tables.map((table) => ({ table, before: false })),
      hierarchy,
    );
    assert.ok(linked.ok);
    const instance = instanceOf(linked.value, { threshold: 10, protect: 'exact', weigh: 'cells' });
    const start = Uint8Array.from(instance.cells, ({ state }) => (state === 'hidden' ? 1 : 0));
    const needs = instance.needs.map((need) => ({ ...need, width }));
    const hidden = hideMore({ ...instance, needs }, start, open, () => 60);
    assert.ok(hidden && needs.length > 3);
    assert.ok(start.every((is, at) => !is || hidden[at] === 1));
    const { lower, upper } = attack(linked.value.lines, knownWhen(instance, hidden), open);
    // Rounded inwards, an interval loses less than two.
    for (const { cell } of needs) assert.ok(Number(upper[cell]) - Number(lower[cell]) > width - 2, `cell ${cell}`);
  }
});
