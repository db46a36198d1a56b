import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payGap } from './pay-gap.ts';

test('a gap is above nothing where the comparator is paid more, and may be below', () => {
  assert.equal(payGap(20, 18), 10);
  assert.equal(payGap(20, 22), -10);
  assert.equal(payGap(20, 20), 0);
  assert.deepEqual([payGap(null, 18), payGap(20, null), payGap(0, 5)], [null, null, null]);
});
