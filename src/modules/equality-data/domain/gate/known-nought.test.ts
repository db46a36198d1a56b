import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import type { LinkedTables } from './linked-tables.ts';
import { protectTables } from './protect.ts';

const open = await loadOptimiser();
const rule = { threshold: 10, protect: 'interval', weigh: 'people', groups: 'hide' } as const;

/** Staff of a unit, and those of them who were disciplined: 20 women and no man; 12 and none. */
function unit(women: number, men: number, disciplined: number, now: boolean): LinkedTables {
  const counts = [women + men, women, men, disciplined, disciplined, 0, women - disciplined, men];
  const names = ['staff', 'women', 'men', 'disciplined', 'disciplined women', 'disciplined men', 'rest', 'rest of men'];
  const lines = [
    { whole: 0, parts: [1, 2] },
    { whole: 3, parts: [4, 5] },
    { whole: 1, parts: [4, 6] },
    { whole: 2, parts: [5, 7] },
  ];
  const cells = names.map((name, at) => {
    const rest = name.startsWith('rest');
    return { codes: [name], count: counts[at] ?? 0, now: !rest && (now || at !== 2), rest, before: null };
  });
  return { dimensions: ['cell'], cells, lines, rests: [] };
}

test('where everybody sees that there is no man, nobody hides that no man was disciplined', () => {
  const done = protectTables(unit(20, 0, 12, true), rule, open, () => 1);
  assert.ok(done.ok, JSON.stringify(done));
  assert.equal(done.value.hidden[5], 0);
  const few = protectTables(unit(20, 0, 4, true), rule, open, () => 1);
  assert.ok(few.ok, JSON.stringify(few));
  assert.equal(few.value.hidden[5], 0, 'four disciplined, and no man among the staff');
  assert.equal(few.value.hidden[4], 1, 'the four themselves are hidden');
});

test('where there are men, that none of a few was disciplined is hidden with them', () => {
  const done = protectTables(unit(20, 30, 4, true), rule, open, () => 1);
  assert.ok(done.ok, JSON.stringify(done));
  assert.equal(done.value.hidden[5], 1);
});
