/** Attacks what is told of pay by somebody who knows how quarters are made. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import { quarterSizes } from '../../pay/order.ts';
import type { PayQuestion } from '../../questions.ts';
import { type Policy, policyOf } from '../policy.ts';
import { isDominated } from './answer-tables.ts';
import { protectAnswers } from './protect-answers.ts';

const open = await loadOptimiser();
const asked: PayQuestion = {
  ...{ kind: 'pay', measure: 'hourly-pay', of: 'sex', group: 'female', comparator: 'male', unit: null },
};

function payroll(seed: number): HeldPart {
  let state = seed * 7919;
  const roll = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const rows = Array.from({ length: 40 + 30 * (seed % 5) }, () => ({
    key: [roll() < 0.25 ? 'female' : 'male', String(10 + Math.floor(30 * roll() ** 2))],
    n: 1,
  }));
  return { kind: 'pay', constants: {}, fields: ['sex', 'hourly-pay'], rows, file: 'pay.csv' };
}

function told(part: HeldPart, policy: Policy = policyOf('under-10')) {
  const order = { questions: { counts: [], pay: [asked] }, parts: [part], policy, published: [] };
  const done = protectAnswers(order, classifier, open, () => 5);
  assert.ok(done.ok, JSON.stringify(done));
  const [answer] = done.value.answers.pay;
  assert.ok(answer?.state === 'paid');
  const [unit] = answer.rows;
  assert.ok(unit);
  return unit;
}

describe('quarters of pay', () => {
  for (let seed = 1; seed <= 10; seed += 1)
    test(`a small quarter of list ${seed} cannot be worked out, though everybody knows how large quarters are`, () => {
      const part = payroll(seed);
      const { group, comparator, quarters } = told(part);
      const sizes = quarterSizes(part.rows.length);
      const counts = [...quarters.map(({ group: n }) => n), ...quarters.map(({ comparator: n }) => n)];
      const rows = [0, 1, 2, 3].map((at) => ({
        ...{ lower: sizes[at] ?? 0, upper: sizes[at] ?? 0 },
        entries: [
          [at, 1],
          [at + 4, 1],
        ] as [number, number][],
      }));
      for (const [at, side] of [group, comparator].entries()) {
        if (side.paid === null) continue;
        const entries = [0, 1, 2, 3].map((quarter): [number, number] => [quarter + 4 * at, 1]);
        rows.push({ lower: side.paid, upper: side.paid, entries });
      }
      for (const [cell, count] of counts.entries()) {
        if (count !== null) continue;
        const ends = [1, -1].map((sign) => {
          const columns = counts.map((n, at) => ({ lower: n ?? 0, upper: n ?? 1000, cost: at === cell ? sign : 0 }));
          const programme = open({ columns, rows });
          const { cost, status } = programme.solve();
          programme.close();
          assert.equal(status, 'best');
          return sign * cost;
        });
        const [lower = 0, upper = 0] = ends;
        assert.ok(upper - lower >= 1 && upper >= 10, `seed ${seed}: ${cell} lies between ${lower} and ${upper}`);
      }
    });
});

test('averages are hidden with their count, and shown with it', () => {
  const few = payroll(1);
  const rows = few.rows.filter(({ key }, at) => key[0] === 'male' || at % 3 === 0);
  const { group, comparator } = told({ ...few, rows });
  for (const side of [group, comparator]) {
    assert.equal(side.mean === null, side.paid === null);
    assert.equal(side.median === null, side.paid === null);
  }
  assert.equal(group.paid, null);
});

test('one large pay among many: the second largest must not tell it to within a tenth', () => {
  const policy = policyOf('under-10');
  const pay = (...values: [number, number][]) => ({ values, everybody: 20 });
  // 10 times 100 and one of 50,000: what is left without the two largest is 900, less than 5,000.
  assert.equal(isDominated(pay([100, 10], [50_000, 1]), policy), true);
  // Left is 5,000 of 50,000: not less than a tenth.
  assert.equal(isDominated(pay([100, 51], [50_000, 1]), policy), false);
  assert.equal(isDominated(pay([100, 50], [50_000, 1]), policy), true);
  assert.equal(isDominated(pay([12, 20]), policy), false);
  assert.equal(isDominated(pay(), policy), false);
});
