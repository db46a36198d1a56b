import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSize, functionSizes, sizeBreaches, spreadOf } from './laws/sizes.ts';
import { readText, sourceOf, sourcesBelow } from './laws/source.ts';

const exceptions: string[] = JSON.parse(readText('tests/architecture/size-exceptions.json'));
/** May only be made smaller. */
const mostExceptions = 4;

test('no file has more than 300 lines and no function more than 60', () => {
  const sources = [...sourcesBelow('src'), ...sourcesBelow('tests')];
  const files = sources.map(fileSize);
  const functions = sources.flatMap(functionSizes);
  assert.ok(files.length > 250, `only ${files.length} files were seen`);
  assert.ok(functions.length > 1000, `only ${functions.length} functions were seen`);
  assert.deepEqual(sizeBreaches(files, functions, exceptions), { tooLarge: [], exceptionsToRemove: [] });
});

test('the list of exceptions only shrinks', () => {
  assert.ok(exceptions.length <= mostExceptions, 'Split the file instead of adding an exception.');
  assert.equal(exceptions.length, mostExceptions, 'Lower mostExceptions: the list has become shorter.');
});

test('proof: finds a long file, a long function, and an exception that is no longer needed', () => {
  const long = sourceOf('src/a.ts', `export function walkAll() {\n${'  step();\n'.repeat(310)}}\n`);
  const small = sourceOf('src/b.ts', 'export const one = () => 1;\n');
  const sizes = [[long, small].map(fileSize), [long, small].flatMap(functionSizes)] as const;
  const found = sizeBreaches(...sizes, ['src/b.ts']);
  assert.deepEqual(
    found.tooLarge.map(({ of }) => of),
    ['src/a.ts', 'src/a.ts#walkAll'],
  );
  assert.deepEqual(found.exceptionsToRemove, ['src/b.ts']);
  assert.deepEqual(sizeBreaches(...sizes, ['src/a.ts', 'src/a.ts#walkAll']).tooLarge, []);
});

test('proof: the middle and the ninetieth of a hundred', () => {
  const sizes = Array.from({ length: 10 }, (_, index) => ({ of: String(index), lines: index + 1 }));
  assert.deepEqual(spreadOf(sizes), { count: 10, median: 6, p90: 10, largest: 10 });
});
