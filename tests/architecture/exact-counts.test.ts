import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyPage } from '#platform/http';
import { rooms } from '../../src/rooms.ts';
import {
  exactCountBreaches,
  exactPageBreaches,
  givesExact,
  harmlessAtDoor,
  keepsExact,
  namesAtDoor,
} from './laws/exact-counts.ts';
import { pagesOf } from './laws/pages.ts';
import { sourceOf, sourcesBelow } from './laws/source.ts';

const door = 'src/modules/equality-data/index.ts';

test('exact counts of people leave the room of data only by functions that the law names', () => {
  const sources = sourcesBelow('src');
  const { uses, breaches } = exactCountBreaches(sources);
  assert.ok(uses > 25, `only ${uses} uses were seen`);
  assert.deepEqual(breaches, []);
  const paths = sources.map(({ path }) => path);
  for (const path of [...Object.keys(givesExact), ...keepsExact]) assert.ok(paths.includes(path), `${path} is gone`);
});

test('every name at the door is exact by the law, or harmless by it', () => {
  const source = sourcesBelow('src').find(({ path }) => path === door);
  assert.ok(source);
  assert.deepEqual(namesAtDoor(source).toSorted(), [...harmlessAtDoor, ...(givesExact[door] ?? [])].toSorted());
});

test('a page with exact counts needs the permission for them and writes down who looked', async () => {
  const sources = sourcesBelow('src');
  const { pages } = exactCountBreaches(sources);
  const registered = await pagesOf(rooms);
  assert.ok(pages.length >= 6, `only ${pages.length} pages were seen`);
  const breaches = pages.flatMap((path) => {
    const source = sources.find((one) => one.path === path);
    const name = path.replace(/^src\/modules\/([^/]+)\/web\/([^/]+)\/page\.ts$/, '$1.$2');
    const page = registered.find((one) => one.page.name === name)?.page;
    assert.ok(source && page, `${name} is no page that is registered`);
    return exactPageBreaches(page as AnyPage, source);
  });
  assert.deepEqual(breaches, []);
});

test('proof: finds whoever takes exact counts past the law', () => {
  const breachesOf = (path: string, text: string) => exactCountBreaches([sourceOf(path, text)]).breaches.join();
  const take = "import { answerFromReleases } from '#modules/equality-data';";
  assert.match(breachesOf('src/modules/plans/web/board/view.tsx', take), /takes exact counts/);
  assert.match(
    breachesOf('src/modules/plans/use-cases/a.ts', "import * as data from '#modules/equality-data';"),
    /takes/,
  );
  assert.match(breachesOf('src/modules/plans/a.ts', "const one = import('#modules/equality-data');"), /takes/);
  assert.match(
    breachesOf('src/modules/indicators/web/a.ts', "import { findFile } from '#platform/files';"),
    /findFile/,
  );
  assert.match(
    breachesOf('src/modules/equality-data/web/a.ts', "import { heldParts } from '../use-cases/held-parts.ts';"),
    /takes/,
  );
  assert.equal(breachesOf('src/modules/plans/a.ts', "import { findProof } from '#modules/equality-data';"), '');
  assert.equal(breachesOf('src/modules/plans/a.ts', take.replace('import', 'import type')), '');
  assert.deepEqual(namesAtDoor(sourceOf(door, "export * from './all.ts'; export const more = 1;")), ['*', 'more']);
});

test('proof: finds a page with exact counts that anybody opens, or that nobody writes down', () => {
  const problem = (permission: string, text: string, more: object = {}, name = 'plans.a') =>
    exactPageBreaches({ name, permission, ...more }, sourceOf('src/modules/plans/web/a/page.ts', text)).join();
  assert.match(problem('plans:read', '', { seen: () => null }), /is no permission/);
  assert.match(problem('equality-data:see-exact', ''), /nobody writes down/);
  assert.match(problem('equality-data:see-exact', 'download(a, b, c)'), /nobody writes down/);
  assert.match(problem('equality-data:see', '', { seen: () => null }, 'equality-data.show-release'), /does not ask/);
  assert.equal(problem('equality-data:see-exact', 'download(a, b, c, seen)'), '');
});
