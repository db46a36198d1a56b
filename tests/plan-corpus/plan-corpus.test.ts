import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.ts';
import { expectedOf, inspectSource, sourcesIn } from './read-corpus.ts';

const PLANS = sourcesIn('plans');

test('the corpus is there', () => assert.ok(PLANS.length >= 45 && sourcesIn('not-plans').length >= 10));

for (const name of PLANS) {
  test(`reads this plan as a person does: ${name}`, async () => {
    const { faults } = compare(expectedOf('plans', name), await inspectSource('plans', name));
    assert.deepEqual(faults, []);
  });
}

for (const name of sourcesIn('not-plans')) {
  test(`takes no actions from this: ${name}`, async () => {
    const { kind, actions, findings } = await inspectSource('not-plans', name);
    assert.deepEqual([kind, actions], ['not-a-plan', []]);
    assert.ok(findings.some(({ code }) => code === 'not-a-plan'));
  });
}
