import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attacker, type Cut } from './attacker.ts';
import type { Instance } from './instance.ts';
import { both, everyPattern, open, protects, smallInstance } from './trial.test.ts';

const always = () => true;
const keeps = (hidden: ArrayLike<number>, { entries, least }: Cut): boolean =>
  entries.reduce((sum, [cell, by]) => sum + by * (hidden[cell] ?? 0), 0) >= least - 1e-6;

for (const rule of both)
  test(`${rule.protect}: every pattern that protects keeps every cut, and one without a cut protects`, () => {
    let [cuts, patterns] = [0, 0];
    // Somebody is alone in a cell of the last two.
    for (const [seed, mean] of [
      [6, 6],
      [9, 6],
      [12, 6],
    ] as const) {
      const instance = smallInstance(seed, rule, mean);
      const attacker = new Attacker(instance, open);
      const all = everyPattern(instance);
      const protecting = all.filter(({ hidden }) => protects(instance, hidden));
      patterns += protecting.length;
      for (const { hidden } of all) {
        const found = attacker.cuts(Float64Array.from(hidden), instance.needs, always);
        const holds = protecting.some((other) => other.hidden === hidden);
        assert.equal(found.length === 0, holds, `seed ${seed}, pattern ${hidden.join('')}`);
        for (const cut of found) {
          cuts += 1;
          assert.ok(!keeps(hidden, cut), `seed ${seed}: ${hidden.join('')} does not break its cut`);
          const broken = protecting.find((other) => !keeps(other.hidden, cut));
          assert.equal(broken, undefined, `seed ${seed}: ${JSON.stringify(cut)} forbids what protects`);
        }
      }
      // Cells that are hidden in part.
      for (const share of [0.1, 0.3, 0.5, 0.8]) {
        const shares = Float64Array.from(instance.cells, ({ state }) => ({ hidden: 1, shown: 0, free: share })[state]);
        for (const cut of attacker.outsiderCuts(shares, instance.needs, always)) {
          assert.ok(!keeps(shares, cut) && protecting.every(({ hidden }) => keeps(hidden, cut)));
          assert.ok(cut.entries.every(([at, by]) => instance.cells[at]?.state === 'free' && by > 0 && by <= 1));
        }
      }
      attacker.close();
    }
    assert.ok(cuts > 100 && patterns > 20, `${cuts} cuts, ${patterns} patterns`);
  });

test('only the needs that are asked for are attacked, no more than are wanted, and none when time is up', () => {
  const instance = smallInstance(9, both[0] as (typeof both)[number], 6);
  const attacker = new Attacker(instance, open);
  const start = Float64Array.from(instance.cells, ({ state }) => (state === 'hidden' ? 1 : 0));
  const of = (...given: Parameters<Attacker['outsiderCuts']>) =>
    new Set(attacker.outsiderCuts(...given).map((cut) => cut.of));
  const all = of(start, instance.needs, always);
  assert.ok(all.size > 1);
  for (const need of instance.needs)
    assert.deepEqual(of(start, [need], always), new Set(all.has(need.cell) ? [need.cell] : []));
  assert.equal(of(start, instance.needs, always, 1).size, 1);
  assert.deepEqual(
    attacker.cuts(start, instance.needs, () => false),
    [],
  );
  attacker.close();
});

/** An attacker, and how many programmes something takes them. */
function counted(instance: Instance) {
  let solves = 0;
  const attacker = new Attacker(instance, (programme) => {
    const own = open(programme);
    return {
      ...own,
      solve: (limits) => {
        solves += 1;
        return own.solve(limits);
      },
    };
  });
  const solvesOf = (work: () => void) => {
    const before = solves;
    work();
    return solves - before;
  };
  return { attacker, solvesOf };
}

test('what was found for others serves each person who is alone, where they are one in it', () => {
  for (const [seed, size] of [
    [5, [20, 12]],
    [7, [14, 10]],
    [8, [20, 10]],
  ] as const) {
    const instance = smallInstance(seed, { threshold: 10, protect: 'exact', weigh: 'people' }, 9, [...size]);
    const { attacker, solvesOf } = counted(instance);
    const all = Float64Array.from(instance.cells, ({ state }) => (state === 'shown' ? 0 : 1));
    const persons = instance.cells.filter(({ small, count }) => small && count === 1).length;
    const solves = solvesOf(() => assert.deepEqual(attacker.cuts(all, instance.needs, always), []));
    assert.ok(persons > 8 && solves < 2 * persons, `${solves} programmes for ${persons}`);
    attacker.close();
  }
});

test('most needs are seen to be met together, and what was found is not sought again', () => {
  for (const rule of both) {
    const instance = smallInstance(5, rule, 9, [14, 10]);
    const { attacker, solvesOf } = counted(instance);
    const solvesFor = (hidden: Float64Array) =>
      solvesOf(() => assert.deepEqual(attacker.outsiderCuts(hidden, instance.needs, always), []));
    const all = Float64Array.from(instance.cells, ({ state }) => (state === 'shown' ? 0 : 1));
    const first = solvesFor(all);
    assert.ok(
      instance.needs.length > 60 && first < instance.needs.length / 10,
      `${first} for ${instance.needs.length}`,
    );
    assert.equal(solvesFor(all), 0);
    const fewer = all.slice();
    fewer[instance.cells.findIndex(({ state }) => state === 'free')] = 0;
    assert.ok(solvesFor(fewer) > 0, 'what does not fit any more is not used');
    assert.deepEqual([solvesFor(all), solvesFor(fewer)], [0, 0], 'and what fits is kept');
    attacker.close();
  }
});
