import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkChains, checkMigrations, checkNode, checkProtection } from './checks.ts';

test('wants Node 24 or later', () => {
  assert.equal(checkNode('v24.21.0').good, true);
  assert.equal(checkNode('v26.0.0').good, true);
  assert.match(checkNode('v20.20.2').sentence, /Install Node 24/);
});

test('tells an empty database from one behind and one ahead', () => {
  assert.match(checkMigrations(null, ['a']).sentence, /empty/);
  assert.match(checkMigrations(['a'], ['a', 'b']).sentence, /lacks 1/);
  assert.match(checkMigrations(['a', 'b'], ['a']).sentence, /newer version \(b\)/);
  assert.equal(checkMigrations(['a'], ['a']).good, true);
});

test('names the tables that are open', () => {
  const tables = [
    { name: 'plan', protected: true },
    { name: 'unit', protected: false },
  ];
  assert.match(checkProtection(tables).sentence, /off for unit/);
  assert.equal(checkProtection(tables.slice(0, 1)).good, true);
});

test('names the organisation whose audit trail is broken', () => {
  const chains = [
    { organisation: 'Marlshire', events: 3, brokenAt: null },
    { organisation: 'Bexshire', events: 2, brokenAt: 2 },
  ];
  assert.match(checkChains(chains).sentence, /Bexshire is broken at event 2/);
  assert.match(checkChains(chains.slice(0, 1)).sentence, /1 with 3 events/);
});
