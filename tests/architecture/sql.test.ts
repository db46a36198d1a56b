import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceOf, sourcesBelow } from './laws/source.ts';
import { rawHtmlBreaches, sqlBreaches } from './laws/sql.ts';

test('SQL stands in stores and in the platform that keeps them', () => {
  const sources = sourcesBelow('src');
  assert.ok(sources.length > 230, `only ${sources.length} modules were seen`);
  assert.ok(sources.some(({ imports }) => imports.some(({ specifier }) => specifier === 'kysely')));
  assert.deepEqual(sqlBreaches(sources), []);
});

test('no page takes text as HTML', () => {
  assert.deepEqual(rawHtmlBreaches(sourcesBelow('src')), []);
});

test('proof: finds a query outside a store, a query builder outside a store, and raw HTML', () => {
  const at = (path: string, text: string) => sqlBreaches([sourceOf(path, text)]);
  assert.equal(at('src/modules/plans/use-cases/a.ts', `import { sql } from 'kysely';`).length, 1);
  assert.equal(at('src/modules/plans/use-cases/a.ts', `import type pg from 'pg';`).length, 1);
  const queries = [`'select a from b where c'`, `'delete from plan'`, '`\\n UPDATE plan SET a = 1`'];
  for (const query of queries) assert.equal(at('src/modules/plans/web/a/page.ts', `run(${query})`).length, 1, query);
  assert.deepEqual(at('src/modules/plans/web/words.ts', `const a = 'Select one from the list';`), []);
  assert.deepEqual(at('src/modules/plans/store/plan-reader.ts', `import { sql } from 'kysely';`), []);
  const raw = sourceOf('src/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;');
  assert.equal(rawHtmlBreaches([raw]).length, 1);
});
