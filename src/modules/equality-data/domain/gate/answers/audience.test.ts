import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion } from '../../questions.ts';
import { knownTo } from './audience.ts';
import type { Publication } from './publication.ts';
import {
  assertSafe,
  attackList,
  everyKey,
  inFull,
  inTwo,
  plainList,
  protect,
  questions,
  type Told,
  threshold,
  workforce,
} from './testing.ts';

describe('one rule inside, a stricter one to publish', () => {
  const inside = (cells: Publication) => ({ audience: 'inside' as const, cells });
  const open = (cells: Publication) => ({ audience: 'public' as const, cells });
  /** Of those who sign in, who see both. */
  const small = (found: ReturnType<typeof attackList>, least = 5) => found.filter(({ n }) => n > 0 && n < least);
  for (let seed = 61; seed <= 66; seed += 1) {
    const part = workforce(seed);
    test(`list ${seed}: what is published is safe for everybody, and for those who were told more before`, () => {
      const told = protect(part, questions.slice(0, 5), [], 'under-5');
      assert.ok(told);
      const known = knownTo('public', [inside(told.publication)]);
      assert.deepEqual(known.published, []);
      const out = protect(part, questions.slice(0, 4), [], 'under-10', known.inside);
      assert.ok(out);
      assertSafe(attackList(part.rows, out.tables), seed);
      const both = [...told.tables, ...out.tables];
      assertSafe(small(attackList(part.rows, both)), seed, 5);
    });
    test(`list ${seed}: what is hidden from the public may be told inside, and stays safe there`, () => {
      const out = protect(part, questions.slice(0, 2), [], 'under-10');
      assert.ok(out);
      const known = knownTo('inside', [open(out.publication)]);
      const told = protect(part, questions.slice(0, 4), known.published, 'under-5');
      if (!told) return;
      assertSafe(small(attackList(part.rows, [...out.tables, ...told.tables])), seed, 5);
      assert.ok(told.tables.flatMap(({ rows }) => rows).some(({ n }) => n !== null && n >= 5 && n < 10));
    });
  }
  let refused = 0;
  for (let seed = 71; seed <= 80; seed += 1)
    test(`list ${seed}: another breakdown to publish is safe beside what was told inside, or is not given out`, () => {
      const part = workforce(seed);
      const told = protect(part, questions.slice(0, 2), [], 'under-10');
      assert.ok(told);
      const out = protect(part, questions.slice(2, 3), [], 'under-5', [told.publication]);
      if (out) assertSafe(small(attackList(part.rows, [...told.tables, ...out.tables]), 10), seed);
      else refused += 1;
    });
  test('some of them are not given out', () => assert.ok(refused > 0 && refused < 6, `${refused} of 10 refused`));
  test('the same people once more to publish: what those inside were told stays hidden with it', () => {
    const part = workforce(67);
    const told = protect(part, questions.slice(0, 3), [], 'under-5');
    const out = told && protect(part, questions.slice(0, 1), [], 'under-5', [told.publication]);
    assert.ok(out);
    for (const { key, n } of out.tables[0]?.rows ?? [])
      if (n !== null) assert.equal(told.tables[0]?.rows.find((row) => row.key.join() === key.join())?.n, n);
  });
});

describe('two lists of staff, of which one does not say who was disciplined', () => {
  const staff = { kind: 'workforce' } as const;
  const asked: CountQuestion[] = [
    { ...staff, by: [inTwo] },
    { ...staff, by: [inTwo, 'directorate'] },
    { kind: 'formal-process', where: { process: ['disciplinary'] }, by: [inTwo, 'directorate'], among: staff },
  ];
  const question: CountQuestion = { ...staff, by: [inTwo, 'directorate'] };
  /** Nobody tells it, and everybody can subtract. */
  const ofSecond: Told = { question, rows: everyKey(question).map((key) => ({ key, n: null })), lists: ['two'] };
  const smallOnes = (found: ReturnType<typeof attackList>) => {
    const small = found.filter(({ n }) => n > 0 && n < threshold);
    assert.ok(small.length > 0);
    return small;
  };
  for (let seed = 41; seed <= 44; seed += 1) {
    const lists = [workforce(seed), plainList(seed + 100)];
    const people = lists.flatMap(inFull);
    test(`lists ${seed}: they are counted among those of whom it is said, and nobody can be worked out`, () => {
      const done = protect(lists, asked);
      assert.ok(done);
      assert.equal(done.tables.length, 4);
      assertSafe(attackList(people, done.tables), seed);
      assertSafe(smallOnes(attackList(people, [...done.tables, ofSecond])), seed);
    });
    test(`lists ${seed}: the second comes after figures of the first, which cannot be taken from those of both`, () => {
      const [one] = lists as [HeldPart];
      const first = protect(one, asked.slice(0, 2));
      assert.ok(first);
      const second = protect(lists, asked.slice(0, 2), [first.publication]);
      assert.ok(second);
      const told = [...first.tables, ...second.tables];
      assertSafe(attackList(people, told), seed);
      assertSafe(smallOnes(attackList(people, [...told, ofSecond])), seed);
    });
  }
});
