import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockfileBreaches } from './laws/lockfile.ts';
import { readText } from './laws/source.ts';

test('the lock file names no host, has a hash for every package, and none runs a script unseen', () => {
  const lock = JSON.parse(readText('package-lock.json'));
  const { allowScripts } = JSON.parse(readText('package.json'));
  assert.ok(Object.keys(lock.packages).length > 200, 'only a few packages were seen');
  assert.deepEqual(lockfileBreaches(lock.packages, allowScripts), []);
});

test('proof: finds a host, a missing hash, and an install script that nobody decided on', () => {
  const breaches = lockfileBreaches(
    {
      '': {},
      'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz', integrity: 'sha512-a' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0', integrity: 'sha512-c', hasInstallScript: true },
      'node_modules/d': { version: '1.0.0', integrity: 'sha512-d', hasInstallScript: true },
      'node_modules/@x/e-win': { version: '1.0.0', optional: true, os: ['win32'] },
    },
    { d: false },
  );
  assert.deepEqual(breaches, [
    'node_modules/a names a host',
    'node_modules/b has no hash',
    'node_modules/c has an install script',
  ]);
});
