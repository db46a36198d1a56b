import { posix } from 'node:path';
import { type Breach, isTest, roomOf, type Source } from './source.ts';

/** The child process loads the module that it is told of; `run.ts` beside it says which may be told. */
const mayImportAnAddress = ['src/platform/sandbox/child.ts'];

/** Who may import whom. `order` is the list of rooms, ground floor first. */
export function importBreaches(sources: readonly Source[], order: readonly string[]): Breach[] {
  return sources.flatMap((source) =>
    source.imports.flatMap(({ specifier }) => {
      const problem = problemOf(source.path, specifier, order);
      return problem ? [`${source.path} imports ${specifier}: ${problem}`] : [];
    }),
  );
}

function problemOf(path: string, specifier: string, order: readonly string[]): string | null {
  if (specifier.startsWith('.')) return relativeProblem(path, posix.join(posix.dirname(path), specifier));
  if (/^#tests(\/|$)/.test(specifier)) return isTest(path) ? null : 'only tests use it';
  if (specifier.startsWith('(') && mayImportAnAddress.includes(path)) return null;
  const [, kind, name = ''] = /^#(modules|testing|platform)\/(.+)$/.exec(specifier) ?? [];
  if (!kind) return /^(node:)?@?[a-z]/.test(specifier) ? null : 'it is not an address that can be checked';
  if (kind === 'platform') return name.includes('/') ? 'it goes around the door' : null;
  if (path.startsWith('src/platform/')) return 'the platform knows no room';
  if (!order.includes(name)) return 'there is no such room';
  if (kind === 'testing') return isTest(path) ? null : 'only tests use it'; // the lowest page needs somebody signed in
  return floorProblem(path, name, order);
}

function floorProblem(path: string, name: string, order: readonly string[]): string | null {
  const room = roomOf(path);
  if (room === null) return null;
  if (room === name) return isTest(path) ? null : 'a room does not use its own door';
  return order.indexOf(name) < order.indexOf(room) ? null : 'the room stands on a higher floor';
}

function relativeProblem(path: string, target: string): string | null {
  if (target.startsWith('src/platform/kernel/')) return null; // the ground under every room and every part
  const isManifest = /^src\/modules\/[^/]+\/module\.ts$/.test(target);
  if (isManifest) return path === 'src/rooms.ts' ? null : 'only src/rooms.ts imports manifests';
  if (roomOf(path) !== roomOf(target)) return roomOf(path) ? 'it leaves its room' : 'it goes around the door';
  const part = /^src\/platform\/[^/]+\//.exec(path)?.[0];
  if (part && !target.startsWith(part)) return 'it goes around the door';
  return null;
}

/** Inside a room, each step may use those before it. */
const steps = ['domain', 'store', 'use-cases', 'web'];

export function stepBreaches(sources: readonly Source[]): Breach[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) => {
      const from = stepOf(path);
      return imports.flatMap(({ specifier }) => {
        if (!specifier.startsWith('.')) return [];
        const to = stepOf(posix.join(posix.dirname(path), specifier));
        return from < 0 || to <= from ? [] : [`${path} imports ${specifier}: ${steps[from]} stands below ${steps[to]}`];
      });
    });
}

const stepOf = (path: string): number => steps.indexOf(/^src\/modules\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? '');

const allowedInRoom =
  /^(README\.md|(index|module|permissions|slots|commands|demo|demo-[a-z]+|testing)\.ts|demo-[a-z]+\/|(domain|use-cases|store|web)\/)$/;
const forbiddenName = /^(utils?|helpers?|common|misc|managers?|data)(\.|\/|$)/;
const storeName = /^((.+-)?schema\.ts|.+-(reader|writer)(\.test)?\.ts|migrations\/(\d{14}-[a-z0-9-]+\.sql)?)$/;

/** Names and places of files and folders; a folder ends in a slash. */
export function placeBreaches(paths: readonly string[]): Breach[] {
  return paths.flatMap((path) => {
    const name = /([^/]+\/?)$/.exec(path)?.[1] ?? '';
    const inRoom = /^src\/modules\/[^/]+\/(.+)$/.exec(path)?.[1];
    if (forbiddenName.test(name)) return [`${path}: the name says nothing of what is in it`];
    if (!/^(README\.md|[a-z0-9][a-z0-9.-]*\/?)$/.test(name)) return [`${path}: names are in kebab-case`];
    if (!inRoom) return [];
    if (name === 'index.ts' && inRoom !== 'index.ts') return [`${path}: a room has one door`];
    if (/^[^/]+\/?$/.test(inRoom) && !allowedInRoom.test(inRoom)) return [`${path}: rooms have no such entry`];
    const inStore = /^store\/(.+)$/.exec(inRoom)?.[1];
    if (inStore && !storeName.test(inStore)) return [`${path}: a store has a schema, readers, writers and migrations`];
    return [];
  });
}

/** The command line loads every manifest to find one command, so a manifest brings nothing along. */
export function manifestBreaches(sources: readonly Source[]): Breach[] {
  return sources
    .filter(({ path }) => /^src\/modules\/[^/]+\/(module|permissions)\.ts$/.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier, when }) => when === 'now' && !['./permissions.ts', '#platform/kernel'].includes(specifier),
        )
        .map(({ specifier }) => `${path} imports ${specifier}: a manifest loads nothing before it is asked for`),
    );
}
