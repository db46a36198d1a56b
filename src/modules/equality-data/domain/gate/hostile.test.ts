/** Instances made up to break the gate, each attacked from outside by what is published alone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chance } from './chance.ts';
import type { Hierarchy } from './counted-table.ts';
import type { Rule } from './instance.ts';
import { linkTables, type TableToLink } from './linked-tables.ts';
import { protectTables } from './protect.ts';
import { type RandomShape, randomTables } from './random-tables.ts';
import {
  type Ask,
  assertHolds,
  before,
  both,
  flat,
  interval,
  now,
  open,
  published,
  shaped,
  table,
} from './trial.test.ts';

describe('tables of odd shapes', () => {
  const odd: [name: string, text: string][] = [
    ['one row', 'a team n / x 4 / Total 4'],
    ['one row without a total', 'a team n / x 4'],
    ['one by four, all small', 'a team sex n / x m 1 / x f 2 / x o 3 / x u 4'],
    ['all zero', 'a team n / x 0 / y 0 / Total 0'],
    ['all small', 'a team n / x 1 / y 2 / z 3 / Total 6'],
    ['all ones', 'a team n / x 1 / y 1 / z 1 / Total 3'],
    ['only margins', 'a team sex n / x Total 4 / y Total 90 / Total m 3 / Total f 91 / Total Total 94'],
    ['no grand total', 'a team sex n / x m 4 / x f 90 / x Total 94 / y m 60 / y f 70 / y Total 130'],
    ['huge counts', 'a team n / x 3 / y 40000000 / z 70000000 / Total 110000003'],
    [
      'a group of which all are in one category',
      'a team sex n / x m 6 / x f 0 / x Total 6 / y m 40 / y f 50 / y Total 90 / Total m 46 / Total f 50 / Total Total 96',
    ],
    ['a filter of one code', 'a sex n / f 50 / Total 53'],
  ];
  for (const [name, text] of odd)
    for (const rule of both)
      test(`${name}, ${rule.protect}`, () => {
        assertHolds([now(table(text))], flat, rule, name.startsWith('a filter') ? { mayMissSome: ['sex'] } : {});
      });

  for (const threshold of [2, 3, 5, 8, 17, 30])
    for (const rule of both)
      test(`a threshold of ${threshold}, ${rule.protect}`, () => {
        const { tables, hierarchy } = shaped({ sizes: [6, 5], mean: 20, empty: 0.2, tables: [[0, 1]] }, threshold);
        assertHolds(tables, hierarchy, { ...rule, threshold });
      });
});

describe('tables that list only some codes', () => {
  const whole = table('all team n / x 30 / y 40 / Total 70');
  const women = table('women team sex n / x f 27 / x Total 30 / y f 20 / y Total 40 / Total f 47 / Total Total 70');
  const rest: Ask = {
    mayMissSome: ['sex'],
    small: [
      [
        ['team', 'sex'],
        ['x', '(left out)'],
      ],
    ],
  };
  for (const rule of both) {
    test(`what a linked filter does not tell is small, ${rule.protect}`, () => {
      const hidden = assertHolds([now(whole), now(women)], flat, rule, rest);
      assert.ok(hidden.includes('f.x') || hidden.includes('Total.x'), hidden.join(' '));
    });
    test(`a filter alone, ${rule.protect}`, () => {
      assertHolds([now(women)], flat, rule, rest);
    });
    test(`a filter in the ledger, ${rule.protect}`, () => {
      const men = table('men team sex n / x f 27 / x m 3 / x Total 30 / y f 20 / y m 20 / y Total 40');
      const old = table('old team sex n / x f 27 / y f 20');
      const linked = linkTables([now(men), before(old)], flat);
      assert.ok(linked.ok, JSON.stringify(linked));
      const hidden = assertHolds([now(men), before(old)], flat, rule);
      assert.ok(hidden.includes('Total.x'), hidden.join(' '));
    });
    test(`one table lists three codes, the other two of them and the total, ${rule.protect}`, () => {
      const three = table('three band n / a 50 / b 40 / c 4');
      const two = table('two band grade n / a g 20 / a h 30 / b g 30 / b h 10 / Total g 52 / Total h 42');
      assertHolds([now(three), now(two)], flat, rule, { mayMissSome: ['band'], small: [[['band'], ['c']]] });
    });
    test(`a linked filter of a group, ${rule.protect}`, () => {
      const parents: Hierarchy = new Map([
        [
          'band',
          new Map([
            ['a', ['low']],
            ['b', ['low']],
            ['c', ['high']],
          ]),
        ],
      ]);
      const some = table('some band n / a 50 / low 53 / c 40 / Total 93');
      assertHolds([now(table('bands band n / low 53 / high 40 / Total 93')), now(some)], parents, rule);
    });
  }

  test('a first table with two parts that do not add up is a slip of the pen', () => {
    const linked = linkTables([now(table('a team n / x 7 / y 52 / Total 60'))], flat);
    assert.deepEqual(linked.ok ? null : linked.refusal.code, 'sum');
  });
});

describe('random tables of many kinds', () => {
  const shapes: RandomShape[] = [
    { sizes: [7, 3], mean: 9, empty: 0.4, tables: [[0, 1]] },
    { sizes: [9, 4], groups: [3], mean: 15, empty: 0.2, tables: [[0, 1]] },
    {
      sizes: [4, 4, 3],
      mean: 5,
      empty: 0.2,
      tables: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    },
    {
      sizes: [3, 3, 3, 3],
      mean: 2,
      empty: 0.2,
      tables: [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ],
    },
    { sizes: [4, 3, 3], groups: [2], mean: 6, empty: 0.2, tables: [[0, 1], [0, 2], [1, 2], [0]] },
    {
      sizes: [4, 3, 3],
      mean: 6,
      empty: 0.2,
      tables: [
        [0, 1, 2],
        [0, 1],
      ],
    },
    { sizes: [5, 4], mean: 1.5, empty: 0.3, tables: [[0, 1]] },
  ];
  for (let seed = 1; seed <= 28; seed += 1) {
    const shape = shapes[seed % shapes.length] as RandomShape;
    const rule = both[seed % 2] as Rule;
    test(`${shape.sizes.join(' by ')}, ${shape.tables.length} tables, ${rule.protect}, seed ${seed}`, () => {
      const { tables, hierarchy } = shaped(shape, seed);
      assertHolds(tables, hierarchy, rule);
    });
  }
});

describe('three floors, and codes in two groupings', () => {
  const parents: Hierarchy = new Map([
    [
      'unit',
      new Map(
        Object.entries({
          a: ['A', 'north'],
          b: ['A', 'south'],
          c: ['B', 'north'],
          d: ['B', 'south'],
          e: ['C', 'south'],
          A: ['X'],
          B: ['X'],
          C: ['Y'],
        }),
      ),
    ],
  ]);
  const bottoms = ['a', 'b', 'c', 'd', 'e'];
  const groups: Record<string, string> = {
    A: 'ab',
    B: 'cd',
    C: 'e',
    X: 'abcd',
    Y: 'e',
    north: 'ac',
    south: 'bde',
    Total: 'abcde',
  };
  for (let seed = 1; seed <= 10; seed += 1)
    test(`holds, seed ${seed}`, () => {
      const next = chance(seed);
      const counts = new Map(bottoms.map((code) => [code, ['m', 'f'].map(() => Math.floor(next() * next() * 40))]));
      const all = [...bottoms, ...Object.keys(groups)].map((code): [string, number[]] => [
        code,
        [0, 1].map((sex) => [...(groups[code] ?? code)].reduce((sum, one) => sum + (counts.get(one)?.[sex] ?? 0), 0)),
      ]);
      const rows = all.flatMap(([code, [m = 0, f = 0]]) => [
        `${code} m ${m}`,
        `${code} f ${f}`,
        `${code} Total ${m + f}`,
      ]);
      assertHolds([now(table(`a unit sex n / ${rows.join(' / ')}`))], parents, both[seed % 2] as Rule);
    });
});

test('tables in a circle tell more than their sums do', () => {
  // x goes with y, and y with z, so x goes with z: not against it. Each two of the tables agree on what they share.
  const a = table('a x y n / p r 12 / p s 0 / q r 0 / q s 12');
  const b = table('b y z n / r t 12 / r u 0 / s t 0 / s u 12');
  const c = table('c x z n / p t 0 / p u 12 / q t 12 / q u 0');
  const linked = linkTables([now(a), now(b), now(c)], flat);
  assert.ok(linked.ok);
  const done = protectTables(linked.value, interval, open, () => 2);
  assert.deepEqual(done, { ok: false, refusal: { code: 'contradiction' } });
  const two = linkTables([now(a), now(b)], flat);
  assert.ok(two.ok && protectTables(two.value, interval, open, () => 2).ok);
});

describe('rules of a policy', () => {
  const small = table(
    'a team care n / x yes 6 / x no 0 / x Total 6 / y yes 40 / y no 50 / y Total 90 / z yes 0 / z no 70 / z Total 70 / Total yes 46 / Total no 120 / Total Total 166',
  );
  for (const rule of both)
    test(`nobody learns that all of a small group are in one category, ${rule.protect}`, () => {
      const hidden = assertHolds([now(small)], flat, { ...rule, groups: 'hide' });
      assert.ok(hidden.includes('no.x'), hidden.join(' '));
      assert.ok(!hidden.includes('yes.z'), 'of a large group the zero is shown');
    });

  test('what is to be kept stays shown where something else will do', () => {
    const one = table('a team sex n / x m 4 / x f 30 / y m 20 / y f 40 / z m 21 / z f 41');
    const rule: Rule = { ...interval, protect: 'exact' };
    const totals = now(table('b sex n / m 45 / f 111'));
    const rows = now(table('c team n / x 34 / y 60 / z 62'));
    const hidden = assertHolds([now(one), totals, rows], flat, rule);
    assert.ok(hidden.includes('m.Total'), hidden.join(' '));
    const kept = assertHolds([now(one), totals, rows], flat, { ...rule, keep: [['m', 'Total']] });
    assert.ok(!kept.includes('m.Total'), kept.join(' '));
  });

  test('tells how far it is, and then the whole', () => {
    const { tables, hierarchy } = shaped({ sizes: [8, 6], mean: 15, empty: 0.1, tables: [[0, 1]] }, 3);
    const linked = linkTables(tables, hierarchy);
    assert.ok(linked.ok);
    const told: number[] = [];
    const done = protectTables(
      linked.value,
      interval,
      open,
      () => 5,
      (met) => told.push(met),
    );
    assert.ok(done.ok);
    assert.ok(told.length > 1 && told.at(-1) === 1 && told.every((met) => met >= 0 && met <= 1));
  });
});

describe('releases, one after the other', () => {
  const shape: RandomShape = {
    sizes: [4, 4, 3],
    mean: 14,
    empty: 0.1,
    tables: [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
  };
  for (let seed = 1; seed <= 12; seed += 1)
    test(`a third release after two, seed ${seed}`, (context) => {
      const { tables, hierarchy } = randomTables(shape, seed);
      const rule = both[seed % 2] as Rule;
      const ledger: TableToLink[] = [];
      for (const next of tables) {
        const linked = linkTables([now(next), ...ledger], hierarchy);
        assert.ok(linked.ok);
        const end = performance.now() + 1500;
        const done = protectTables(linked.value, rule, open, () => (end - performance.now()) / 1000);
        if (!done.ok) {
          assert.equal(done.refusal.code, 'cannot-protect');
          context.diagnostic('refused');
          return;
        }
        assertHolds([now(next), ...ledger], hierarchy, rule);
        ledger.push(before(published(next, linked.value, done.value)));
      }
    });

  test('what was released as “<10” stays below 10, and is not worked out', () => {
    const old = table('old team n / x <10 / y 30 / z 40');
    const next = table('next team n / x 4 / y 30 / z 40 / Total 74');
    assert.deepEqual(assertHolds([now(next), before(old)], flat, both[1] as Rule), ['Total', 'x']);
  });

  test('what leaked before is not given out again', () => {
    const old = table('old team n / x [c] / y 30 / z 40 / Total 74');
    const next = table('next team n / x 4 / y 30 / z 40 / Total 74');
    const linked = linkTables([now(next), before(old)], flat);
    assert.ok(linked.ok);
    const done = protectTables(linked.value, interval, open, () => 2);
    assert.deepEqual(done.ok ? null : done.refusal, { code: 'cannot-protect', codes: ['x'] });
  });
});
