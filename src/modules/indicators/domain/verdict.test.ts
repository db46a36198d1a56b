import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Indicator } from './definition.ts';
import { blank } from './figure.ts';
import { verdictOf } from './verdict.ts';

const of = (form: Indicator['form'], adverse: Indicator['adverse'], lower: number | null, upper: number | null) =>
  verdictOf(blank({ indicator: '1', part: '', group: 'bme', measure: 'ratio', lower, upper }), {
    form,
    adverse,
  } as Indicator);

test('a ratio is adverse only where its whole interval lies on the bad side of 1', () => {
  assert.equal(of('ratio', 'below', 0.4, 0.99), 'adverse');
  assert.equal(of('ratio', 'below', 0.4, 1), 'unclear', 'an interval that touches 1 leaves chance open');
  assert.equal(of('ratio', 'above', 1.01, 3), 'adverse');
  assert.equal(of('ratio', 'above', 0.4, 0.9), 'different');
  assert.equal(of('ratio', null, 0.4, 0.9), 'different', 'no side is said to be bad');
});

test('a difference is judged at 0; a share, and what has no interval, not at all', () => {
  assert.equal(of('difference', 'below', -9, -0.1), 'adverse');
  assert.equal(of('difference', 'below', -9, 0.1), 'unclear');
  assert.equal(of('share', 'below', 0.1, 0.2), null);
  assert.equal(of('ratio', 'below', null, null), null);
});
