// `npm run check:sizes`: the spread of sizes beside the budgets to steer by. It fails nothing; the law is in sizes.test.ts.
import { fileSize, functionSizes, type Size, spreadOf } from './laws/sizes.ts';
import { isTest, roomOf, sourcesBelow } from './laws/source.ts';

const all = sourcesBelow('src');
const product = all.filter(({ path }) => !isTest(path));
const tests = [...all.filter(({ path }) => isTest(path)), ...sourcesBelow('tests')];
const linesOf = (sizes: readonly Size[]) => sizes.reduce((sum, { lines }) => sum + lines, 0);
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;

const files = product.map(fileSize);
const functions = product.flatMap(functionSizes);
const row = (what: string, sizes: readonly Size[], budget: string) => {
  const { count, median, p90, largest } = spreadOf(sizes);
  return [what, String(count), String(median), String(p90), String(largest), budget];
};
const table = [
  ['lines of', 'number', 'median', 'p90', 'largest', 'budget'],
  row('files', files, 'median 50, p90 150'),
  row('functions', functions, 'median 10'),
];
for (const cells of table) console.log(cells.map((cell, index) => cell.padEnd(index === 0 ? 12 : 9)).join(''));

const whole = linesOf(files);
const long = functions.filter(({ lines }) => lines > 50).length;
console.log(`functions over 50 lines: ${percent(long, functions.length)} (budget 2 %)`);
console.log(`tests to product: ${(linesOf(tests.map(fileSize)) / whole).toFixed(2)} (budget 1.5 to 2.5)`);
const shares = new Map<string, number>();
for (const { of, lines } of files) {
  const place = roomOf(of) ?? (of.startsWith('src/platform/') ? 'platform' : 'src');
  shares.set(place, (shares.get(place) ?? 0) + lines);
}
const sorted = [...shares].sort((a, b) => b[1] - a[1]);
console.log(`shares: ${sorted.map(([place, lines]) => `${place} ${percent(lines, whole)}`).join(', ')}`);
