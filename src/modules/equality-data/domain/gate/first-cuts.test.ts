import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from './chance.ts';
import { firstCuts } from './first-cuts.ts';
import type { GateCell, Instance, Need } from './instance.ts';

const cell = (count: number | null, state: GateCell['state'], lower = 1, upper = Infinity): GateCell => ({
  ...{ count, state, lower, upper },
  ...{ small: state === 'hidden', cost: 1 },
});
/** One sum: the first is the whole. */
const sum = (need: Need, ...cells: GateCell[]): Instance => ({
  lines: [{ whole: 0, parts: [...cells.keys()].slice(1) }],
  cells,
  needs: [need],
});
const entriesOf = (instance: Instance) => firstCuts(instance).map(({ entries }) => entries);
const upToTen: Need = { cell: 1, reach: 10, width: 10 };

test('a part that is to be 6 more takes the whole with it, or parts that can be so many fewer', () => {
  const parts = [cell(4, 'hidden'), cell(4, 'free'), cell(54, 'free')];
  const cuts = firstCuts(sum({ ...upToTen, width: 9 }, cell(62, 'free'), ...parts));
  const entries = [
    [0, 1],
    [2, 0.5],
    [3, 1],
  ];
  assert.deepEqual(cuts, [{ of: 1, entries, least: 1 }]);
  assert.deepEqual(entriesOf(sum(upToTen, cell(62, 'free', 1, 64), ...parts)), [
    [
      [0, 2 / 7],
      [2, 3 / 7],
      [3, 1],
    ],
  ]);
});

test('a whole that is to be more takes parts that can be more', () => {
  const own = sum({ ...upToTen, cell: 0 }, cell(4, 'hidden'), cell(1, 'free', 1, 4), cell(3, 'free'));
  assert.deepEqual(entriesOf(own), [
    [
      [1, 3 / 7],
      [2, 1],
    ],
  ]);
});

test('what is shown, and what can move no further that way, is no help', () => {
  const whole = cell(66, 'free', 1, 66);
  const parts = [cell(4, 'hidden'), cell(1, 'free'), cell(8, 'free'), cell(53, 'shown')];
  assert.deepEqual(entriesOf(sum(upToTen, whole, ...parts)), [[[3, 1]]]);
});

test('as far as hidden cells can move, no more has to be hidden', () => {
  const beside = (...hidden: number[]) => {
    const parts = [cell(4, 'hidden'), cell(2, 'free'), ...hidden.map((count) => cell(count, 'hidden'))];
    return entriesOf(sum(upToTen, cell(60, 'shown'), ...parts));
  };
  assert.deepEqual(beside(), [[[2, 1 / 7]]]);
  assert.deepEqual(beside(6), [[[2, 1 / 2]]]);
  assert.deepEqual(beside(4, 3), [[[2, 1 / 2]]]);
  assert.deepEqual(beside(7), [[[2, 1]]]);
  assert.deepEqual(beside(8), []);
  assert.deepEqual(beside(3, 6), []);
});

test('one that may go down far enough only has to move at all: any other that is hidden will do', () => {
  const parts = [cell(12, 'hidden', 2), cell(1, 'free'), cell(40, 'shown'), cell(30, 'free')];
  assert.deepEqual(entriesOf(sum(upToTen, cell(83, 'shown'), ...parts)), [
    [
      [2, 1],
      [4, 1],
    ],
  ]);
  const wider = [cell(12, 'hidden', 3), ...parts.slice(1)];
  assert.deepEqual(entriesOf(sum(upToTen, cell(83, 'shown'), ...wider)), [[[4, 1]]], 'one up, as it can go 9 down');
  assert.deepEqual(entriesOf(sum(upToTen, cell(83, 'shown'), ...parts, cell(1, 'hidden'))), []);
});

test('a sum with a cell that nobody counted says nothing, nor one without a small cell', () => {
  const parts = [cell(4, 'hidden'), cell(null, 'hidden'), cell(5, 'free')];
  assert.deepEqual(firstCuts(sum(upToTen, cell(70, 'free'), ...parts)), []);
  assert.deepEqual(
    firstCuts({ ...sum(upToTen, cell(70, 'free'), cell(4, 'hidden'), cell(66, 'free')), needs: [] }),
    [],
  );
});

/** What a hidden cell of one sum can be, by every table of it. */
function rangeOf(at: number, cells: readonly GateCell[], hidden: readonly number[]): [least: number, most: number] {
  const found: number[] = [];
  const fill = (table: readonly number[]): void => {
    const one = cells[table.length];
    if (!one) {
      const [whole = 0, ...parts] = table;
      if (parts.reduce((so, part) => so + part, 0) === whole) found.push(table[at] ?? 0);
      return;
    }
    const isHidden = hidden.includes(table.length);
    const [least, most] = isHidden ? [one.lower, one.upper] : [one.count ?? 0, one.count ?? 0];
    for (let value = least; value <= most; value += 1) fill([...table, value]);
  };
  fill([]);
  return [Math.min(...found), Math.max(...found)];
}

test('no pattern that protects breaks one, by every pattern and every table', () => {
  const next = chance(11);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  let [held, broken] = [0, 0];
  for (let round = 0; round < 60; round += 1) {
    const parts = [1, 2, 3].map(() => upTo(4));
    const counts = [parts.reduce((so, part) => so + part, 0), ...parts];
    const own = round % 4;
    const states = ['free', 'free', 'hidden', 'shown'] as const;
    const cells = counts.map((count, at) =>
      cell(count, at === own ? 'hidden' : (states[upTo(3)] ?? 'free'), Math.max(0, count - upTo(3)), count + upTo(3)),
    );
    const need = { cell: own, reach: counts[own] ?? 0, width: 1 + upTo(2) };
    if (round % 3 > 0) need.reach += upTo(2);
    const cuts = firstCuts(sum(need, ...cells));
    const free = [...cells.keys()].filter((at) => cells[at]?.state === 'free');
    for (let mask = 0; mask < 2 ** free.length; mask += 1) {
      const hidden = [...cells.keys()].filter(
        (at) => cells[at]?.state === 'hidden' || (free.includes(at) && mask & (1 << free.indexOf(at))),
      );
      const [least, most] = rangeOf(own, cells, hidden);
      const protects = most >= need.reach && most - least >= need.width;
      const keeps = cuts.every(
        ({ entries }) => entries.reduce((so, [at, by]) => so + (hidden.includes(at) ? by : 0), 0) >= 1 - 1e-9,
      );
      assert.ok(keeps || !protects, `round ${round}, ${hidden} hidden`);
      held += Number(protects);
      broken += Number(!keeps);
    }
  }
  assert.ok(held > 50 && broken > 50, `${held} protect, ${broken} break one`);
});
