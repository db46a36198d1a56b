import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import type { CountedTable, Hierarchy, Said } from './counted-table.ts';
import type { Rule } from './instance.ts';
import { keyOf, type LinkedTables, linkTables, type TableToLink } from './linked-tables.ts';
import { type Protection, protectTables } from './protect.ts';
import { type RandomShape, randomTables } from './random-tables.ts';

const open = await loadOptimiser();
const interval: Rule = { threshold: 10, protect: 'interval', weigh: 'cells' };
const exact: Rule = { ...interval, protect: 'exact' };

/** Short, so that greedy patterns are tried too. */
const within = (seconds: number) => {
  const end = performance.now() + seconds * 1000;
  return () => (end - performance.now()) / 1000;
};

function run(
  tables: TableToLink[],
  hierarchy: Hierarchy,
  rule: Rule,
  seconds = 1,
): { linked: LinkedTables; done: Protection } {
  const linked = linkTables(tables, hierarchy);
  assert.ok(linked.ok, JSON.stringify(linked));
  const done = protectTables(linked.value, rule, open, within(seconds));
  assert.ok(done.ok, JSON.stringify(done));
  return { linked: linked.value, done: done.value };
}

/** Only by what is given out: hidden cells are at least 1, since zeros are shown. */
function attacked({ lines, cells }: LinkedTables, hidden: Uint8Array) {
  const unknown = (at: number) => hidden[at] === 1 || cells[at]?.count === null;
  const floor = (at: number) => (cells[at]?.now ? 1 : 0);
  return attack(
    lines,
    {
      lower: Float64Array.from(cells, ({ count }, at) => (unknown(at) ? floor(at) : (count ?? 0))),
      upper: Float64Array.from(cells, ({ count }, at) => (unknown(at) ? Infinity : (count ?? 0))),
    },
    open,
  );
}

function assertSafe(linked: LinkedTables, done: Protection, { threshold, protect }: Rule): void {
  const { lower, upper } = attacked(linked, done.hidden);
  for (const [at, { codes, count, now }] of linked.cells.entries()) {
    if (!now) continue;
    const [least, most] = [lower[at] ?? 0, upper[at] ?? 0];
    const small = count !== null && count > 0 && count < threshold;
    if (small) assert.equal(done.hidden[at], 1, `${codes} is small and shown`);
    if (count === 0) assert.equal(done.hidden[at], 0, `${codes} is zero and hidden`);
    if (done.hidden[at] === 1) assert.ok(most > least, `${codes} is known to be ${least}`);
    if (small && protect === 'interval')
      assert.ok(least < threshold && most >= threshold && most - least >= threshold, `${codes} in ${least} to ${most}`);
  }
}

const shapes: RandomShape[] = [
  { sizes: [5, 12], mean: 50, empty: 0.1, tables: [[0, 1]] },
  { sizes: [12, 6], mean: 30, empty: 0.3, tables: [[0, 1]] },
  { sizes: [6, 4], mean: 8, empty: 0.1, tables: [[0, 1]] },
  { sizes: [8, 5], groups: [3], mean: 40, empty: 0.1, tables: [[0, 1]] },
  { sizes: [4, 3, 3], mean: 20, empty: 0.1, tables: [[0, 1, 2]] },
  {
    sizes: [5, 4, 3],
    mean: 15,
    empty: 0.1,
    tables: [
      [0, 1],
      [1, 2],
    ],
  },
  {
    sizes: [4, 4, 3],
    groups: [2],
    mean: 12,
    empty: 0.2,
    tables: [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
  },
  { sizes: [9], mean: 12, empty: 0.1, tables: [[0]] },
];

describe('fifty random instances', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const shape = shapes[seed % shapes.length] as RandomShape;
    const rule = seed % 3 === 0 ? exact : interval;
    test(`${shape.sizes.join(' by ')}, ${shape.tables.length} tables, ${rule.protect}, seed ${seed}`, () => {
      const { tables, hierarchy } = randomTables(shape, seed);
      const { linked, done } = run(
        tables.map((table) => ({ table, before: false })),
        hierarchy,
        rule,
      );
      assertSafe(linked, done, rule);
    });
  }
});

/** As it stood on the page: hidden cells are marks. */
function published(table: CountedTable, { dimensions, cells }: LinkedTables, { hidden }: Protection): CountedTable {
  const at = new Map(cells.map(({ codes }, index) => [keyOf(codes), index]));
  const rows = table.rows.map((row) => {
    const codes = dimensions.map((name) => row.codes[table.dimensions.indexOf(name)] ?? 'Total');
    const mark: Said = { mark: '[c]', lower: 0, upper: Infinity };
    return { ...row, said: hidden[at.get(keyOf(codes)) ?? -1] ? mark : row.said };
  });
  return { ...table, rows };
}

test('what was released before is part of what everybody knows', () => {
  const shape: RandomShape = {
    sizes: [5, 4, 3],
    mean: 15,
    empty: 0.1,
    tables: [
      [0, 1],
      [1, 2],
    ],
  };
  for (let seed = 1; seed <= 6; seed += 1) {
    const { tables, hierarchy } = randomTables(shape, seed);
    const [first, second] = tables as [CountedTable, CountedTable];
    const before = run([{ table: first, before: false }], hierarchy, interval);
    const old = published(first, before.linked, before.done);
    const after = linkTables(
      [
        { table: second, before: false },
        { table: old, before: true },
      ],
      hierarchy,
    );
    assert.ok(after.ok);
    const done = protectTables(after.value, interval, open, within(1));
    if (!done.ok) {
      assert.equal(done.refusal.code, 'cannot-protect');
      continue;
    }
    for (const [at, cell] of after.value.cells.entries())
      if (done.value.hidden[at] && (cell.now || cell.before))
        assert.ok((done.value.upper[at] ?? 0) > (done.value.lower[at] ?? 0), cell.codes.join());
  }
});

test('the order of rows, columns and tables changes nothing', () => {
  const { tables, hierarchy } = randomTables(
    {
      sizes: [5, 4, 3],
      mean: 15,
      empty: 0.1,
      tables: [
        [0, 1],
        [1, 2],
      ],
    },
    3,
  );
  const turned = tables.toReversed().map((table) => ({
    ...table,
    dimensions: table.dimensions.toReversed(),
    rows: table.rows.toReversed().map((row) => ({ ...row, codes: row.codes.toReversed() })),
  }));
  const [a, b] = [tables, turned].map((some) => {
    const { linked, done } = run(
      some.map((table) => ({ table, before: false })),
      hierarchy,
      interval,
      60, // both are proven, however busy the machine is
    );
    assert.ok(done.optimal);
    return linked.cells.flatMap(({ codes }, at) => (done.hidden[at] ? [codes.join()] : [])).sort();
  });
  assert.deepEqual(a, b);
});

test('refuses when a small count was released before', () => {
  const table = (count: number): CountedTable => ({
    file: 'a.csv',
    dimensions: ['team'],
    rows: [
      { row: 2, codes: ['North'], said: { count } },
      { row: 3, codes: ['South'], said: { count: 40 } },
      { row: 4, codes: ['Total'], said: { count: count + 40 } },
    ],
  });
  const linked = linkTables(
    [
      { table: table(4), before: false },
      { table: table(4), before: true },
    ],
    new Map(),
  );
  assert.ok(linked.ok);
  const done = protectTables(linked.value, interval, open, () => 5);
  assert.deepEqual(done, { ok: false, refusal: { code: 'already-known', codes: ['North'] } });
});

test('one small count inside a table needs the four corners of a rectangle, and no fewer', () => {
  const counts = { x: [4, 50, 60], y: [40, 55, 65], z: [45, 70, 80] };
  const rows = Object.entries(counts).flatMap(([team, own]) =>
    own.map((count, at) => ({ row: 2, codes: [team, `g${at}`], said: { count } })),
  );
  const sums = [0, 1, 2].map((at) => Object.values(counts).reduce((sum, own) => sum + (own[at] ?? 0), 0));
  const totals = [
    ...sums.map((count, at) => ({ row: 3, codes: ['Total', `g${at}`], said: { count } })),
    ...Object.entries(counts).map(([team, [a = 0, b = 0, c = 0]]) => ({
      row: 4,
      codes: [team, 'Total'],
      said: { count: a + b + c },
    })),
    { row: 5, codes: ['Total', 'Total'], said: { count: sums.reduce((sum, one) => sum + one, 0) } },
  ];
  const table: CountedTable = { file: 'a.csv', dimensions: ['team', 'group'], rows: [...rows, ...totals] };
  const { done } = run([{ table, before: false }], new Map(), exact);
  assert.deepEqual([done.hidden.filter((one) => one === 1).length, done.atLeast], [4, 4]);
  assert.equal(run([{ table, before: false }], new Map(), { ...exact, weigh: 'people' }).done.atLeast, null);
});
