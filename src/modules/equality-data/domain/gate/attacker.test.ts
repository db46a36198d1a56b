import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import { Attacker } from './attacker.ts';
import { type Instance, instanceOf, knownWhen, type Rule } from './instance.ts';
import { linkTables } from './linked-tables.ts';
import { randomTables } from './random-tables.ts';

const open = await loadOptimiser();

function small(seed: number, protect: Rule['protect']): Instance {
  const { tables, hierarchy } = randomTables({ sizes: [3, 2], mean: 14, empty: 0, tables: [[0, 1]] }, seed);
  const linked = linkTables(
    tables.map((table) => ({ table, before: false })),
    hierarchy,
  );
  assert.ok(linked.ok);
  const { cells, ...rest } = instanceOf(linked.value, { threshold: 10, protect, weigh: 'cells' });
  // Nobody is alone: what one person knows of their own cell is tried elsewhere.
  return { ...rest, cells: cells.map((cell) => ({ ...cell, small: false })) };
}

/** Whether anybody could know too much, by the attack that knows nothing of cuts. */
function protects(instance: Instance, hidden: Uint8Array): boolean {
  const { lower, upper } = attack(instance.lines, knownWhen(instance, hidden), open);
  return instance.needs.every(
    ({ cell, reach, width }) => Number(upper[cell]) >= reach && Number(upper[cell]) - Number(lower[cell]) >= width,
  );
}

for (const protect of ['exact', 'interval'] as const)
  test(`${protect}: every pattern that protects keeps every cut, and one without a cut protects`, () => {
    let [cuts, patterns] = [0, 0];
    for (let seed = 1; seed <= 4; seed += 1) {
      const instance = small(seed, protect);
      const free = [...instance.cells.keys()].filter((at) => instance.cells[at]?.state === 'free');
      const attacker = new Attacker(instance, open);
      const start = Float64Array.from(instance.cells, ({ state }) => (state === 'hidden' ? 1 : 0));
      const found = attacker.cuts(start, instance.needs, () => true);
      cuts += found.length;
      assert.equal(found.length > 0, !protects(instance, Uint8Array.from(start)));
      for (let mask = 0; mask < 2 ** free.length; mask += 7) {
        const hidden = Uint8Array.from(start);
        for (const [bit, at] of free.entries()) hidden[at] = (mask >> bit) & 1;
        if (!protects(instance, hidden)) continue;
        patterns += 1;
        for (const { entries, least } of found) {
          const sum = entries.reduce((so, [cell, by]) => so + by * (hidden[cell] ?? 0), 0);
          assert.ok(sum >= least - 1e-6, `seed ${seed}, pattern ${hidden.join('')}: ${sum} of ${least}`);
        }
      }
      attacker.close();
    }
    assert.ok(cuts > 3 && patterns > 20, `${cuts} cuts, ${patterns} patterns`);
  });
