import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import type { CountQuestion, ProtectedCounts } from '../../questions.ts';
import type { CountedTable } from '../counted-table.ts';
import { OutsideAttack, type Published } from '../outside-attack.ts';
import { policyOf } from '../policy.ts';
import { type Audience, knownTo } from './audience.ts';
import { type Merger, mergedCode, withMerger } from './mergers.ts';
import { protectAnswers } from './protect-answers.ts';
import type { Publication } from './publication.ts';
import { dice } from './testing.ts';

const open = await loadOptimiser();
const units = ['Adults', 'Children', 'Roads', 'Schools'];

function staff(seed: number): HeldPart {
  const roll = dice(seed);
  const rows = units.flatMap((unit) =>
    ['female', 'male'].flatMap((sex) =>
      ['yes', 'no'].map((senior) => ({
        key: [unit, sex, senior],
        n: Math.floor(roll() * roll() * (senior === 'yes' ? 25 : 60)),
      })),
    ),
  );
  return {
    kind: 'workforce',
    constants: {},
    fields: ['directorate', 'sex', 'senior-manager'],
    rows,
    file: 'staff.csv',
  };
}

const bySex: CountQuestion = { kind: 'workforce', by: ['directorate', 'sex'] };
const seniors: CountQuestion = { ...bySex, where: { 'senior-manager': ['yes'] } };

const tableOf = (answer: ProtectedCounts, senior: string): Published => {
  assert.ok(answer.state === 'counted');
  const rows = answer.rows.map(({ key, n }, row) => ({
    ...{ row, codes: [...key, senior] },
    said: n === null ? { mark: '[c]', lower: 0, upper: Infinity } : { count: n },
  }));
  const table: CountedTable = { file: '', dimensions: ['directorate', 'sex', 'senior'], rows };
  return { table, floor: 0 };
};

/**
 * What somebody inside, who sees everything, can work out of what was published one after the other.
 * @param toPublic which of them were told to the public
 */
function attacked(part: HeldPart, asked: readonly (readonly Merger[])[], toPublic: readonly number[] = []) {
  const told: { audience: Audience; cells: Publication }[] = [];
  const tables: Published[] = [];
  let refused = 0;
  for (const [at, merged] of asked.entries()) {
    const audience = toPublic.includes(at) ? 'public' : 'inside';
    const questions = { counts: [bySex, seniors], pay: [], merged };
    const order = { questions, parts: [part], policy: policyOf('under-10'), ...knownTo(audience, told) };
    const done = protectAnswers(order, classifier, open, () => 10);
    if (!done.ok) {
      refused += 1;
      continue;
    }
    const [all, some] = done.value.answers.counts;
    assert.ok(all && some);
    tables.push(tableOf(all, 'Total'), tableOf(some, 'yes'));
    told.push({ audience, cells: done.value.publication });
  }
  const joint = asked.flat().flatMap((one) => one.codes.map((code): [string, string] => [code, mergedCode(one)]));
  const above = new Map(units.map((unit) => [unit, joint.filter(([code]) => code === unit).map(([, over]) => over)]));
  for (const [, over] of joint) above.set(over, []);
  const none = (codes: string[]) => new Map(codes.map((code): [string, string[]] => [code, []]));
  const hierarchy = new Map([
    ['directorate', above],
    ['sex', none(['female', 'male'])],
    ['senior', none(['yes', 'no'])],
  ]);
  const attack = new OutsideAttack(tables, hierarchy, open);
  let small = 0;
  for (const { codes, n } of sums(part)) {
    if (n === 0 || n >= 10) continue;
    small += 1;
    const [least, most] = attack.rangeOf(['directorate', 'sex', 'senior'], codes);
    assert.ok(most >= 10 && most - least >= 10, `${codes} is ${n}, and from ${least} to ${most}`);
  }
  attack.close();
  return { small, refused };
}

/** Everybody of a unit and sex, those of them who are senior, and those who are not. */
const sums = ({ rows }: HeldPart) =>
  units.flatMap((unit) =>
    ['Total', 'female', 'male'].flatMap((sex) =>
      ['Total', 'yes', 'no'].map((senior) => {
        const own = rows.filter(
          ({ key }) =>
            key[0] === unit && (sex === 'Total' || key[1] === sex) && (senior === 'Total' || key[2] === senior),
        );
        return { codes: [unit, sex, senior], n: own.reduce((sum, { n }) => sum + n, 0) };
      }),
    ),
  );

const one = (...codes: string[]) => withMerger([], 'directorate', codes);

test('units that are told as one give no small count away: alone, after each was told, and where mergers cross', () => {
  const orders = [
    [one('Adults', 'Children')],
    [[], one('Adults', 'Children')],
    [one('Adults', 'Children'), []],
    [one('Adults', 'Children'), one('Children', 'Roads')],
    [one('Adults', 'Children'), withMerger(one('Adults', 'Children'), 'directorate', ['Adults|Children', 'Roads'])],
  ];
  let [small, refused] = [0, 0];
  for (const order of orders)
    for (const seed of [3, 17, 29, 71]) {
      const found = attacked(staff(seed), order);
      small += found.small;
      refused += found.refused;
    }
  assert.ok(small > 100 && refused <= 4, `${small} small counts, ${refused} refused`);
});

test('whoever sees what is told inside and to the public learns no small count, however units were merged in each', () => {
  const crossing = [one('Adults', 'Children'), one('Children', 'Roads')];
  let [small, refused] = [0, 0];
  for (const [order, toPublic] of [
    [crossing, [1]],
    [crossing, [0]],
    [[[], one('Adults', 'Children')], [1]],
  ] as const)
    for (const seed of [3, 17, 29, 71]) {
      const found = attacked(staff(seed), order, toPublic);
      small += found.small;
      refused += found.refused;
    }
  assert.ok(small > 60 && refused <= 6, `${small} small counts, ${refused} refused`);
});
