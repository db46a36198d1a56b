// `node --import ./bin/loader.mjs bench/protect.ts [instances] [first seed]`: random tables are protected and attacked;
// prints for each kind how many cells were hidden, whether that was proven the fewest, and the time. Every instance can
// be made again from its seed. A pattern that does not hold ends it with an error.
import { loadOptimiser } from '#platform/optimiser';
import { attack } from '../src/modules/equality-data/domain/gate/attack.ts';
import { linkTables } from '../src/modules/equality-data/domain/gate/linked-tables.ts';
import { protectTables } from '../src/modules/equality-data/domain/gate/protect.ts';
import { type RandomShape, randomTables } from '../src/modules/equality-data/domain/gate/random-tables.ts';

const kinds: [share: number, RandomShape][] = [
  [0.25, { sizes: [5, 12], mean: 60, empty: 0.1, tables: [[0, 1]] }],
  [0.25, { sizes: [20, 10], mean: 150, empty: 0.1, tables: [[0, 1]] }],
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
      `${protect.padEnd(9)}${shape.sizes.join('×')}${shape.groups ? ' with groups' : ''}, ${shape.tables.length} table(s), ${results.length} instances: ` +
        `small ${of(results.map(({ small }) => small))}, hidden ${of(results.map(({ hidden }) => hidden))}, ` +
        `fewest proven ${results.filter(({ optimal }) => optimal).length}, ` +
        `median ${seconds[seconds.length >> 1]?.toFixed(2)} s, most ${seconds.at(-1)?.toFixed(2)} s`,
    );
  }
if (failures > 0) throw new Error(`${failures} patterns did not hold.`);

function runOne(shape: RandomShape, seed: number, protect: 'exact' | 'interval') {
  const { tables, hierarchy } = randomTables(shape, seed);
  const linked = linkTables(
    tables.map((table) => ({ table, before: false })),
    hierarchy,
  );
  if (!linked.ok) throw new Error(`Seed ${seed}: ${linked.refusal.code}`);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const done = protectTables(linked.value, { threshold, protect, weigh: 'cells' }, open, () => 10 - seconds());
  const took = seconds();
  if (!done.ok) throw new Error(`Seed ${seed}: ${done.refusal.code}`);
  const { cells, lines } = linked.value;
  const { hidden, optimal } = done.value;
  const isOpen = cells.map(({ count }, at) => hidden[at] === 1 || count === null);
  const found = attack(
    lines,
    {
      lower: Float64Array.from(cells, ({ count, now }, at) => (isOpen[at] ? (now ? 1 : 0) : (count ?? 0))),
      upper: Float64Array.from(cells, ({ count }, at) => (isOpen[at] ? Infinity : (count ?? 0))),
    },
    open,
  );
  let small = 0;
  for (const [at, { count, now, codes }] of cells.entries()) {
    if (!now || count === null) continue;
    const isSmall = count > 0 && count < threshold;
    const [lower, upper] = [found.lower[at] ?? 0, found.upper[at] ?? 0];
    if (isSmall) small += 1;
    const holds =
      (!isSmall || hidden[at] === 1) &&
      (hidden[at] === 0 || upper > lower) &&
      (!isSmall || protect === 'exact' || (upper >= threshold && upper - lower >= threshold));
    if (holds) continue;
    failures += 1;
    console.error(
      `Seed ${seed}, ${shape.sizes.join('×')}, ${protect}: ${codes.join(', ')} is in ${lower} to ${upper}.`,
    );
  }
  return { seconds: took, hidden: hidden.reduce((sum, one) => sum + one, 0), small, optimal };
}
