import fc from 'fast-check';
import { defaultLegend } from '../common-legends.ts';
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

export const frozenAction = (over: Partial<FrozenAction> = {}): FrozenAction => ({
  ...{ id: 'x', groupId: null, objectiveId: null, number: '1', text: 'Train panels', parts: [], leads: [] },
  ...{ timescaleText: '', startsOn: null, dueOn: null, slips: [], characteristics: [], dutyAims: [], origins: [] },
  ...{ bodies: [], status: 'planned', statusText: '', situation: null, rating: null, measures: [], updates: [] },
  ...over,
});

export const frozenPlan = (over: Partial<FrozenPlan> = {}): FrozenPlan => ({
  ...{ format: 'due-regard/plan-version', formatVersion: 1, organisation: 'Marlshire', asOf: '2026-11-22' },
  frozen: { id: 'v', number: 1, label: 'Spring', reason: '', at: '2026-11-22T09:00:00.000Z', by: 'Bridget Cole' },
  plan: {
    ...{ id: 'p', revision: '7', title: 'Fair Marlshire', state: 'active', periodText: '', periodFrom: null },
    ...{ periodTo: null, levels: { group: 'Theme', objective: 'Aim', action: 'Action' }, bodies: [], horizons: [] },
    about: { roles: [], outcomes: [], metrics: [], characteristics: [], reviewCycle: [], signOff: null },
  },
  ...{ legend: defaultLegend(), groups: [], objectives: [], actions: [], commitments: [] },
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
export const anyFrozen: fc.Arbitrary<FrozenPlan> = fc
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
    commitments: unique('c', fc.record({ id, text: words, dueOn: day, actionId: fc.constant(null) })),
  })
  .map((parts) => frozenPlan(parts));
