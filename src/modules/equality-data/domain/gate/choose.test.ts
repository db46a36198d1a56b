import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseHidden, hideMore } from './choose.ts';
import type { Instance } from './instance.ts';
import { both, leastCost, open, protects, smallInstance } from './trial.test.ts';

/** Tables with several small counts, the last two with people who are alone in theirs. */
const tables = [
  [3, 6],
  [6, 6],
  [7, 12],
  [9, 6],
  [12, 6],
] as const;
const always = () => 30;
const choose = (instance: Instance, solver = open, clock = always) => chooseHidden(instance, solver, clock, () => {});
const costOf = ({ cells }: Instance, hidden: Uint8Array): number =>
  cells.reduce((sum, { state, cost }, at) => (state === 'free' && hidden[at] ? sum + cost : sum), 0);
const kept = ({ cells }: Instance, hidden: Uint8Array): boolean =>
  cells.every(({ state }, at) => state === 'free' || (state === 'hidden') === (hidden[at] === 1));

for (const rule of both)
  for (const weigh of ['cells', 'people'] as const)
    test(`${rule.protect}, ${weigh}: nothing that protects as much is fewer or cheaper, by trying every pattern`, () => {
      for (const [seed, mean] of tables) {
        const instance = smallInstance(seed, { ...rule, weigh }, mean);
        const { hidden, optimal, bound } = chooseHidden(instance, open, always, () => {});
        const [cost, least] = [costOf(instance, hidden), leastCost(instance)];
        assert.ok(kept(instance, hidden) && protects(instance, hidden), `seed ${seed}`);
        assert.ok(optimal && Math.abs(cost - least) < 0.5, `seed ${seed}: costs ${cost}, the least is ${least}`);
        assert.ok(bound <= least + 1e-6, `seed ${seed}: bound ${bound}, the least is ${least}`);
      }
    });

test('whenever time ends, what was chosen protects; without any, everything is hidden that can be', () => {
  for (const rule of both)
    for (const [seed, mean] of tables.slice(3)) {
      const instance = smallInstance(seed, rule, mean);
      const seen = new Set<string>();
      for (let steps = 1; steps <= 25; steps += 1) {
        let left = steps;
        const { hidden } = choose(instance, open, () => left--);
        if (seen.size < seen.add(hidden.join()).size)
          assert.ok(kept(instance, hidden) && protects(instance, hidden), `seed ${seed}, ${steps} steps`);
      }
      const none = choose(instance, open, () => -1);
      assert.equal(none.optimal, false);
      assert.deepEqual(
        [...none.hidden],
        instance.cells.map(({ state }) => (state === 'shown' ? 0 : 1)),
      );
    }
});

test('how far it has come only grows, up to all', () => {
  const told: number[] = [];
  chooseHidden(smallInstance(9, both[0] as (typeof both)[number], 6), open, always, (met) => told.push(met));
  assert.ok(told.length > 0);
  assert.ok(told.every((met, at) => met >= (told[at - 1] ?? 0) && met <= 1));
});

test('hiding more keeps what is hidden and protects; it gives up without time, or where nothing would do', () => {
  for (const rule of both)
    for (const [seed, mean] of tables) {
      const instance = smallInstance(seed, rule, mean);
      const start = Uint8Array.from(instance.cells, ({ state }) => (state === 'hidden' ? 1 : 0));
      const more = hideMore(instance, start, open, always);
      assert.ok(more && kept(instance, more) && protects(instance, more), `seed ${seed}`);
      assert.deepEqual(hideMore(instance, more, open, always), more);
      const late = hideMore(instance, start, open, () => 0);
      assert.equal(late, null);
      const needs = instance.needs.map((need) => ({ ...need, reach: 100_000 }));
      const total = instance.cells.map((cell) => (cell.state === 'free' ? { ...cell, state: 'shown' as const } : cell));
      assert.equal(hideMore({ ...instance, cells: total, needs }, start, open, always), null);
    }
});
