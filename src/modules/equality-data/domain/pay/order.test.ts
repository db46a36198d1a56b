import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AtRate, mean, median, quarterSizes, quarters } from './order.ts';

test('mean and median: by hand; nobody has neither', () => {
  // 10, 12, 12, 20: mean 54 / 4 = 13.5, the middle two are 12 and 12.
  const odd = [
    [10, 1],
    [12, 1],
    [20, 1],
  ] as const;
  assert.equal(
    mean([
      [10, 1],
      [12, 2],
      [20, 1],
    ]),
    13.5,
  );
  assert.equal(
    median([
      [10, 1],
      [12, 2],
      [20, 1],
    ]),
    12,
  );
  assert.equal(median(odd), 12);
  assert.equal(
    median([
      [10, 2],
      [20, 2],
    ]),
    15,
  ); // an even number: the mean of the middle two
  assert.equal(
    median([
      [10, 3],
      [20, 2],
    ]),
    10,
  );
  assert.equal(median([[7, 1]]), 7);
  assert.deepEqual([mean([]), median([])], [null, null]);
});

/** As a council's method appendix restates the guidance of gov.uk. */
const published = [
  [8, [2, 2, 2, 2]],
  [9, [3, 2, 2, 2]],
  [10, [3, 2, 3, 2]],
  [11, [3, 3, 3, 2]],
  [322, [81, 80, 81, 80]],
] as const;

test('the sizes of quarters: who is left over goes where the guidance says', () => {
  for (const [people, sizes] of published) assert.deepEqual(quarterSizes(people), sizes);
  assert.deepEqual(quarterSizes(0), [0, 0, 0, 0]);
});

const of = (rates: readonly AtRate[]) => quarters(rates).map(({ men, women }) => [men, women]);

test('without a shared rate across a boundary everybody stands where they rank', () => {
  // Eight people, two a quarter: W W | M W | M M | W M.
  const rates = [
    { rate: 10, men: 0, women: 2 },
    { rate: 11, men: 1, women: 0 },
    { rate: 12, men: 0, women: 1 },
    { rate: 13, men: 2, women: 0 },
    { rate: 14, men: 0, women: 1 },
    { rate: 15, men: 1, women: 0 },
  ];
  assert.deepEqual(of(rates), [
    [0, 2],
    [1, 1],
    [2, 0],
    [1, 1],
  ]);
});

test('regulation 13: at a rate across a boundary men and women are in one proportion on each side', () => {
  // Twelve people, three a quarter. Ten share a rate that reaches from the first quarter into the last: five men, five
  // women, two places in the first, three in each of the middle ones, two in the last: as near to half and half as can be.
  const rates = [
    { rate: 10, men: 0, women: 1 },
    { rate: 12, men: 5, women: 5 },
    { rate: 15, men: 1, women: 0 },
  ];
  const [first, second, third, last] = of(rates);
  assert.deepEqual(first, [1, 2]);
  assert.deepEqual(last, [2, 1]);
  assert.deepEqual([second?.[0], third?.[0]].sort(), [1, 2]);
  // Two hundred people, fifty a quarter: 40 men and 60 women at one rate across the first boundary, half on each side.
  const many = of([
    { rate: 9, men: 0, women: 0 },
    { rate: 10, men: 40, women: 60 },
    { rate: 11, men: 50, women: 50 },
  ]);
  assert.deepEqual(many, [
    [20, 30],
    [20, 30],
    [25, 25],
    [25, 25],
  ]);
  // Uneven sides: 30 places below, 20 above; 20 men and 30 women there: 12 and 18, 8 and 12.
  const uneven = of([
    { rate: 8, men: 20, women: 0 },
    { rate: 10, men: 20, women: 30 },
    { rate: 11, men: 65, women: 65 },
  ]);
  assert.deepEqual(uneven[0], [32, 18]);
  assert.equal(uneven[1]?.[0], 8 + 15);
});

test('whole people go to the largest remainder, and not to the largest side', () => {
  // Twelve people, three a quarter. Two men and a woman on £10 have one place in the first quarter and two in the second:
  // 0.67 and 1.33 men. The first gets the man that is left over.
  const found = of([
    { rate: 8, men: 0, women: 2 },
    { rate: 10, men: 2, women: 1 },
    { rate: 11, men: 7, women: 0 },
  ]);
  assert.deepEqual(found, [
    [1, 2],
    [2, 1],
    [3, 0],
    [3, 0],
  ]);
});

test('the worked example of the page: a woman, then a man and three women, then three men', () => {
  const found = of([
    { rate: 10, men: 0, women: 1 },
    { rate: 12, men: 1, women: 3 },
    { rate: 15, men: 3, women: 0 },
  ]);
  assert.deepEqual(found, [
    [0, 2],
    [1, 1],
    [1, 1],
    [2, 0],
  ]);
});

test('fewer than four people fill the quarters from below', () => {
  assert.deepEqual(
    of([
      { rate: 10, men: 1, women: 0 },
      { rate: 11, men: 0, women: 1 },
    ]),
    [
      [1, 0],
      [0, 0],
      [0, 1],
      [0, 0],
    ],
  );
  assert.deepEqual(of([]), [
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

const people = fc.integer({ min: 0, max: 9 });
const anyRates = fc
  .array(fc.record({ men: people, women: people }), { maxLength: 30 })
  .map((list) => list.map((one, at) => ({ ...one, rate: 10 + at })));

test('nobody is lost or moved between groups, and each quarter has its size', () => {
  fc.assert(
    fc.property(anyRates, (rates) => {
      const [men, women] = [
        rates.reduce((sum, one) => sum + one.men, 0),
        rates.reduce((sum, one) => sum + one.women, 0),
      ];
      const found = quarters(rates);
      assert.deepEqual(
        found.map((one) => one.men + one.women),
        [...quarterSizes(men + women)],
      );
      assert.equal(
        found.reduce((sum, one) => sum + one.men, 0),
        men,
      );
      assert.ok(found.every((one) => one.men >= 0 && one.women >= 0));
    }),
  );
});

test('at one rate for all, no quarter is further from the common proportion than one person', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (men, women) => {
      for (const quarter of quarters([{ rate: 10, men, women }])) {
        const fair = ((quarter.men + quarter.women) * men) / (men + women);
        assert.ok(Math.abs(quarter.men - fair) < 1, `${quarter.men} for ${fair}`);
      }
    }),
  );
});
