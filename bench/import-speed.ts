import { inspectDocument } from '../src/modules/plans/use-cases/inspect-document.ts';

/** How long large documents take to read, each at two sizes: a doubled size that takes four times as long is a fault. */
const line = (at: number) =>
  `${at}. Review the ${at} route with carers and publish what they said about it (Estates, by May 2027)`;
const row = (at: number) =>
  `${at}\tReview route ${at} with carers\tHead of Estates ${at % 40}\tMay ${2026 + (at % 4)}\tRoute ${at} in use`;
const paragraphs = (at: number) =>
  `We will review route ${at} with carers. The council has heard from those who use it, and people with protected characteristics told us more in March.`;

const repeated = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join('\n');

const DOCUMENTS: Record<string, (size: number) => string> = {
  'rows of a table': (size) => `Equality plan\n\nNo\tAction\tLead\tWhen\tMeasure\n${repeated(5000 * size, row)}`,
  'rows without a header': (size) => `Equality plan\n\n${repeated(5000 * size, row)}`,
  'numbered lines (1 MB)': (size) => `Equality action plan\n\nPriority 1: Routes\n${repeated(11_000 * size, line)}`,
  'paragraphs (1 MB)': (size) => `Equality plan\n\n${repeated(7000 * size, (at) => `${paragraphs(at)}\n`)}`,
  'field blocks': (size) =>
    `Equality plan\n\n${repeated(4000 * size, (at) => `Action: Review route ${at}\nLead: Estates\nBy: May 2027\nMeasure: Route ${at} open\n`)}`,
  'groups with lists': (size) =>
    `Equality plan\n\n${repeated(2500 * size, (at) => `Priority ${at}: Route ${at}\n• Review it with carers\n• Publish the result\n`)}`,
  'one line': (size) => 'Kent Council will review the plan and '.repeat(27_000 * size),
  'a run of signs': (size) => `Equality plan\n${'| a / '.repeat(200_000 * size)}`,
};

async function seconds(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const started = performance.now();
  await inspectDocument(bytes, 'plan.txt');
  return (performance.now() - started) / 1000;
}

const [only] = process.argv.slice(2);
console.log('| document | MB | seconds | MB | seconds | growth |');
console.log('|---|---:|---:|---:|---:|---:|');
for (const [name, make] of Object.entries(DOCUMENTS)) {
  if (only && !name.includes(only)) continue;
  const [small, large] = [make(1), make(2)];
  const [one, two] = [await seconds(small), await seconds(large)];
  const sizes = [small, large].map((text) => (text.length / 1e6).toFixed(1));
  console.log(
    `| ${name} | ${sizes[0]} | ${one.toFixed(1)} | ${sizes[1]} | ${two.toFixed(1)} | ${(two / one).toFixed(1)} |`,
  );
}
