import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultLegend } from '../common-legends.ts';
import { type Comparison, compareVersions, type ItemKind, tally } from './compare.ts';
import type { FrozenAction, FrozenPlan } from './frozen-plan.ts';

const day = fc.constantFrom(null, '2026-12-31', '2027-03-31', '2027-09-30');
const words = fc.constantFrom('Train panels', 'Train every panel', 'Publish figures', 'Ask staff', '');
const some = <Thing>(of: fc.Arbitrary<Thing>) => fc.array(of, { maxLength: 3 });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
/** Ids are unique in all of a plan: each kind has its own letter. */
const unique = <Thing extends { id: string }>(prefix: string, of: fc.Arbitrary<Thing>) =>
  fc
    .uniqueArray(of, { selector: (one) => one.id, maxLength: 5 })
    .map((all) => all.map((one) => ({ ...one, id: `${prefix}${one.id}` })));

const frozenAction = (over: Partial<FrozenAction> = {}): FrozenAction => ({
  ...{ id: 'x', groupId: null, objectiveId: null, number: '1', text: 'Train panels', parts: [], leads: [] },
  ...{ timescaleText: '', startsOn: null, dueOn: null, slips: [], characteristics: [], dutyAims: [], origins: [] },
  ...{ bodies: [], status: 'planned', statusText: '', situation: null, rating: null, measures: [], updates: [] },
  ...over,
});

const frozenPlan = (over: Partial<FrozenPlan> = {}): FrozenPlan => ({
  ...{ format: 'due-regard/plan-version', formatVersion: 1, organisation: 'Marlshire', asOf: '2026-11-22' },
  frozen: { id: 'v', number: 1, label: 'Spring', reason: '', at: '2026-11-22T09:00:00.000Z', by: 'Bridget Cole' },
  plan: {
    ...{ id: 'p', revision: '7', title: 'Fair Marlshire', state: 'active', periodText: '', periodFrom: null },
    ...{ periodTo: null, levels: { group: 'Theme', objective: 'Aim', action: 'Action' }, bodies: [], horizons: [] },
    about: { roles: [], outcomes: [], metrics: [], characteristics: [], reviewCycle: [], signOff: null },
  },
  ...{ legend: defaultLegend(), groups: [], objectives: [], actions: [], commitments: [], outcomes: [], lessons: [] },
  counts: { total: 0, noData: 0, ratings: [], groups: [] },
  ...over,
});

const at = fc.constant('2026-11-22T09:00:00.000Z');
const place = fc.constantFrom(null, 'ga', 'gb', 'gc');
const update = fc.record({
  ...{ at, by: words, onBehalfOf: words, of: fc.constant(null), note: fc.string(), percent: fc.constant(null) },
  ...{ partsDone: some(words), nextStep: words, unansweredReason: words, evidence: some(words) },
  status: fc.constantFrom('planned' as const, 'completed' as const),
});

/** Any small plan, frozen: two of them share some of their items. */
const anyFrozen: fc.Arbitrary<FrozenPlan> = fc
  .record({
    groups: unique('g', fc.record({ id, code: fc.constantFrom('1', '2'), label: words, statement: fc.string() })),
    objectives: unique(
      'o',
      fc.record({ id, groupId: place, number: words, text: words, issue: words, aim: words }).map((one) => ({
        ...{ ...one, dutyAims: [], characteristics: [] },
      })),
    ),
    actions: unique(
      'a',
      fc
        .record({ id, groupId: place, text: words, dueOn: day, updates: some(update) })
        .chain((one) => fc.constantFrom(null, 'oa', 'ob').map((objectiveId) => frozenAction({ ...one, objectiveId }))),
    ),
    outcomes: unique(
      'e',
      fc.record({ id, text: words, toolsText: words, rhythm: words, agreedBy: words }).map((one) => ({
        ...{ ...one, tools: [], findings: [] },
      })),
    ),
    commitments: unique('c', fc.record({ id, text: words, dueOn: day, actionId: fc.constant(null) })),
  })
  .map((parts) => frozenPlan(parts));

const lists: Record<ItemKind, keyof FrozenPlan> = {
  ...{ group: 'groups', objective: 'objectives', action: 'actions', commitment: 'commitments', outcome: 'outcomes' },
};
/** Every item of a plan by its id. */
const itemsOf = (plan: FrozenPlan) =>
  new Map(Object.values(lists).flatMap((list) => (plan[list] as { id: string }[]).map((one) => [one.id, one])));

/** Makes the later items of the earlier ones, by what the comparison says alone. */
function apply(before: FrozenPlan, { items }: Comparison): Map<string, object> {
  const old = itemsOf(before);
  return new Map(
    items.flatMap(({ id, what, fields }) => {
      if (what === 'removed') return [];
      const changes = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
      return [[id, { ...(old.get(id) ?? { id }), ...changes }]];
    }),
  );
}

const plain = (items: Map<string, object>) =>
  Object.fromEntries(
    [...items].map(([id, item]) => [id, Object.fromEntries(Object.entries(item).filter(([, v]) => v !== null))]),
  );

test('a version differs in nothing from itself', () => {
  fc.assert(
    fc.property(anyFrozen, (plan) => {
      const compared = compareVersions(plan, structuredClone(plan));
      assert.deepEqual(compared.plan, []);
      assert.ok(compared.items.every(({ what, moved, fields }) => what === 'same' && !moved && fields.length === 0));
      assert.equal(compared.items.length, itemsOf(plan).size);
    }),
  );
});

test('what is told of the difference is enough to make the later version of the earlier one', () => {
  fc.assert(
    fc.property(anyFrozen, anyFrozen, (before, after) => {
      assert.deepEqual(plain(apply(before, compareVersions(before, after))), plain(itemsOf(after)));
    }),
  );
});

test('the other way round, what was added was removed, and before is after', () => {
  fc.assert(
    fc.property(anyFrozen, anyFrozen, (one, other) => {
      const [there, back] = [compareVersions(one, other), compareVersions(other, one)];
      assert.deepEqual(tally(back), { ...tally(there), added: tally(there).removed, removed: tally(there).added });
      const turned = back.items.flatMap(({ id, fields }) =>
        fields.map(({ field, before, after }) => JSON.stringify([id, field, after, before])),
      );
      const told = there.items.flatMap(({ id, fields }) =>
        fields.map(({ field, before, after }) => JSON.stringify([id, field, before, after])),
      );
      assert.deepEqual(turned.sort(), told.sort());
    }),
  );
});

test('tells moved, removed and changed actions apart, and leaves what was taken out where it stood', () => {
  const groups = ['1', '2'].map((code) => ({ id: `g${code}`, code, label: 'Group', statement: '' }));
  const before = frozenPlan({
    groups,
    actions: [
      frozenAction({ id: 'kept', groupId: 'g1' }),
      frozenAction({ id: 'gone', groupId: 'g1', number: '2', text: 'Ask staff' }),
      frozenAction({ id: 'moved', groupId: 'g1', number: '3' }),
    ],
  });
  const after = frozenPlan({
    groups,
    actions: [
      frozenAction({ id: 'kept', groupId: 'g1', dueOn: '2027-03-31' }),
      frozenAction({ id: 'moved', groupId: 'g2', number: '3' }),
    ],
  });
  const { items } = compareVersions(before, after);
  assert.deepEqual(
    items.map(({ id, what, moved }) => [id, what, moved]),
    [
      ['g1', 'same', false],
      ['kept', 'changed', false],
      ['gone', 'removed', false],
      ['g2', 'same', false],
      ['moved', 'changed', true],
    ],
  );
  assert.deepEqual(items[1]?.fields, [{ field: 'dueOn', before: null, after: '2027-03-31' }]);
  assert.equal(items[2]?.name, '2 Ask staff');
});

test('the revision is no difference; the title and the legend are', () => {
  const before = frozenPlan();
  const after = frozenPlan({ plan: { ...before.plan, revision: '8', title: 'Fairer Marlshire' }, legend: [] });
  assert.deepEqual(
    compareVersions(before, after).plan.map(({ field }) => field),
    ['title', 'legend'],
  );
});
