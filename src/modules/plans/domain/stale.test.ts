import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staleAfter } from './stale.ts';
import { aPlan } from './testing-plan.ts';

const days = (...reviewCycle: string[]) => staleAfter(aPlan({ reviewCycle }), '2026-11-22');

test('the longest time between two reviews that the plan names', () => {
  assert.deepEqual(days('March', 'September'), { days: 183, fromPlan: true });
  assert.deepEqual(days('quarterly'), { days: 92, fromPlan: true });
  assert.deepEqual(days('June'), { days: 366, fromPlan: true });
});

test('half a year where the plan says nothing that can be counted', () => {
  assert.deepEqual(days(), { days: 182, fromPlan: false });
  assert.deepEqual(days('as required'), { days: 182, fromPlan: false });
});
