import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/modules/plans/domain/import-again/compare.ts';
import { type FileItem, fileItems } from '../../src/modules/plans/domain/import-again/items.ts';
import { matchPlan } from '../../src/modules/plans/domain/import-again/match-plan.ts';
import { planOf } from '../../src/modules/plans/domain/import-again/testing-items.ts';
import { readPlanFile } from '../../src/modules/plans/use-cases/read-plan-file.ts';
import { printAs } from './formats.ts';
import { makeTruth } from './make-truth.ts';
import { printedPlan } from './measure-shape.ts';
import { type Random, seededRandom } from './random.ts';
import { SHAPES } from './shapes.ts';
import type { TruePlan } from './truth.ts';

const seeds = Array.from({ length: 25 }, (_, at) => at + 1);

async function itemsIn(bytes: Uint8Array, name: string): Promise<FileItem[]> {
  const read = await readPlanFile({ bytes, name });
  assert.ok(read.ok);
  return fileItems(read.value.proposal, name)?.items ?? [];
}

for (const known of SHAPES.filter(({ regular }) => regular))
  test(`the same plan brought in again changes nothing: ${known.name}`, async () => {
    const [format = 'txt'] = known.formats;
    const items = await itemsIn(await printAs(format, printedPlan(known, 3).blocks), `plan.${format}`);
    assert.ok(items.length > 0);
    const reporter = { name: 'the file', at: null };
    const comparison = compare(planOf(items), { role: 'version', items, decided: {}, reporter });
    const differing = comparison.items.filter(({ change }) => change !== 'same');
    assert.deepEqual(
      differing.map(({ change, file }) => [change, file?.text]),
      [],
    );
    assert.equal(comparison.reordered, false);
  });

/** The items of a true plan; the key of an action is where it stood at first. */
function itemsOfTruth({ groups, actions }: TruePlan): FileItem[] {
  const blank = { status: 'unknown' as const, statusText: '', places: {}, timescaleKind: null, notes: [] };
  const nowhere = { groupKey: null, objectiveKey: null };
  const keyed = groups.map((group): FileItem => {
    const fields = { code: String(group.number), label: group.label, statement: group.statement };
    return {
      ...blank,
      ...nowhere,
      kind: 'group',
      key: `g ${group.label}`,
      number: fields.code,
      text: group.label,
      fields,
    };
  });
  const rows = actions.map((action, at): FileItem => {
    const { number, text, leads, group } = action;
    const fields = { number, text, leads };
    return { ...blank, ...nowhere, groupKey: `g ${group.label}`, kind: 'action', key: `a ${at}`, number, text, fields };
  });
  return [...keyed, ...rows];
}

/** Another wording: one word in eight goes, one comes. */
function reworded(text: string, random: Random): string {
  const words = text.split(' ').filter((_, at) => at === 0 || !random.chance(1 / 8));
  return [...words, random.pick(['this year', 'each spring', 'with partners'])].join(' ');
}

test('shuffled, renumbered and slightly reworded actions are recognised', () => {
  let [right, all] = [0, 0];
  for (const seed of seeds) {
    const random = seededRandom(seed);
    const items = itemsOfTruth(makeTruth(random, 40));
    const actions = items.filter(({ kind }) => kind === 'action');
    const changed = random.shuffled(actions).map((item, at) => ({
      ...item,
      key: `new ${item.key}`,
      number: `9.${at + 1}`,
      text: reworded(item.text, random),
    }));
    const groups = items.filter(({ kind }) => kind === 'group');
    const pairs = matchPlan(planOf(items), [...groups, ...changed]);
    for (const { key } of changed) {
      all += 1;
      if (`new ${pairs.get(key)?.ours}` === key) right += 1;
    }
  }
  assert.ok(right >= all * 0.98, `${right} of ${all}`);
});

test('rows taken out and put in leave the others matched; what is matched wrongly is doubtful, and rare', () => {
  let [wrong, all] = [0, 0];
  for (const seed of seeds) {
    const items = itemsOfTruth(makeTruth(seededRandom(seed), 40));
    const groups = items.filter(({ kind }) => kind === 'group');
    const actions = items.filter(({ kind }) => kind === 'action');
    const before = planOf([...groups, ...actions.filter((_, at) => at % 4 !== 2)]);
    const there = new Set(before.map(({ id }) => id));
    const file = actions.filter((_, at) => at % 4 !== 1).map((item, at) => ({ ...item, number: `7.${at}` }));
    const pairs = matchPlan(before, [...groups, ...file]);
    for (const { key } of file) {
      const pair = pairs.get(key);
      all += 1;
      if (there.has(key)) assert.equal(pair?.ours, key);
      else if (pair) {
        wrong += 1;
        assert.ok(pair.doubtful, `${seed} ${key}`);
      }
    }
  }
  assert.ok(wrong <= all * 0.02, `${wrong} of ${all}`);
});

test('a plan of a thousand actions, each reworded, is compared in a second', () => {
  const random = seededRandom(1);
  const items = Array.from({ length: 60 }, () =>
    itemsOfTruth(makeTruth(random, 40)).filter(({ kind }) => kind === 'action'),
  )
    .flat()
    .slice(0, 1000)
    .map((item, at) => ({ ...item, key: `a ${at}`, groupKey: null, text: `${item.text} in district ${at}` }));
  assert.equal(items.length, 1000);
  const changed = items.map((item) => ({ ...item, text: `${item.text} each year` }));
  const began = performance.now();
  const pairs = matchPlan(planOf(items), changed);
  const took = performance.now() - began;
  assert.ok(took < 4000, `${took} ms on a busy machine; a second on a quiet one`);
  assert.ok(pairs.size >= 990, `${pairs.size}`);
});
