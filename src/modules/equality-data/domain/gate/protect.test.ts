import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from './attack.ts';
import { instanceOf, knownWhen, type Rule } from './instance.ts';
import { type LinkedCell, type LinkedTables, linkTables } from './linked-tables.ts';
import { protectTables } from './protect.ts';
import { randomTables } from './random-tables.ts';
import { before, both, everyPattern, flat, interval, leastCost, now, open, protects, table } from './trial.test.ts';

const always = () => 30;
function linkedOf(
  ...[tables, hierarchy = flat]: Parameters<typeof linkTables> | [Parameters<typeof linkTables>[0]]
): LinkedTables {
  const linked = linkTables(tables, hierarchy);
  assert.ok(linked.ok, JSON.stringify(linked));
  return linked.value;
}
function protect(linked: LinkedTables, rule: Rule, clock = always) {
  const done = protectTables(linked, rule, open, clock);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}
const hiddenIn = ({ cells }: LinkedTables, hidden: Uint8Array) =>
  cells.flatMap(({ codes }, at) => (hidden[at] ? [codes.join()] : []));

for (const rule of both)
  test(`${rule.protect}: what is called the fewest is, by trying every pattern, and what can be worked out is told`, () => {
    for (const [seed, mean] of [
      [9, 6],
      [12, 6],
    ] as const) {
      const { tables } = randomTables({ sizes: [3, 2], mean, empty: 0, tables: [[0, 1]] }, seed);
      const linked = linkedOf(tables.map(now));
      const instance = instanceOf(linked, rule);
      const { hidden, small, lower, upper, optimal, method, atLeast } = protect(linked, rule);
      const least = leastCost(instance);
      const shown = hiddenIn(linked, everyPattern(instance)[0]?.hidden ?? hidden).length;
      const fewest = shown + Math.floor(least); // each more costs 1, and less than a half in all
      assert.ok(protects(instance, hidden), `seed ${seed}`);
      assert.deepEqual([optimal, method], [true, 'cutting-planes']);
      assert.deepEqual([hiddenIn(linked, hidden).length, atLeast], [fewest, fewest], `seed ${seed}`);
      assert.deepEqual(
        small,
        linked.cells.map(({ count }) => count !== null && count > 0 && count < 10),
      );
      const found = attack(linked.lines, knownWhen(instance, hidden), open);
      assert.deepEqual([lower, upper], [found.lower, found.upper]);
      const people: Rule = { ...rule, weigh: 'people' };
      const own = protect(linked, people);
      assert.deepEqual([own.atLeast, own.optimal], [null, true]);
      const { cells } = instanceOf(linked, people);
      const cost = cells.reduce((sum, one, at) => (one.state === 'free' && own.hidden[at] ? sum + one.cost : sum), 0);
      assert.equal(cost, leastCost(instanceOf(linked, people)));
    }
  });

test('where nothing is small nothing is hidden, and that is the fewest', () => {
  const linked = linkedOf([now(table('p team n/North 40/South 12/None 0/Total 52'))]);
  const { hidden, optimal, method, atLeast } = protect(linked, interval);
  assert.deepEqual([hiddenIn(linked, hidden), optimal, method, atLeast], [[], true, 'nothing-to-hide', 0]);
});

test('a waived or larger count that was told before is no harm; a small one is refused by its name', () => {
  const page = (north: number) => table(`p team n/North ${north}/South 40/West 30/Total ${north + 70}`);
  const linked = (count: number) => linkedOf([now(page(count)), before(table(`q team n/North ${count}`))]);
  const refusalOf = (one: LinkedTables) => {
    const done = protectTables(one, interval, open, always);
    return done.ok ? null : done.refusal;
  };
  for (const count of [1, 9]) assert.deepEqual(refusalOf(linked(count)), { code: 'already-known', codes: ['North'] });
  for (const count of [0, 10]) assert.equal(refusalOf(linked(count)), null);
  const only = linkedOf([
    now(table('p sex n/F 40/M 34/Total 74')),
    before(table('q team n/North 4/South 70/Total 74')),
  ]);
  assert.equal(refusalOf(only), null, 'what was told and is not told again is no harm either');
  const waived = linked(4);
  for (const cell of waived.cells) cell.small = false;
  assert.equal(refusalOf(waived), null);
});

test('where all else was told before, a small count cannot be protected; it is told which', () => {
  const page = now(table('p team n/North 4/South 40/West 30/Total 74'));
  const rest = before(table('q team n/North [c]/South 40/West 30/Total 74'));
  const done = protectTables(linkedOf([page, rest]), interval, open, always);
  assert.deepEqual(done, { ok: false, refusal: { code: 'cannot-protect', codes: ['North'] } });
  const some = linkedOf([page, before(table('q team n/North [c]/West [c]/South 40/Total 74'))]);
  assert.deepEqual(hiddenIn(some, protect(some, interval).hidden), ['North', 'West']);
});

const cell = (name: string, count: number | null, more: Partial<LinkedCell> = {}): LinkedCell => ({
  ...{ codes: [name], count, now: true, rest: false, before: null },
  ...more,
});

test('counts that cannot be true together are refused', () => {
  const mark = { mark: '>3', lower: 4, upper: Infinity };
  const told = (least: number): LinkedTables => ({
    ...{ dimensions: ['Team'], rests: [], lines: [{ whole: 0, parts: [1, 2] }] },
    cells: [cell('all', 25), cell('some', 21), cell('rest', null, { now: false, before: { ...mark, lower: least } })],
  });
  assert.deepEqual(protectTables(told(5), interval, open, always), { ok: false, refusal: { code: 'contradiction' } });
  assert.notDeepEqual(protectTables(told(4), interval, open, always), {
    ok: false,
    refusal: { code: 'contradiction' },
  });
});

test('a count that is not what was told of it is refused; one at its bounds is not', () => {
  const refusalOf = (north: number, told: string) => {
    const pages = [table(`p team n/North ${north}/South 40/Total ${north + 40}`), table(`q team n/North ${told}`)];
    const done = protectTables(
      linkedOf([now(pages[0] as never), before(pages[1] as never)]),
      both[1] as Rule,
      open,
      always,
    );
    return done.ok ? null : done.refusal.code;
  };
  for (const told of ['5-6', '<4', '1-3']) assert.equal(refusalOf(4, told), 'contradiction', told);
  for (const told of ['1-4', '4-6', '<5', '[c]']) assert.equal(refusalOf(4, told), null, told);
  assert.equal(refusalOf(0, '1-3'), null, 'a nought is shown');
});

const exact = both[1] as Rule;
const behind = (name: string, count: number, more: Partial<LinkedCell> = {}) =>
  cell(name, count, { now: false, ...more });
const mark = (lower: number, upper: number) => ({ before: { mark: '[c]', lower, upper } });
/** 5 are twice `a` and those of `f`, and 4 to 6 by what was told before: while `f` is shown everybody knows `a`. */
const twice = (f: Partial<LinkedCell> = {}): LinkedTables => ({
  ...{ dimensions: ['Team'], rests: [] },
  cells: [
    ...[
      cell('eight', 8, { before: { count: 8 }, small: false }),
      behind('x', 3, mark(3, 4)),
      behind('y', 5, mark(4, 5)),
    ],
    ...[
      behind('a', 2),
      behind('b', 3),
      behind('c', 2),
      cell('f', 1, { small: false, ...f }),
      behind('s', 5, mark(4, 6)),
    ],
    ...[cell('all', 90), cell('some', 50), cell('others', 40)],
  ],
  lines: [
    { whole: 0, parts: [1, 2] },
    { whole: 7, parts: [3, 4] },
    { whole: 7, parts: [4, 5] },
    { whole: 7, parts: [3, 5, 6] },
    { whole: 8, parts: [9, 10] },
  ],
});

test('where parts of people hid a cell that is known in whole ones, more is hidden, and no more than that', () => {
  const { hidden, lower, upper, optimal, method, atLeast } = protect(twice(), exact);
  assert.deepEqual(hiddenIn(twice(), hidden), ['x', 'y', 'a', 'b', 'c', 'f', 's']);
  assert.deepEqual([lower[3], upper[3], lower[7], upper[7]], [0, 2, 4, 6]);
  assert.deepEqual([optimal, method, atLeast], [false, 'greedy', 0], 'of what is published none had to be hidden');
});

test('where no time is left to hide more, everything is hidden that can be', () => {
  let proving = false;
  const done = protectTables(
    twice(),
    exact,
    open,
    () => (proving ? -100 : 30),
    () => {
      proving = true;
    },
  );
  assert.ok(done.ok && hiddenIn(twice(), done.value.hidden).length === 10);
});

test('what half people alone keep open is refused, however little time there is', () => {
  const shown = twice({ before: { count: 1 } });
  for (const one of shown.cells.slice(0, 6)) one.small = false;
  for (const left of [30, 0])
    assert.deepEqual(
      protectTables(shown, { ...exact, threshold: 1 }, open, () => left),
      {
        ok: false,
        refusal: { code: 'cannot-protect', codes: ['s'] },
      },
    );
});

test('the true table shows a need to be met, where programmes find none but half people', () => {
  const linked: LinkedTables = {
    ...{ dimensions: ['Team'], rests: [] },
    cells: [behind('s', 2, mark(1, 5)), ...['a', 'b', 'c'].map((name) => behind(name, 1, { small: false }))],
    lines: [
      { whole: 0, parts: [1, 2] },
      { whole: 0, parts: [2, 3] },
      { whole: 0, parts: [1, 3] },
    ],
  };
  assert.deepEqual(hiddenIn(linked, protect(linked, exact).hidden), ['s', 'a', 'b', 'c']);
});

test('where nothing is to be protected it takes no time, and what nobody tells stays unknown', () => {
  const linked: LinkedTables = {
    ...{ dimensions: ['Team'], rests: [], lines: [{ whole: 0, parts: [1, 2] }] },
    cells: [cell('all', 90), behind('some', 50), behind('others', 40)],
  };
  const { hidden, upper, optimal, method } = protect(linked, interval, () => -1);
  assert.deepEqual(
    [[...hidden], [...upper]],
    [
      [0, 1, 1],
      [90, 90, 90],
    ],
  );
  assert.deepEqual([optimal, method], [true, 'nothing-to-hide']);
});

test('the fewest is told where cells are weighed only, and none is to be kept', () => {
  const linked = linkedOf([now(table('p team n/North 4/South 40/West 30/Total 74'))]);
  const kept = { ...interval, keep: [['South']] };
  assert.deepEqual([protect(linked, interval).atLeast, protect(linked, kept).atLeast], [2, null]);
  assert.equal(protect(linked, { ...kept, keep: [['North']] }).atLeast, 2, 'a small one is hidden all the same');
  const told = (name: string, count: number) => cell(name, count, { before: { count } });
  const one: LinkedTables = {
    ...{ dimensions: ['Team'], rests: [], lines: [{ whole: 0, parts: [1, 2, 3] }] },
    cells: [told('all', 60), cell('a', 4), cell('b', 1, { small: false }), told('c', 55)],
  };
  assert.deepEqual([protect(one, exact).atLeast, protect(one, { ...exact, weigh: 'people' }).atLeast], [2, null]);
});

test('without time everything is hidden that can be, but for what anybody can work out all the same', () => {
  const linked = linkedOf([
    now(table('p team sex n/a F 4/a M 20/a Total 24/b F 40/b M 50/b Total 90/Total F 44/Total M 70/Total Total 114')),
    now(table('q grade n/one 114/Total 114')),
    before(table('r grade n/one 114')),
  ]);
  const { hidden, method, optimal } = protect(linked, interval, () => -1);
  assert.deepEqual([method, optimal], ['greedy', false]);
  assert.equal(hiddenIn(linked, hidden).length, 8, 'all but the total, which was told before');
});

test('how far it has come grows from nothing to all', () => {
  const { tables } = randomTables({ sizes: [3, 2], mean: 6, empty: 0, tables: [[0, 1]] }, 9);
  const told: number[] = [];
  assert.ok(protectTables(linkedOf(tables.map(now)), interval, open, always, (met) => told.push(met)).ok);
  assert.ok(told.every((met, at) => met >= (told[at - 1] ?? 0)));
  assert.deepEqual([told.some((met) => met <= 0.5), told.at(-1)], [true, 1]);
});
