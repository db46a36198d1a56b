import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rooms } from '../../src/rooms.ts';
import { importBreaches, manifestBreaches, placeBreaches, stepBreaches } from './laws/rooms.ts';
import { pathsBelow, sourceOf, sourcesBelow } from './laws/source.ts';

const order = rooms.map(({ name }) => name);
const made = ['audit', 'accounts', 'plans'];

test('every room is listed, and every listed room is there', () => {
  const folders = pathsBelow('src/modules').flatMap((path) => /^src\/modules\/([^/]+)\/$/.exec(path)?.[1] ?? []);
  const begun = folders.filter((name) => pathsBelow(`src/modules/${name}`).some((path) => path.endsWith('/module.ts')));
  assert.deepEqual(begun.toSorted(), order.toSorted());
});

test('a room imports only rooms below it, through their door', () => {
  const sources = sourcesBelow('src');
  assert.ok(sources.length > 230, `only ${sources.length} modules were seen`);
  assert.ok(sources.flatMap(({ imports }) => imports).length > 600);
  assert.deepEqual(importBreaches(sources, order), []);
});

test('inside a room, rules do not know the store, nor the store the pages', () => {
  const sources = sourcesBelow('src/modules');
  assert.ok(sources.length > 100, `only ${sources.length} modules were seen`);
  assert.deepEqual(stepBreaches(sources), []);
});

test('every file and folder has a name that says something and stands in its place', () => {
  const paths = pathsBelow('src');
  assert.ok(paths.length > 300, `only ${paths.length} paths were seen`);
  assert.deepEqual(placeBreaches(paths), []);
});

test('a manifest loads nothing before it is asked for', () => {
  const manifests = sourcesBelow('src/modules').filter(({ path }) => path.endsWith('/module.ts'));
  assert.equal(manifests.length, order.length);
  assert.deepEqual(manifestBreaches(sourcesBelow('src/modules')), []);
});

const at = (path: string, text: string) => importBreaches([sourceOf(path, text)], made);

test('proof: finds an import that leaves its room, goes up, or goes around a door', () => {
  const cases: [string, string, RegExp][] = [
    ['src/modules/plans/domain/a.ts', `import { a } from '../../accounts/domain/roles.ts';`, /leaves its room/],
    ['src/modules/accounts/use-cases/a.ts', `import type { Plan } from '#modules/plans';`, /higher floor/],
    ['src/modules/accounts/use-cases/a.ts', `const a = await import('#modules/plans');`, /higher floor/],
    ['src/modules/accounts/use-cases/a.ts', `type A = import('#modules/plans').A;`, /higher floor/],
    ['src/modules/plans/web/b.ts', `export * from '#modules/accounts/domain/roles';`, /no such room/],
    ['src/modules/plans/web/b.ts', `import { c } from '#modules/plans';`, /own door/],
    ['src/modules/plans/web/b.ts', `import { c } from '#testing/accounts';`, /only tests/],
    ['src/modules/plans/web/b.ts', `const c = await import(address);`, /cannot|can be checked/],
    ['src/platform/http/a.ts', `import type { Role } from '#modules/accounts';`, /knows no room/],
    ['src/platform/http/a.ts', `import { a } from '../views/render.ts';`, /around the door/],
    ['src/platform/http/a.ts', `import { a } from '#platform/views/render';`, /around the door/],
    ['src/building.ts', `import { a } from './modules/plans/domain/a.ts';`, /around the door/],
    ['src/building.ts', `import { room } from './modules/plans/module.ts';`, /only src\/rooms.ts/],
  ];
  for (const [path, text, problem] of cases) assert.match(at(path, text).join(), problem, text);
});

test('proof: lets through what the law allows', () => {
  assert.deepEqual(at('src/modules/plans/use-cases/a.ts', `import { a } from '#modules/audit';`), []);
  assert.deepEqual(at('src/modules/plans/web/a/page.test.ts', `import { a } from '#testing/accounts';`), []);
  assert.deepEqual(at('src/modules/plans/web/a/page.ts', `import { a } from '../../domain/a.ts';`), []);
  assert.deepEqual(at('src/rooms.ts', `import { room } from './modules/plans/module.ts';`), []);
});

test('proof: finds a rule that knows the store, and a use-case that knows a page', () => {
  const breaches = stepBreaches([
    sourceOf('src/modules/plans/domain/a.ts', `import { b } from '../store/plan-reader.ts';`),
    sourceOf('src/modules/plans/use-cases/a.ts', `import { b } from '../web/words.ts';`),
    sourceOf('src/modules/plans/use-cases/b.ts', `import { b } from '../domain/a.ts';`),
  ]);
  assert.equal(breaches.length, 2);
});

test('proof: finds a name that says nothing, a second door and a strange entry', () => {
  const bad = ['src/platform/http/utils.ts', 'src/modules/plans/domain/helpers/', 'src/modules/plans/domain/index.ts'];
  bad.push('src/modules/plans/services/', 'src/modules/plans/store/plans.ts', 'src/platform/http/MyPage.ts');
  assert.equal(placeBreaches(bad).length, bad.length);
  assert.deepEqual(placeBreaches(['src/modules/plans/store/plan-reader.ts', 'src/modules/plans/README.md']), []);
});

test('proof: finds a manifest that brings a room or a library along', () => {
  const of = (text: string) => manifestBreaches([sourceOf('src/modules/plans/permissions.ts', text)]).length;
  assert.equal(of(`import { roles } from '#modules/accounts';`), 1);
  assert.equal(of(`import { sql } from 'kysely';`), 1);
  assert.equal(of(`import type { Room } from '#platform/room'; const a = () => import('./commands.ts');`), 0);
});
