import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The test files of the checkout that none of the script's patterns names. */
const missed = (script: string): string[] => {
  const patterns = [...script.matchAll(/'([^']+\.test\.tsx?)'/g)].map(([, pattern]) => pattern ?? '');
  const named = new Set(globSync(patterns, { cwd: root }));
  const all = globSync(['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'], { cwd: root });
  assert.ok(all.length > 70, `${all.length} test files were seen`);
  return all.filter((file) => !named.has(file));
};

test('the fast tests leave no test file out', () => {
  const script = readFileSync(`${root}/tests/fast.sh`, 'utf8');
  assert.deepEqual(missed(script), []);
  assert.ok(missed(script.replace('src/platform/**/*.test.tsx', 'nowhere/*.test.ts')).length > 0);
});

const hooksForAll = (source: string): boolean => /^(?:beforeEach|afterEach)\(/m.test(source);

test('no file hooks into the tests of all others: a hook before each stands in a suite', () => {
  const files = globSync(['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.ts'], { cwd: root });
  assert.ok(files.length > 100);
  assert.deepEqual(
    files.filter((file) => hooksForAll(readFileSync(`${root}/${file}`, 'utf8'))),
    [],
  );
  assert.ok(hooksForAll('import x;\nbeforeEach(async () => {});'));
});
