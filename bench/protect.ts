// `node --import ./bin/loader.mjs bench/protect.ts [instances] [first seed]`: random tables are protected and attacked;
// prints for each kind how many cells were hidden, whether that was proven the fewest, and the time. Every instance can
// be made again from its seed. A pattern that does not hold ends it with an error.
import { loadOptimiser } from '#platform/optimiser';
import type { CountedTable } from '../src/modules/equality-data/domain/gate/counted-table.ts';
import type { Rule } from '../src/modules/equality-data/domain/gate/instance.ts';
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
const instances = Number(process.argv[2] ?? 1000);
const firstSeed = Number(process.argv[3] ?? 1);
const threshold = 10;
const open = await loadOptimiser();
let failures = 0;

for (const protect of ['exact', 'interval'] as const)
  for (const [share, shape] of kinds) {
    const results = Array.from({ length: Math.max(1, Math.round((instances / 2) * share)) }, (_, at) =>
      runOne(shape, firstSeed + at, protect),
    );
    const seconds = results.map((result) => result.seconds).sort((a, b) => a - b);
    const of = (list: number[]) => (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(1);
    console.log(
      `${protect.padEnd(9)}${shape.sizes.join('×')}${shape.groups ? ' with groups' : ''}, ${shape.tables.length} table(s), ${shape.releases ?? 1} release(s), ${results.length} instances: ` +
        `small ${of(results.map(({ small }) => small))}, hidden ${of(results.map(({ hidden }) => hidden))}, ` +
        `refused after a release ${results.filter(({ refused }) => refused).length}, ` +
        `fewest proven ${results.filter(({ optimal }) => optimal).length}, ` +
        `median ${seconds[seconds.length >> 1]?.toFixed(2)} s, most ${seconds.at(-1)?.toFixed(2)} s`,
    );
  }
if (failures > 0) throw new Error(`${failures} patterns did not hold.`);

function runOne({ releases = 1, ...shape }: Kind, seed: number, protect: 'exact' | 'interval') {
  const { tables, hierarchy } = randomTables(shape, seed);
  const rule: Rule = { threshold, protect, weigh: 'cells' };
  const inLot = Math.ceil(tables.length / releases);
  const ledger: Published[] = [];
  const result = { seconds: 0, hidden: 0, small: 0, optimal: true, refused: false };
  for (let from = 0; from < tables.length; from += inLot) {
    const now = tables.slice(from, from + inLot);
    const linked = linkTables(
      [...now.map((table) => ({ table, before: false })), ...ledger.map(({ table }) => ({ table, before: true }))],
      hierarchy,
    );
    if (!linked.ok) throw new Error(`Seed ${seed}: ${linked.refusal.code}`);
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const done = protectTables(linked.value, rule, open, () => 10 - seconds());
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
