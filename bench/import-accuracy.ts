import { inspectDocument } from '../src/modules/plans/use-cases/inspect-document.ts';
import { measureShape, type ShapeMeasure } from '../tests/plan-generator/measure-shape.ts';
import type { Proposed } from '../tests/plan-generator/score.ts';
import { SHAPES } from '../tests/plan-generator/shapes.ts';

/**
 * How much of generated plans is read right, by shape.
 * `node --import ./bin/loader.mjs bench/import-accuracy.ts [seeds] [first seed] [words of a shape to list more of its failures]`
 */
const [count = '12', first = '1', listed] = process.argv.slice(2);
const seeds = Array.from({ length: Number(count) }, (_, at) => Number(first) + at);

async function read(bytes: Uint8Array, name: string): Promise<Proposed> {
  const result = await inspectDocument(bytes, name);
  if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.code}`);
  return result.value;
}

const share = ({ right, all }: { right: number; all: number }) => (all === 0 ? '–' : ((100 * right) / all).toFixed(1));

function row(name: string, measure: ShapeMeasure): string {
  const { fields } = measure;
  const cells = [
    measure.plans,
    measure.all,
    share({ right: measure.found, all: measure.all }),
    share({ right: measure.right, all: measure.all }),
    measure.invented,
    ...[fields.leads, fields.times, fields.measures, fields.groups, fields.statuses].map(share),
    measure.confidence.toFixed(2),
    `${measure.told}/${measure.plans}`,
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

console.log(`Seeds ${first} to ${Number(first) + Number(count) - 1}.\n`);
console.log(
  '| shape | plans | actions | found % | right % | invented | leads % | windows % | measures % | groups % | status % | confidence | warned |',
);
console.log(`|---|${'---:|'.repeat(12)}`);
const failures: string[] = [];
for (const known of SHAPES) {
  if (listed && !known.name.includes(listed)) continue;
  const measure = await measureShape(known, seeds, read);
  console.log(row(`${known.name}${known.regular ? '' : ' (irregular)'}`, measure));
  failures.push(...measure.faults.slice(0, listed ? 40 : 3).map((fault) => `- ${known.name}: ${fault}`));
}
console.log(`\n${failures.length > 0 ? 'The first failures of each shape (seed, format, what):' : 'No failure.'}\n`);
console.log(failures.join('\n'));
