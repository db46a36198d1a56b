import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance } from './chance.ts';

test('gives the numbers of mulberry32 as they are published, and the same ones for the same seed', () => {
  const three = (seed: number) => Array.from({ length: 3 }, chance(seed));
  assert.deepEqual(three(0), [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  assert.deepEqual(three(1), [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  assert.deepEqual(three(2 ** 32), three(0));
});
