import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purityBreaches } from './laws/purity.ts';
import { sourceOf, sourcesBelow } from './laws/source.ts';

test('rules import rules only, and take no time, chance or file by themselves', () => {
  const rules = sourcesBelow('src/modules').filter(({ path }) => path.includes('/domain/'));
  assert.ok(rules.length > 50, `only ${rules.length} rules were seen`);
  assert.deepEqual(purityBreaches(rules), []);
});

test('proof: finds a rule that looks at the clock, rolls dice, reads files or asks the store', () => {
  const bad = [
    'const a = Date.now();',
    'const a = new Date();',
    'const a = new Date;',
    'const a = Math.random();',
    'const a = process.env;',
    'await fetch(address);',
    `import { readFileSync } from 'node:fs';`,
    `import { randomUUID } from 'node:crypto';`,
    `import { createHash, randomBytes } from 'node:crypto';`,
    `import { findPlan } from '../store/plan-reader.ts';`,
    `import type { Scope } from '#platform/database';`,
    `import { sum } from 'd3-array';`,
  ];
  for (const text of bad)
    assert.equal(purityBreaches([sourceOf('src/modules/plans/domain/a.ts', text)]).length, 1, text);
});

test('proof: lets a rule hash, use the kernel and its own domain, and make a date from a text', () => {
  const good = `import { createHash } from 'node:crypto';
    import { dayOf } from '#platform/kernel';
    import { legend } from './legend.ts';
    const a = new Date('2026-11-22');`;
  assert.deepEqual(purityBreaches([sourceOf('src/modules/plans/domain/a.ts', good)]), []);
});
