import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import { findUnmet } from './find-unmet.ts';
import type { Need } from './instance.ts';
import type { LinkedCell, SumLine } from './linked-tables.ts';
import type { OpenSolver } from './solver.ts';

const open = await loadOptimiser();
const need = (cell: number, reach: number, width: number): Need => ({ cell, reach, width });
const always = () => 1;

/** What can be worked out, while of whole tables only the true one is known. */
function start(lines: SumLine[], counts: readonly number[], known: readonly (readonly [number, number])[]) {
  const cells = counts.map(
    (count, at): LinkedCell => ({ codes: [`${at}`], count, now: true, rest: false, before: null }),
  );
  const found = attack(
    lines,
    { lower: Float64Array.from(known, ([least]) => least), upper: Float64Array.from(known, ([, most]) => most) },
    open,
  );
  return {
    linked: { cells, lines },
    found: { ...found, sure: { lower: Float64Array.from(counts), upper: Float64Array.from(counts) } },
  };
}

/** Two rows of 10, columns of 8 and 12, all hidden but these: the corner of 3 can be 0 to 8. */
const grid = () =>
  start(
    [
      { whole: 0, parts: [4, 5] },
      { whole: 1, parts: [6, 7] },
      { whole: 2, parts: [4, 6] },
      { whole: 3, parts: [5, 7] },
    ],
    [10, 10, 8, 12, 3, 7, 5, 5],
    [10, 10, 8, 12, null, null, null, null].map((count) => [count ?? 0, count ?? Infinity]),
  );
/** The sum of each two of three, which is even therefore, and between 1 and 3. */
const even = () =>
  start(
    [
      { whole: 0, parts: [1, 2] },
      { whole: 0, parts: [2, 3] },
      { whole: 0, parts: [1, 3] },
    ],
    [2, 1, 1, 1],
    [
      [1, 3],
      [0, 5],
      [0, 5],
      [0, 5],
    ],
  );
const unmet = ({ linked, found }: ReturnType<typeof start>, needs: Need[], clock = always) =>
  findUnmet(linked, { needs }, found, open, clock, () => {});

test('a need is met up to what can be worked out, and not beyond', () => {
  for (const met of [need(4, 8, 1), need(4, 0, 5), need(4, 8, 5), need(4, 0, 3), need(4, 4, 0), need(4, 3, 3)])
    assert.equal(unmet(grid(), [met]), undefined, JSON.stringify(met));
  const wide = grid();
  wide.found.sure.lower[4] = 0;
  assert.equal(unmet(wide, [need(4, 8, 8)]), undefined);
  wide.found.sure.upper[4] = 8;
  wide.found.sure.lower[4] = 4;
  assert.equal(unmet(wide, [need(4, 8, 8)]), undefined, 'only 4 fewer have to be found');
  for (const open of [need(4, 9, 1), need(4, 0, 9), need(4, 9, 8), need(0, 0, 1)])
    assert.equal(unmet(grid(), [need(5, 10, 3), open, need(4, 9, 9)]), open);
});

test('while time lasts a whole table has to show it; half people do without', () => {
  for (const half of [need(0, 3, 1), need(0, 2, 1), need(0, 0, 2)]) {
    assert.equal(unmet(even(), [half]), half);
    assert.equal(
      unmet(even(), [half], () => 0),
      half,
    );
    assert.equal(
      unmet(even(), [half], () => -1),
      undefined,
    );
    assert.deepEqual(
      unmet(even(), [need(0, 4, 1)], () => -1),
      need(0, 4, 1),
    );
  }
});

test('what is met by tables found before is not sought again, and each programme is closed', () => {
  let [opened, left] = [0, 0];
  const counted: OpenSolver = (programme) => {
    const own = open(programme);
    opened += 1;
    left += 1;
    return {
      ...own,
      close: () => {
        left -= 1;
        own.close();
      },
    };
  };
  const { linked, found } = grid();
  const told: number[] = [];
  const seek = (...needs: Need[]) => findUnmet(linked, { needs }, found, counted, always, (met) => told.push(met));
  assert.equal(seek(need(4, 3, 0)), undefined);
  assert.deepEqual([opened, told], [0, [1]]);
  assert.deepEqual(seek(need(4, 5, 2), need(5, 7, 2), need(4, 9, 1), need(4, 3, 1)), need(4, 9, 1));
  assert.deepEqual([found.sure.upper[4], found.sure.lower[5]], [5, 5], 'the nearest table');
  assert.deepEqual([opened, left, told.slice(1)], [1, 0, [1 / 4, 2 / 4]]);
});
