// `node --import ./bin/loader.mjs bench/protect.ts [instances] [first seed]`: random tables are protected and attacked,
// one for each seed, so that a run can go on from where another ended; a line tells each 50. Prints for each kind how
// many cells were hidden, how many must be, and the time. Ends with 1, and names the seed, where an attack succeeds.
// `bench/protect.ts large [seed]`: one table of 2,808 cells, beside elimination that guards against nobody in particular.
import { loadOptimiser } from '#platform/optimiser';
import type { CountedTable } from '../src/modules/equality-data/domain/gate/counted-table.ts';
import { instanceOf, type Rule } from '../src/modules/equality-data/domain/gate/instance.ts';
import { hideByElimination } from '../src/modules/equality-data/domain/gate/kernel.ts';
import { keyOf, type LinkedTables, linkTables } from '../src/modules/equality-data/domain/gate/linked-tables.ts';
import { OutsideAttack, type Published } from '../src/modules/equality-data/domain/gate/outside-attack.ts';
import { type Protection, protectTables } from '../src/modules/equality-data/domain/gate/protect.ts';
import { type RandomShape, randomTables } from '../src/modules/equality-data/domain/gate/random-tables.ts';

/** With two releases, the first half of the tables is published before the other. */
type Kind = RandomShape & { releases?: number };

const kinds: [share: number, Kind][] = [
  [0.2, { sizes: [5, 12], mean: 60, empty: 0.1, tables: [[0, 1]] }],
  [0.2, { sizes: [20, 10], mean: 150, empty: 0.1, tables: [[0, 1]] }],
  [0.2, { sizes: [40, 12], mean: 150, empty: 0.1, tables: [[0, 1]] }],
  [0.1, { sizes: [18, 8], groups: [5], mean: 80, empty: 0.1, tables: [[0, 1]] }],
  [
    0.1,
    {
      sizes: [8, 6, 5],
      mean: 6,
      empty: 0.1,
      tables: [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    },
  ],
  [
    0.05,
    {
      sizes: [9, 6, 4, 3],
      mean: 0.8,
      empty: 0.1,
      tables: [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2],
      ],
    },
  ],
  [
    0.1,
    {
      sizes: [6, 5, 4],
      mean: 8,
      empty: 0.2,
      tables: [
        [0, 1],
        [1, 2],
      ],
      releases: 2,
    },
  ],
  [0.04, { sizes: [5, 8, 12], mean: 60, empty: 0.1, tables: [[0, 1, 2]] }],
  [0.01, { sizes: [5, 8, 12], groups: [2], mean: 40, empty: 0.2, tables: [[0, 1, 2]] }],
];
const large: Kind = { sizes: [18, 8, 12], groups: [5], mean: 7, empty: 0.1, tables: [[0, 1, 2]] };
const threshold = 10;
const open = await loadOptimiser();
let failures = 0;

if (process.argv[2] === 'large') compare(Number(process.argv[3] ?? 1));
else runAll(Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1));
if (failures > 0) {
  console.error(`${failures} cells did not hold.`);
  process.exitCode = 1;
}

/** Every kind as often as its share says, mixed: one seed is one instance, odd ones \`exact\`. */
function runAll(instances: number, first: number): void {
  const began = performance.now();
  const results = new Map<string, ReturnType<typeof runOne>[]>();
  for (let seed = first; seed < first + instances; seed += 1) {
    const [, shape] = kinds[kindOf(Math.floor(seed / 2))] as (typeof kinds)[number];
    const protect = seed % 2 === 1 ? 'exact' : 'interval';
    const name = `${protect.padEnd(9)}${nameOf(shape)}`;
    results.set(name, [...(results.get(name) ?? []), runOne(shape, seed, protect)]);
    const done = seed - first + 1;
    if (done % 50 === 0 || done === instances)
      console.log(`${done} of ${instances}, to seed ${seed}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  for (const [name, own] of [...results].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${name}: ${summary(own)}`);
}

/** Numbers that go through all shares evenly: steps of the golden section. */
function kindOf(number: number): number {
  let left = (number * 0.6180339887) % 1;
  return Math.max(
    0,
    kinds.findIndex(([share]) => {
      left -= share;
      return left < 0;
    }),
  );
}

function nameOf({ sizes, groups, tables, releases = 1 }: Kind): string {
  return `${sizes.join('×')}${groups ? ' with groups' : ''}, ${tables.length} table(s), ${releases} release(s)`;
}

function summary(results: ReturnType<typeof runOne>[]): string {
  const seconds = results.map((result) => result.seconds).sort((a, b) => a - b);
  const of = (list: number[]) => (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(1);
  return (
    `${results.length} instances, small ${of(results.map(({ small }) => small))}, ` +
    `hidden ${of(results.map(({ hidden }) => hidden))}, at least ${of(results.map(({ atLeast }) => atLeast))}, ` +
    `refused after a release ${results.filter(({ refused }) => refused).length}, ` +
    `fewest proven ${results.filter(({ optimal }) => optimal).length}, ` +
    `median ${seconds[seconds.length >> 1]?.toFixed(2)} s, most ${seconds.at(-1)?.toFixed(2)} s`
  );
}

/** As GaussSuppression does it: cells are shown, the largest first, as long as no small one follows from sums. */
function compare(seed: number): void {
  const { tables, hierarchy } = randomTables(large, seed);
  const linked = linkTables(
    tables.map((table) => ({ table, before: false })),
    hierarchy,
  );
  if (!linked.ok) throw new Error(linked.refusal.code);
  const instance = instanceOf(linked.value, { threshold, protect: 'exact', weigh: 'cells' });
  const unguarded = { ...instance, cells: instance.cells.map((cell) => ({ ...cell, small: false })) };
  const began = performance.now();
  const hidden = hideByElimination(unguarded).reduce((sum, one) => sum + one, 0);
  console.log(`elimination: hidden ${hidden}, ${((performance.now() - began) / 1000).toFixed(2)} s, not attacked`);
  for (const protect of ['exact', 'interval'] as const) {
    const before = process.cpuUsage();
    const result = runOne(large, seed, protect, 60);
    const { user, system } = process.cpuUsage(before);
    console.log(
      `${protect}: ${summary([result])}; with the outside attack ${((user + system) / 1e6).toFixed(1)} s of processor time`,
    );
  }
}

function runOne({ releases = 1, ...shape }: Kind, seed: number, protect: 'exact' | 'interval', deadline = 10) {
  const { tables, hierarchy } = randomTables(shape, seed);
  const rule: Rule = { threshold, protect, weigh: 'cells' };
  const inLot = Math.ceil(tables.length / releases);
  const ledger: Published[] = [];
  const result = { seconds: 0, hidden: 0, atLeast: 0, small: 0, optimal: true, refused: false };
  for (let from = 0; from < tables.length; from += inLot) {
    const now = tables.slice(from, from + inLot);
    const linked = linkTables(
      [...now.map((table) => ({ table, before: false })), ...ledger.map(({ table }) => ({ table, before: true }))],
      hierarchy,
    );
    if (!linked.ok) throw new Error(`Seed ${seed}: ${linked.refusal.code}`);
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const done = protectTables(linked.value, rule, open, () => deadline - seconds());
    result.seconds += seconds();
    if (!done.ok && ledger.length > 0 && done.refusal.code === 'cannot-protect') return { ...result, refused: true };
    if (!done.ok) throw new Error(`Seed ${seed}: ${done.refusal.code}`);
    const pages = now.map((table) => ({ table: published(table, linked.value, done.value), floor: 1 }));
    const attack = new OutsideAttack([...pages, ...ledger], hierarchy, open);
    for (const [at, table] of now.entries())
      for (const [row, { codes, said }] of table.rows.entries()) {
        const count = 'count' in said ? said.count : 0;
        const isSmall = count > 0 && count < threshold;
        const isHidden = 'mark' in (pages[at]?.table.rows[row]?.said ?? {});
        result.small += isSmall ? 1 : 0;
        result.hidden += isHidden ? 1 : 0;
        if (!isHidden && !isSmall) continue;
        const [lower, upper] = attack.rangeOf(table.dimensions, codes);
        const isWide = !isSmall || protect === 'exact' || (upper >= threshold && upper - lower >= threshold);
        if (isHidden && upper > lower && isWide) continue;
        failures += 1;
        console.error(
          `Seed ${seed}, ${shape.sizes.join('×')}, ${protect}: ${codes.join(', ')} is in ${lower} to ${upper}.`,
        );
      }
    attack.close();
    result.optimal &&= done.value.optimal;
    result.atLeast += done.value.atLeast ?? 0;
    ledger.push(...pages.map(({ table }) => ({ table, floor: 0 })));
  }
  return result;
}

/** As it stands on the page. */
function published(table: CountedTable, { dimensions, cells }: LinkedTables, { hidden }: Protection): CountedTable {
  const index = new Map(cells.map(({ codes }, at) => [keyOf(codes), at]));
  const rows = table.rows.map((row) => {
    const codes = dimensions.map((name) => row.codes[table.dimensions.indexOf(name)] ?? 'Total');
    return hidden[index.get(keyOf(codes)) ?? -1] ? { ...row, said: { mark: '[c]', lower: 0, upper: Infinity } } : row;
  });
  return { ...table, rows };
}
