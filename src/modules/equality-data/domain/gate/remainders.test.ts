import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inverse, minus, prime, times } from './remainders.ts';

test('no number from 2 to its root divides the prime', () => {
  for (let by = 2; by * by <= prime; by += 1) assert.notEqual(prime % by, 0, `${by}`);
});

test('products and differences are exact up to the largest remainder', () => {
  const some = [0, 1, 2, 10_007, 33_554_430, prime - 2, prime - 1];
  for (const a of some)
    for (const b of some) {
      assert.equal(BigInt(times(a, b)), (BigInt(a) * BigInt(b)) % BigInt(prime));
      assert.equal(BigInt(minus(a, b)), (BigInt(a) - BigInt(b) + BigInt(prime)) % BigInt(prime));
    }
});

test('a number times its inverse is 1; the inverse is a remainder', () => {
  for (const one of [1, 2, 3, 4, 97, 10_007, 33_554_429, 33_554_430, prime - 2, prime - 1]) {
    const found = inverse(one);
    assert.equal(times(one, found), 1, `${one}`);
    assert.ok(found > 0 && found < prime, `${one}`);
  }
});
