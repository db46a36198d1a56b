import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unlikelyChanges, unlikelyShare } from './unlikely.ts';

test('flags the return in which men and women changed places', () => {
  // Cambridgeshire County Council, lower quarter: 17.2 per cent men in 2019-20, 83.0 in 2021-22 (gender pay gap service).
  assert.deepEqual(unlikelyShare(17.2, 83), { unlikely: true, swapped: true });
});

test('lets a change of a few points pass, and tells a large one from a swap', () => {
  assert.deepEqual(unlikelyShare(17.2, 19), { unlikely: false, swapped: false });
  assert.deepEqual(unlikelyShare(17.2, 40), { unlikely: true, swapped: false });
});

test('compares each category of a field, and nothing where a release lacks it', () => {
  const part = (women: number, men: number) => [
    {
      kind: 'workforce' as const,
      constants: {},
      fields: ['sex'],
      rows: [
        { key: ['female'], n: women },
        { key: ['male'], n: men },
      ],
    },
  ];
  assert.deepEqual(
    unlikelyChanges(part(80, 20), part(20, 80), ['sex']).map(({ code, before, now, swapped }) => [
      code,
      before,
      now,
      swapped,
    ]),
    [
      ['female', 80, 20, true],
      ['male', 20, 80, true],
    ],
  );
  assert.deepEqual(unlikelyChanges(part(80, 20), part(20, 80), ['age']), []);
});
