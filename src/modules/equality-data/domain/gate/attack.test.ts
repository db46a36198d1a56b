import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack, type Bounds } from './attack.ts';
import { chance } from './chance.ts';
import type { CountedTable } from './counted-table.ts';
import { type LinkedTables, linkTables } from './linked-tables.ts';
import { randomTables } from './random-tables.ts';

const open = await loadOptimiser();

function link(tables: CountedTable[]): LinkedTables {
  const linked = linkTables(
    tables.map((table) => ({ table, before: false })),
    new Map(),
  );
  assert.ok(linked.ok);
  return linked.value;
}

/** Every whole filling, cell by cell. A sum that is full must add up; one that is not may not be passed. */
function enumerate({ lines }: LinkedTables, { lower, upper }: Bounds): Bounds {
  const least = new Float64Array(lower.length).fill(Infinity);
  const most = new Float64Array(lower.length).fill(-Infinity);
  const values = new Float64Array(lower.length).fill(Number.NaN);
  const linesOf = [...lower.keys()].map((cell) =>
    lines.filter(({ whole, parts }) => whole === cell || parts.includes(cell)),
  );
  const fits = (cell: number) =>
    (linesOf[cell] ?? []).every(({ whole, parts }) => {
      const known = parts.filter((part) => !Number.isNaN(values[part]));
      const sum = known.reduce((so, part) => so + (values[part] ?? 0), 0);
      if (Number.isNaN(values[whole])) return true;
      return known.length === parts.length ? sum === values[whole] : sum <= (values[whole] ?? 0);
    });
  const order = [...lower.keys()].sort((a, b) => (linesOf[b]?.length ?? 0) - (linesOf[a]?.length ?? 0) || a - b);
  order.sort((a, b) => Number(lower[b] === upper[b]) - Number(lower[a] === upper[a]));
  const fill = (at: number): void => {
    const cell = order[at];
    if (cell === undefined) {
      for (const [index, value] of values.entries()) {
        least[index] = Math.min(least[index] ?? 0, value);
        most[index] = Math.max(most[index] ?? 0, value);
      }
      return;
    }
    for (let value = lower[cell] ?? 0; value <= (upper[cell] ?? 0); value += 1) {
      values[cell] = value;
      if (fits(cell)) fill(at + 1);
    }
    values[cell] = Number.NaN;
  };
  fill(0);
  return { lower: least, upper: most };
}

function hideSome(linked: LinkedTables, seed: number, share: number): Bounds {
  const next = chance(seed);
  const grand = Math.max(...linked.cells.map(({ count }) => count ?? 0));
  const hidden = linked.cells.map(({ count }) => (count ?? 0) < grand && next() < share);
  return {
    lower: Float64Array.from(linked.cells, ({ count }, at) => (hidden[at] ? 0 : (count ?? 0))),
    upper: Float64Array.from(linked.cells, ({ count }, at) => (hidden[at] ? grand : (count ?? 0))),
  };
}

for (let seed = 1; seed <= 30; seed += 1)
  test(`finds the bounds of all whole fillings of a table with two dimensions (seed ${seed})`, () => {
    const shape = { sizes: [3, 3], mean: 1.2, empty: 0.2, tables: [[0, 1]] };
    const linked = link(randomTables(shape, seed).tables);
    const known = hideSome(linked, seed, 0.55);
    const counted = enumerate(linked, known);
    const found = attack(linked.lines, known, open);
    assert.ok(found.possible);
    assert.deepEqual([[...found.lower], [...found.upper]], [[...counted.lower], [...counted.upper]]);
  });

for (let seed = 1; seed <= 20; seed += 1)
  test(`never claims more than all whole fillings of three dimensions or linked tables show (seed ${seed})`, () => {
    const tables =
      seed % 2
        ? [[0, 1, 2]]
        : [
            [0, 1],
            [1, 2],
          ];
    const shape = { sizes: [2, 2, 2], mean: 1, empty: 0.2, tables };
    const linked = link(randomTables(shape, seed).tables);
    const known = hideSome(linked, seed, 0.4);
    const counted = enumerate(linked, known);
    const found = attack(linked.lines, known, open);
    assert.ok(found.possible);
    for (const [cell, { codes }] of linked.cells.entries()) {
      assert.ok((found.lower[cell] ?? 0) <= (counted.lower[cell] ?? 0), codes.join());
      assert.ok((found.upper[cell] ?? 0) >= (counted.upper[cell] ?? 0), codes.join());
    }
  });

test('hiding more never narrows what can be worked out, and knowing an old table never widens it', () => {
  const shape = {
    sizes: [5, 4, 3],
    mean: 8,
    empty: 0.1,
    tables: [
      [0, 1],
      [1, 2],
    ],
  };
  for (let seed = 1; seed <= 8; seed += 1) {
    const linked = link(randomTables(shape, seed).tables);
    const [few, more] = [hideSome(linked, seed, 0.3), hideSome(linked, seed, 0.5)];
    const [a, b] = [attack(linked.lines, few, open), attack(linked.lines, more, open)];
    const lessLines = linked.lines.slice(0, linked.lines.length >> 1);
    const c = attack(lessLines, more, open);
    for (const cell of linked.cells.keys()) {
      assert.ok((a.lower[cell] ?? 0) >= (b.lower[cell] ?? 0) && (a.upper[cell] ?? 0) <= (b.upper[cell] ?? 0));
      assert.ok((b.lower[cell] ?? 0) >= (c.lower[cell] ?? 0) && (b.upper[cell] ?? 0) <= (c.upper[cell] ?? 0));
    }
  }
});

test('says when what was published cannot all be true', () => {
  const linked = link(randomTables({ sizes: [3, 3], mean: 9, empty: 0, tables: [[0, 1]] }, 1).tables);
  const known = hideSome(linked, 1, 0);
  const cell = linked.cells.findIndex(({ codes }) => !codes.includes('Total'));
  known.lower[cell] = known.upper[cell] = (known.upper[cell] ?? 0) + 1;
  assert.equal(attack(linked.lines, known, open).possible, false);
});
