import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import type { Cut } from './attacker.ts';
import { chance } from './chance.ts';
import type { GateCell, Instance } from './instance.ts';
import { Plan } from './plan.ts';
import type { OpenSolver } from './solver.ts';

const open = await loadOptimiser();
const cell = (state: GateCell['state'], cost: number): GateCell => ({
  ...{ count: 5, state, small: false, cost, lower: 0, upper: Infinity },
});
const instance = (...cells: GateCell[]): Instance => ({ cells, lines: [], needs: [] });
const cut = (least: number, ...entries: [number, number][]): Cut => ({ of: 0, entries, least });

/** One hidden cell, one that is shown, three to choose from. */
const five = instance(cell('hidden', 1), cell('free', 1.1), cell('shown', 1), cell('free', 1.2), cell('free', 1.05));

test('before any cut only what is hidden anyway is hidden', () => {
  const plan = new Plan(five, open);
  assert.deepEqual([...plan.relaxed().shares], [1, 0, 0, 0, 0]);
  assert.deepEqual([...(plan.whole(10, 0)?.shares ?? [])], [1, 0, 0, 0, 0]);
  assert.equal(plan.bound, 0);
  plan.close();
});

test('hidden in part it costs no more than whole, and what it costs bounds every pattern', () => {
  const plan = new Plan(five, open);
  // The first whole and half of the last: 1.1 + 1.05 / 2. Nothing is cheaper: half the first cut and the second are that.
  plan.add([cut(1, [1, 1], [3, 0.5]), cut(1, [1, 0.5], [4, 1])]);
  const { shares, cost } = plan.relaxed();
  assert.deepEqual(
    [...shares].map((share) => Math.round(share * 1000) / 1000),
    [1, 1, 0, 0, 0.5],
  );
  assert.ok(Math.abs(cost - 1.625) < 1e-6 && Math.abs(plan.bound - 1.625) < 1e-6);
  const chosen = plan.whole(10, 0);
  assert.deepEqual([...(chosen?.shares ?? [])], [1, 1, 0, 0, 1]);
  assert.equal(chosen?.best, true);
  plan.close();
});

test('cuts that contradict each other leave no pattern', () => {
  const plan = new Plan(five, open);
  plan.add([cut(1, [1, 1])]);
  assert.ok(plan.whole(10, 0));
  plan.add([cut(4, [1, 1], [3, 1], [4, 1])]);
  const { bound } = plan;
  assert.equal(plan.whole(10, 0), null);
  assert.deepEqual([[...plan.relaxed().shares], plan.bound], [[1, 0, 0, 0, 0], bound]);
  plan.close();
});

test('a cut that is known already is not taken in again, and each is closed', () => {
  let [rows, opened] = [0, 0];
  const counted: OpenSolver = (programme) => {
    const own = open(programme);
    opened += 1;
    return {
      ...own,
      addRows: (more) => {
        rows += more.length;
        own.addRows(more);
      },
      close: () => {
        opened -= 1;
        own.close();
      },
    };
  };
  const plan = new Plan(five, counted);
  plan.add([cut(1, [1, 1], [3, 1]), cut(1, [1, 1], [3, 1])]);
  plan.add([cut(1, [1, 1], [3, 1]), cut(1, [3, 1], [4, 1])]);
  assert.equal(rows, 2);
  plan.whole(10, 0);
  plan.close();
  assert.equal(opened, 0);
});

test('cuts are the same only where each cell and how far it counts are', () => {
  const plan = new Plan(instance(...Array.from({ length: 13 }, () => cell('free', 1))), open);
  plan.add([cut(1, [0, 0.51], [2, 1]), cut(1, [0, 0.5], [12, 1])]);
  const shares = plan.whole(10, 0)?.shares;
  assert.deepEqual([shares?.[2], shares?.[12]], [1, 1]);
  plan.close();
});

/** Stops each search as soon as something was found, a hair from whole numbers. */
function stopped(limits: unknown[]): OpenSolver {
  return (programme) => {
    const own = open(programme);
    return {
      ...own,
      solve: (given) => {
        if (given) limits.push(given);
        const found = own.solve(given);
        return { ...found, status: 'stopped', columns: found.columns?.map((is) => is * 0.999999) ?? null };
      },
    };
  };
}

test('what was ended by a limit proves nothing; cells are still hidden or shown', () => {
  const plan = new Plan(five, stopped([]));
  plan.add([cut(1, [1, 1])]);
  const chosen = plan.whole(10, 0);
  assert.deepEqual([[...(chosen?.shares ?? [])], chosen?.best, plan.bound], [[1, 1, 0, 0, 0], false, 0]);
  plan.close();
});

test('a search may end within a half of the fewest cells, or within a share of the cost before', () => {
  for (const [cells, gaps] of [
    [five.cells, [0.5, 0.5, 0.55]],
    [
      [cell('hidden', 7), cell('free', 1.1)],
      [0.5, 0.5, 0.55],
    ],
    [
      [cell('free', 1), cell('free', 1.1), cell('free', 50)],
      [0, 0.11, 0.55],
    ],
  ] as const) {
    const limits: { seconds: number; gap: number }[] = [];
    const plan = new Plan(instance(...cells), stopped(limits));
    plan.add([cut(1, [1, 1])]);
    for (const gap of [0, 0.1, 0.5]) plan.whole(10, gap);
    assert.deepEqual(
      limits.map(({ seconds, gap }) => [seconds, Math.round(gap * 100) / 100]),
      gaps.map((gap) => [10, gap]),
    );
    plan.close();
  }
});

/** The least that a pattern of the free cells costs that keeps every cut, by trying all. */
function cheapest({ cells }: Instance, cuts: readonly Cut[]): number {
  const free = [...cells.keys()].filter((at) => cells[at]?.state === 'free');
  const patterns = Array.from({ length: 2 ** free.length }, (_, mask) =>
    free.filter((_cell, bit) => mask & (1 << bit)),
  );
  const keeps = (pattern: readonly number[]) =>
    cuts.every(
      ({ entries, least }) =>
        entries.reduce((sum, [at, by]) => sum + (pattern.includes(at) ? by : 0), 0) >= least - 1e-9,
    );
  const costs = patterns.filter(keeps).map((pattern) => pattern.reduce((sum, at) => sum + (cells[at]?.cost ?? 0), 0));
  return Math.min(...costs);
}

for (const weigh of ['cells', 'people'] as const)
  test(`${weigh}: the pattern keeps every cut, none costs less than the bound, and the best is as few or as cheap`, () => {
    const next = chance(9);
    for (let round = 0; round < 12; round += 1) {
      const costs = Array.from({ length: 6 }, () =>
        weigh === 'cells' ? 1 + next() / 20 : 1 + Math.floor(next() * 40),
      );
      const one = instance(cell('hidden', 1), ...costs.map((cost) => cell('free', cost)));
      const cuts = Array.from({ length: 5 }, () => {
        const own = [...costs.keys()]
          .filter(() => next() < 0.5)
          .map((at): [number, number] => [at + 1, 0.3 + 0.7 * next()]);
        const entries = [...own, [1 + Math.floor(next() * 6), 1] as [number, number]];
        return cut(1, ...new Map(entries));
      });
      const plan = new Plan(one, open);
      plan.add(cuts);
      const least = cheapest(one, cuts);
      assert.ok(plan.relaxed().cost <= least + 1e-6);
      const chosen = plan.whole(10, 0);
      assert.ok(chosen?.best);
      const { shares } = chosen;
      assert.ok(shares.every((share) => share === 0 || share === 1));
      for (const { entries } of cuts)
        assert.ok(entries.reduce((sum, [at, by]) => sum + by * (shares[at] ?? 0), 0) >= 1 - 1e-6);
      const cost = costs.reduce((sum, own, at) => sum + own * (shares[at + 1] ?? 0), 0);
      // Where cells are weighed, as few cells is enough.
      assert.ok(cost >= least - 1e-6 && cost <= least + (weigh === 'cells' ? 0.5 : 1e-6), `${cost}, least ${least}`);
      assert.ok(plan.bound <= least + 1e-6, `bound ${plan.bound}, least ${least}`);
      assert.ok(plan.bound > least - 0.5 - 1e-6, `bound ${plan.bound}, least ${least}`);
      plan.close();
    }
  });
