import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holm } from './chance.ts';
import { difference, toClose, wilson } from './proportion.ts';
import { ratio, ratioFromShares } from './ratio.ts';

const group = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const some = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
const alike = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

test('Wilson holds the proportion, stays within 0 and 1, and turns with yes and no', () => {
  fc.assert(
    fc.property(group, ([x, n]) => {
      const { lower, upper } = wilson(x, n);
      assert.ok(0 <= lower && lower <= x / n + 1e-12 && x / n - 1e-12 <= upper && upper <= 1);
      alike(lower, 1 - wilson(n - x, n).upper);
    }),
  );
});

test('ten times as many people make the interval narrower', () => {
  fc.assert(
    fc.property(group, ([x, n]) => {
      const [few, many] = [wilson(x, n), wilson(10 * x, 10 * n)];
      assert.ok(many.upper - many.lower < few.upper - few.lower);
    }),
  );
});

test('a ratio turned round is one over it, and so are its bounds', () => {
  fc.assert(
    fc.property(some, some, ([a, n], [c, m]) => {
      const [one, other] = [ratio(a, n, c, m), ratio(c, m, a, n)];
      if (!one || !other) throw new Error('there are events on both sides');
      alike(one.value * other.value, 1);
      alike(one.lower * other.upper, 1);
      assert.ok(one.lower <= one.value && one.value <= one.upper);
    }),
  );
});

test('the ratio from shares is the ratio from counts', () => {
  fc.assert(
    fc.property(some, some, ([a, n], [c, m]) => {
      alike(ratioFromShares(n / (n + m), a / (a + c)), ratio(a, n, c, m)?.value ?? 0);
    }),
  );
});

test('a difference turned round changes its sign, and holds its value', () => {
  fc.assert(
    fc.property(group, group, ([a, n], [c, m]) => {
      const [one, other] = [difference(a, n, c, m), difference(c, m, a, n)];
      alike(one.lower, -other.upper);
      alike(one.value, -other.value);
      assert.ok(one.lower <= one.value + 1e-12 && one.value <= one.upper + 1e-12);
    }),
  );
});

test('so many more people reach the others’ proportion, and one less does not', () => {
  fc.assert(
    fc.property(group, group, ([a, n], [c, m]) => {
      const more = toClose(a, n, c, m);
      if (more > 0) {
        assert.ok((a + more) * m >= c * n);
        assert.ok((a + more - 1) * m < c * n);
      } else {
        assert.ok((a + more) * m <= c * n);
        assert.ok((a + more + 1) * m > c * n);
      }
    }),
  );
});

test('Holm never makes a value smaller, keeps their order, and stays at most 1', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
      const adjusted = holm(values);
      values.forEach((p, at) => {
        assert.ok(Number(adjusted[at]) >= p && Number(adjusted[at]) <= 1);
        for (const [other, q] of values.entries()) assert.ok(p >= q || Number(adjusted[at]) <= Number(adjusted[other]));
      });
    }),
  );
});
