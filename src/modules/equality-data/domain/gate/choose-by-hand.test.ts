import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseHidden, hideMore } from './choose.ts';
import type { GateCell, Instance, Need } from './instance.ts';
import type { OpenSolver, Solution } from './solver.ts';
import { open, protects } from './trial.test.ts';

const always = () => 30;
const choose = (instance: Instance, solver = open, clock = always) => chooseHidden(instance, solver, clock, () => {});
const costOf = ({ cells }: Instance, hidden: Uint8Array): number =>
  cells.reduce((sum, { state, cost }, at) => (state === 'free' && hidden[at] ? sum + cost : sum), 0);
const cell = (count: number, state: GateCell['state'], cost = 1): GateCell => ({
  ...{ count, state, cost, small: state === 'hidden', lower: 1, upper: Infinity },
});
const interval: Omit<Need, 'cell'> = { reach: 11, width: 10 };
const exact: Omit<Need, 'cell'> = { reach: 0, width: 1 };

/** A sum of a whole that is shown and these parts, the first of them small. */
const sum = (need: Omit<Need, 'cell'>, ...parts: GateCell[]): Instance => ({
  cells: [cell(total(parts), 'shown'), ...parts],
  lines: [{ whole: 0, parts: parts.map((_, at) => at + 1) }],
  needs: [{ cell: 1, ...need }],
});
const total = (cells: readonly GateCell[]) => cells.reduce((so, { count }) => so + (count ?? 0), 0);

/** Tables that have nothing to do with each other. */
function apart(instances: readonly Instance[]): Instance {
  const shifted = (at: number) => instances.slice(0, at).reduce((so, { cells }) => so + cells.length, 0);
  const starts = instances.map((_, at) => shifted(at));
  return {
    cells: instances.flatMap(({ cells }) => cells),
    lines: instances.flatMap(({ lines }, at) =>
      lines.map(({ whole, parts }) => ({
        whole: whole + (starts[at] ?? 0),
        parts: parts.map((part) => part + (starts[at] ?? 0)),
      })),
    ),
    needs: instances.flatMap(({ needs }, at) =>
      needs.map((need) => ({ ...need, cell: need.cell + (starts[at] ?? 0) })),
    ),
  };
}
const small = cell(4, 'hidden');
const big = cell(50, 'hidden');
const startOf = ({ cells }: Instance) => Uint8Array.from(cells, ({ state }) => (state === 'hidden' ? 1 : 0));
const times = <T>(count: number, pattern: readonly T[]): T[] => Array.from({ length: count }, () => pattern).flat();

/** One small corner of a rectangle within a table of three by three whose totals are shown. */
function corners(...costs: number[]): Instance {
  const at = (row: number, column: number) => 6 + 3 * row + column;
  const of = [0, 1, 2];
  return {
    cells: [
      ...times(6, [60]).map((count) => cell(count, 'shown')),
      ...of.flatMap((row) =>
        of.map((column) => (row + column === 0 ? small : cell(20, 'free', costs[3 * row + column] ?? 1))),
      ),
    ].map((one, index) => (index === 0 || index === 3 ? cell(44, 'shown') : one)),
    lines: [
      ...of.map((row) => ({ whole: row, parts: of.map((column) => at(row, column)) })),
      ...of.map((column) => ({ whole: 3 + column, parts: of.map((row) => at(row, column)) })),
    ],
    needs: [{ cell: 6, ...exact }],
  };
}

test('more is hidden, first what brings most for its cost, and no more than is missing', () => {
  const more = (...costs: number[]) => {
    const [few = 1, many = 1, most = 1] = costs;
    const own = sum(interval, small, cell(3, 'free', few), cell(50, 'free', many), cell(90, 'free', most));
    return [...(hideMore(own, startOf(own), open, always) ?? [])];
  };
  assert.deepEqual(more(3, 5, 6), [0, 1, 0, 1, 0], 'a few for 3 are dearer than enough for 5');
  assert.deepEqual(more(3, 6, 5), [0, 1, 0, 0, 1]);
  assert.deepEqual(more(1, 5, 6), [0, 1, 1, 1, 0], 'a few for 1 are not, though they are not enough');
});

/** With so many small cells in all, of which the others are safe as they are. */
const among = (count: number, own: Instance, need: Omit<Need, 'cell'> = own.needs[0] ?? exact) =>
  apart([own, ...times(count - 1, [sum(need, small, big)])]);

test('of a large table, what others make needless is shown again, the dearest first', () => {
  const first = (own: Instance) => {
    const { hidden, optimal, bound } = choose(among(201, own));
    assert.ok(!optimal && bound >= 1 - 1e-6);
    return [...hidden].slice(0, own.cells.length);
  };
  assert.deepEqual(first(sum(interval, small, cell(3, 'free', 1), cell(50, 'free', 5))), [0, 1, 0, 1]);
  assert.deepEqual(first(sum(exact, small, cell(3, 'free', 1), cell(50, 'free', 5))), [0, 1, 1, 0]);
  const mixed = among(201, sum(interval, small, cell(3, 'free', 1), cell(50, 'free', 5)), exact);
  assert.deepEqual([...choose(mixed).hidden].slice(0, 4), [0, 1, 0, 1], 'the others can only not be known');
  // Of 2, 2 and 4 that the others can be fewer, 6 are needed: the dearest is, and one of the two.
  const six = { reach: 10, width: 9 };
  const either = sum(six, small, cell(3, 'free', 3), cell(3, 'free', 4), cell(5, 'free', 11));
  assert.deepEqual(first(either), [0, 1, 1, 0, 1]);
});

test('of up to 200 small cells the fewest are found', () => {
  const own = sum(interval, small, cell(3, 'free', 1), cell(50, 'free', 1.1));
  const { hidden, optimal, bound } = choose(among(200, own));
  assert.deepEqual([[...hidden].slice(0, 4), optimal], [[0, 1, 0, 1], true]);
  assert.ok(bound > 0.6 && bound <= 1.1 + 1e-6);
});

/** Answers for whole numbers otherwise; how long each search may take at most. */
function searching(answer: (found: Solution) => Partial<Solution>, limits: number[] = []): OpenSolver {
  return (programme) => {
    const own = open(programme);
    if (!programme.columns.some(({ whole }) => whole)) return own;
    return {
      ...own,
      solve: (limit) => {
        limits.push(limit?.seconds ?? Infinity);
        const found = own.solve(limit);
        return { ...found, ...answer(found) };
      },
    };
  };
}

test('where no search for the cheapest ends in time, what was found before protects, and what all cost at least', () => {
  const nothing = searching(() => ({ status: 'stopped', columns: null }));
  const own = corners(0, 1, 5, 1, 1, 5, 5, 5, 5);
  const { hidden, optimal, bound } = choose(own, nothing);
  assert.ok(protects(own, hidden) && !optimal);
  assert.equal(hidden.filter((is) => is === 1).length, 4);
  assert.ok(Math.abs(bound - 3) < 1e-6, 'two in its row and column and the one across');
});

test('a search that time ended gives nothing dearer than what was found before', () => {
  const own = corners(0, 1, 5, 1, 1, 5, 5, 5, 5);
  for (const dear of [
    [0, 1, 2, 3, 4, 5, 6, 7],
    [1, 5, 7],
  ]) {
    const searched = searching(({ columns }) => ({
      ...{ status: 'stopped', columns: columns?.map((_, at) => Number(dear.includes(at))) ?? null },
    }));
    const { hidden, optimal } = choose(own, searched);
    assert.deepEqual([costOf(own, hidden), optimal], [3, false]);
  }
});

test('the search ends after six rounds in vain, each within half of the time that is left for it', () => {
  const limits: number[] = [];
  const none = searching(({ columns }) => ({ status: 'stopped', columns: columns?.map(() => 0) ?? null }), limits);
  const own = sum(interval, small, cell(3, 'free'), cell(50, 'free', 5));
  const { hidden, optimal } = choose(own, none);
  assert.deepEqual([hidden, optimal], [choose(own).hidden, false]);
  assert.deepEqual([limits.length, limits.every((seconds) => seconds <= (0.65 * always()) / 2)], [6, true]);
});

/** The dearest cell is in the cheapest rectangle: who shows the dearest first misses it. */
const trap = corners(0, 1, 5, 1, 10, 9, 5, 9, 5);

test('a better pattern that a search finds is taken, though time ended before it was proven', () => {
  const found = searching(() => ({ status: 'stopped' }));
  const [best, greedy] = [
    choose(trap),
    choose(
      trap,
      searching(() => ({ status: 'stopped', columns: null })),
    ),
  ];
  assert.deepEqual([best.optimal, costOf(trap, best.hidden), costOf(trap, greedy.hidden)], [true, 12, 15]);
  assert.deepEqual([choose(trap, found).hidden, choose(trap, found).optimal], [best.hidden, false]);
});

test('the best is a pattern that the attacker finds nothing in, and of which an exact search says that it is', () => {
  const { hidden } = choose(trap);
  for (const answers of [[1], [1, 0], [0, 1]]) {
    let round = 0;
    const solver = searching(({ columns }) => {
      const answer = answers[round++];
      return answer === undefined ? {} : { status: 'best', columns: columns?.map(() => answer) ?? null };
    });
    const found = choose(trap, solver);
    assert.deepEqual([found.hidden, found.optimal], [hidden, true]);
  }
});

test('as long as each round proves that more must be hidden, the search goes on', () => {
  const rising = (by: number) => {
    let round = 0;
    const solver = searching(({ columns }) => {
      round += 1;
      return round > 9 ? {} : { columns: columns?.map(() => 0) ?? null, cost: 20 + by * round };
    });
    return choose(trap, solver).optimal;
  };
  assert.deepEqual([rising(1), rising(0.1)], [true, false]);
});

test('no search begins when time is up', () => {
  const limits: number[] = [];
  let asked = 0;
  const { hidden, optimal } = choose(
    trap,
    searching(() => ({}), limits),
    () => (asked++ === 0 ? 30 : -1),
  );
  assert.ok(protects(trap, hidden) && !optimal);
  assert.deepEqual(limits, []);
});

test('what could not be attacked in time is not given out', () => {
  let round = 0;
  const solver = searching(({ columns }) => {
    round += 1;
    return { status: 'best', columns: columns?.map(() => Number(round === 1)) ?? null };
  });
  const { hidden, optimal } = choose(trap, solver, () => (round > 1 ? -100 : 30));
  assert.ok(protects(trap, hidden) && !optimal && round === 2);
});

test('when time is up no more programmes are solved, and nothing that was not proven is given out', () => {
  const own = apart(times(30, [sum(interval, small, cell(3, 'free', 5), cell(50, 'free', 6), cell(9, 'free', 2))]));
  for (const steps of [1, 2, 3, 10, 40]) {
    let [solved, opened] = [0, 0];
    const counted: OpenSolver = (programme) => {
      const one = open(programme);
      opened += 1;
      return {
        ...one,
        close: () => {
          opened -= 1;
          one.close();
        },
        solve: (limits) => {
          solved += 1;
          return one.solve(limits);
        },
      };
    };
    assert.equal(
      hideMore(own, startOf(own), counted, () => steps - solved),
      null,
    );
    assert.ok(solved <= steps + 3, `${solved} of ${steps}`);
    assert.equal(opened, 0, 'each is closed');
    solved = 0;
    const { hidden } = choose(own, counted, () => steps - solved);
    // The first pattern may take as long again; cells are shown again only while time lasts.
    assert.ok(solved <= 2 * steps + 3, `${solved} of ${steps}`);
    assert.ok(protects(own, hidden));
    assert.equal(opened, 0, 'each is closed');
  }
});
