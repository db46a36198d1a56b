import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rooms } from '../../src/rooms.ts';
import { brokenLinks, decisionBreaches, settingsIn, unnamed } from './laws/docs.ts';
import { pathsBelow, readText, root } from './laws/source.ts';

/** Pictures of the product are taken when it looks as it should. */
const awaited = ['docs/pictures/plan.png'];
const exists = (path: string) => awaited.includes(path) || existsSync(join(root, path));
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...pathsBelow('docs').filter((path) => path.endsWith('.md')),
  ...rooms.map(({ name }) => `src/modules/${name}/README.md`),
];

test('every room says what it is for', () => {
  assert.ok(rooms.length >= 5, `only ${rooms.length} rooms were seen`);
  for (const { name } of rooms) assert.ok(exists(`src/modules/${name}/README.md`), `${name} has no README.md`);
});

test('the README tells how to start by line 25', () => {
  assert.match(readText('README.md').split('\n').slice(0, 25).join('\n'), /npm ci && npm start[\s\S]*npm test/);
});

test('every setting is described', () => {
  const settings = settingsIn(readText('src/platform/config/index.ts'));
  assert.ok(settings.length >= 9, `only ${settings.join()} were seen`);
  assert.deepEqual(unnamed(settings, readText('README.md')), []);
});

test('every command is described', () => {
  const commands = rooms.flatMap((room) => room.commands ?? []).map(({ name }) => name);
  assert.ok(commands.length >= 3, `only ${commands.join()} were seen`);
  const described = readText('docs/cli.md');
  for (const name of commands) assert.match(described, new RegExp(`^## ${name}$`, 'm'), `docs/cli.md lacks ${name}`);
});

test('every decision is in the index, and every library in a decision', () => {
  const files = readdirSync(join(root, 'docs/decisions'));
  assert.ok(files.length > 10);
  assert.deepEqual(decisionBreaches(files, readText('docs/decisions/README.md')), []);
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(readText('package.json'));
  const libraries = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  assert.ok(libraries.length > 20);
  const all = files.map((file) => readText(`docs/decisions/${file}`)).join('\n');
  assert.deepEqual(unnamed(libraries, all), []);
});

test('every link leads somewhere', () => {
  const present = documents.filter(exists);
  assert.ok(present.length > 20);
  assert.deepEqual(
    present.flatMap((path) => brokenLinks(path, readText(path), exists)),
    [],
  );
});

test('proof: finds a setting, a decision and a link that are missing', () => {
  const settings = settingsIn(`const a = text('HOST'); whole('PORT', 1, 2); address('SMTP_URL', []); text('HOST')`);
  assert.deepEqual(settings, ['HOST', 'PORT', 'SMTP_URL']);
  assert.deepEqual(unnamed(settings, 'Set `HOST` and `SMTP_URL`, not PORT.'), ['PORT']);
  const files = ['0001-a.md', '0002-b.md', '0002-c.md', '0005-d.md', 'README.md'];
  const breaches = decisionBreaches(files, '[a](0001-a.md) [b](0002-b.md) [d](0005-d.md)');
  assert.deepEqual(breaches, [
    '0002-c.md is not in the index',
    '0002-c.md has a number that is taken or leaves a gap',
    '0005-d.md has a number that is taken or leaves a gap',
  ]);
  const text = '[a](gone.md) [b](../README.md#x) [c](https://example.org) [d](#here)';
  assert.deepEqual(
    brokenLinks('docs/a.md', text, (path) => path === 'README.md'),
    ['docs/a.md links to gone.md, which is not there'],
  );
});
