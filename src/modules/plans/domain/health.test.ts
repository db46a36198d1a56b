import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkHealth } from './health.ts';
import type { ActionFacts, HealthFacts } from './health-facts.ts';
import type { HealthRule } from './health-rules.ts';
import { type Action, leadNamed } from './plan.ts';
import { anAction, anObjective, aPlan } from './testing-plan.ts';

const today = '2026-11-22';
const staleDays = 182;

/** An action that no rule minds. */
const sound = (id: string, fields: Partial<Action> = {}): Action =>
  anAction(id, {
    text: 'Train every panel chair',
    groupId: 'g',
    objectiveId: 'o',
    leads: [leadNamed('Head of HR', 'here')],
    startsOn: '2026-06-01',
    dueOn: '2027-03-31',
    measures: ['Every panel has a trained chair'],
    characteristics: ['race'],
    status: 'in-progress',
    latest: {
      at: new Date('2026-11-01T09:00:00Z'),
      by: 'Elin',
      note: '',
      status: 'in-progress',
      percent: null,
      nextStep: '',
    },
    ...fields,
  });

const fact = (fields: Partial<ActionFacts> = {}): ActionFacts => ({
  createdOn: '2026-06-01',
  hasEvidence: false,
  answers: { given: 0, no: 0 },
  missed: null,
  ...fields,
});

function facts(
  actions: Action[],
  over: Partial<HealthFacts> = {},
  beside: Record<string, Partial<ActionFacts>> = {},
): HealthFacts {
  return {
    plan: aPlan({}),
    groups: [{ id: 'g', planId: 'p', code: 'A', label: 'Workforce', statement: '', places: {}, version: 1 }],
    objectives: [anObjective('o', { groupId: 'g' })],
    actions,
    beside: new Map(actions.map(({ id }) => [id, fact(beside[id])])),
    commitments: [],
    leavers: new Map([['gone', { name: 'Gwen', leftOn: '2026-10-01' }]]),
    characteristics: [{ code: 'race', label: 'Race' }],
    served: new Set(),
    staleDays,
    today,
    ...over,
  };
}

const rulesFound = (given: HealthFacts) => checkHealth(given).findings.map(({ rule, id }) => `${rule} ${id}`);

test('a sound plan has nothing to put right and scores 100', () => {
  const health = checkHealth(facts([sound('a')]));
  assert.deepEqual(health.findings, []);
  assert.equal(health.score, 100);
  assert.equal(health.worst, null);
});

test('a plan without actions has no score, which is not nought', () => {
  assert.equal(checkHealth(facts([])).score, null);
});

test('each rule at its boundary', () => {
  const leads = (...ids: (string | null)[]) => ids.map((id) => leadNamed('Lead', id));
  const heard = (day: string) => ({
    latest: { ...(sound('x').latest as NonNullable<Action['latest']>), at: new Date(`${day}T12:00:00Z`) },
  });
  const cases: [HealthRule, Partial<Action>, Partial<ActionFacts>, boolean][] = [
    ['no-lead', { leads: leads(null) }, {}, true],
    ['no-lead', { leads: leads(null, 'here') }, {}, false],
    ['no-lead', { leads: [], status: 'completed' }, { hasEvidence: true }, false],
    ['lead-left', { leads: leads('here', 'gone') }, {}, true],
    ['no-date', { startsOn: null, dueOn: null }, {}, true],
    ['no-date', { startsOn: null }, {}, false],
    ['late', { dueOn: '2026-11-21' }, {}, true],
    ['late', { dueOn: today }, {}, false],
    ['late', { status: 'planned', startsOn: '2026-11-21' }, {}, true],
    ['late', { status: 'stopped', dueOn: '2026-11-21' }, {}, false],
    ['missed', {}, { missed: '2026-09-30' }, true],
    ['stale', heard('2026-05-23'), {}, true],
    ['stale', heard('2026-05-24'), {}, false],
    ['stale', { latest: null, startsOn: null }, { createdOn: '2026-05-23' }, true],
    ['stale', { latest: null, startsOn: '2026-05-24' }, { createdOn: '2026-01-01' }, false],
    ['no-measure', { measures: [] }, {}, true],
    ['not-specific', { text: 'A new guide for managers' }, {}, true],
    ['not-specific', { text: 'Consider new training' }, {}, false],
    ['not-specific', { text: 'Consider new training', dueOn: null, startsOn: null }, {}, true],
    ['not-specific', { text: `Train ${'every chair '.repeat(30)}` }, {}, true],
    ['measure-no', {}, { answers: { given: 2, no: 1 } }, true],
    ['measure-no', {}, { answers: { given: 2, no: 0 } }, false],
    ['no-evidence', { status: 'completed' }, {}, true],
    ['no-evidence', { status: 'completed' }, { hasEvidence: true }, false],
  ];
  for (const [rule, fields, own, found] of cases) {
    const given = facts([sound('a', fields)], {}, { a: own });
    assert.equal(
      rulesFound(given).includes(`${rule} a`),
      found,
      `${rule} ${JSON.stringify(fields)} ${JSON.stringify(own)}`,
    );
  }
});

test('finds groups and objectives without actions, unless another plan serves the objective', () => {
  const given = facts([sound('a', { groupId: null, objectiveId: null })]);
  assert.deepEqual(rulesFound(given), ['empty-group g', 'empty-objective o']);
  assert.deepEqual(rulesFound({ ...given, served: new Set(['o']) }), ['empty-group g']);
});

test('a characteristic is served by an action or an objective', () => {
  const plain = sound('a', { characteristics: [] });
  assert.deepEqual(rulesFound(facts([plain])), ['not-served race']);
  const objectives = [anObjective('o', { groupId: 'g', characteristics: ['race'] })];
  assert.deepEqual(rulesFound(facts([plain], { objectives })), []);
});

test('a promise wants an action, and is late once its day has passed and that action is not completed', () => {
  const promise = (id: string, actionId: string | null, dueOn: string | null) => ({ id, text: id, actionId, dueOn });
  const commitments = [
    promise('nobody', null, null),
    promise('in hand', 'a', today),
    promise('late', 'a', '2026-11-21'),
    promise('kept', 'b', '2026-11-21'),
    promise('gone', 'removed', null),
  ];
  const actions = [sound('a'), sound('b', { status: 'completed' })];
  const given = facts(actions, { commitments }, { b: { hasEvidence: true } });
  assert.deepEqual(rulesFound(given), ['promise nobody', 'promise late', 'promise gone']);
});

/**
 * Worked by hand: two actions, one of which has no lead and one no measure. Weights that count: 3 + 3 + 2 + 3 + 2 + 2 +
 * 2 + 1 + 1 + 1 + 1 + 1 = 22 (no measure was answered, nothing was promised). Lost: 3/2 for the lead, 2/2 for the
 * measure. (22 − 2.5) ÷ 22 = 0.886…
 */
test('the arithmetic of the score is that of its table', () => {
  const health = checkHealth(facts([sound('a', { leads: [] }), sound('b', { measures: [] })]));
  assert.equal(health.weight, 22);
  assert.equal(health.points, 19.5);
  assert.equal(health.score, 89);
  assert.equal(health.worst, 'no-lead');
  const line = health.lines.find(({ rule }) => rule === 'no-lead');
  assert.deepEqual(line, { rule: 'no-lead', weight: 3, right: 1, of: 2, points: 1.5 });
  assert.equal(health.lines.find(({ rule }) => rule === 'promise')?.points, null);
});

const anything: fc.Arbitrary<{ fields: Partial<Action>; own: Partial<ActionFacts> }> = fc.record({
  fields: fc.record({
    text: fc.constantFrom('Train chairs', 'Consider training', 'Support for parents'),
    leads: fc.constantFrom([], [leadNamed('x')], [leadNamed('x', 'gone')], [leadNamed('x', 'here')]),
    startsOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    dueOn: fc.constantFrom(null, '2026-11-21', '2027-06-30'),
    measures: fc.constantFrom([], ['A figure']),
    status: fc.constantFrom('planned' as const, 'in-progress' as const, 'completed' as const, 'stopped' as const),
    characteristics: fc.constantFrom([], ['race']),
    groupId: fc.constantFrom(null, 'g'),
    objectiveId: fc.constantFrom(null, 'o'),
    latest: fc.constantFrom(null, sound('x').latest),
  }),
  own: fc.record({
    createdOn: fc.constantFrom('2026-01-01', '2026-11-01'),
    hasEvidence: fc.boolean(),
    answers: fc.constantFrom({ given: 0, no: 0 }, { given: 1, no: 1 }, { given: 2, no: 0 }),
    missed: fc.constantFrom(null, '2026-09-30'),
  }),
});

const anyFacts = fc.tuple(fc.array(anything, { minLength: 1, maxLength: 6 }), fc.boolean()).map(([some, promised]) =>
  facts(
    some.map(({ fields }, index) => anAction(String(index), fields)),
    { commitments: promised ? [{ id: 'c', text: 'c', dueOn: null, actionId: null }] : [] },
    Object.fromEntries(some.map(({ own }, index) => [String(index), own])),
  ),
);

/** What a person does about each finding. */
const repairs: Record<HealthRule, Partial<Action> | Partial<ActionFacts>> = {
  'no-lead': { leads: [leadNamed('x', 'here')] },
  'lead-left': { leads: [leadNamed('x', 'here')] },
  'no-date': { startsOn: '2027-01-01', dueOn: '2027-06-30' },
  late: { startsOn: '2027-01-01', dueOn: '2027-06-30' },
  missed: { missed: null },
  stale: { latest: sound('x').latest },
  'no-measure': { measures: ['A figure'] },
  'not-specific': { text: 'Train every panel chair' },
  'measure-no': { answers: { given: 1, no: 0 } },
  'no-evidence': { hasEvidence: true },
  'empty-group': {},
  'empty-objective': {},
  'not-served': {},
  promise: {},
};

function repaired(given: HealthFacts, { rule, kind, id }: { rule: HealthRule; kind: string; id: string }): HealthFacts {
  if (kind === 'promise')
    return {
      ...given,
      commitments: given.commitments.map((one) => ({ ...one, actionId: given.actions[0]?.id ?? null })),
    };
  if (kind !== 'action') {
    const added = sound('added');
    return { ...given, actions: [...given.actions, added], beside: new Map([...given.beside, ['added', fact()]]) };
  }
  return {
    ...given,
    actions: given.actions.map((action) =>
      action.id === id ? { ...action, ...(repairs[rule] as Partial<Action>) } : action,
    ),
    beside: new Map(
      [...given.beside].map(([key, own]) => [
        key,
        key === id ? { ...own, ...(repairs[rule] as Partial<ActionFacts>) } : own,
      ]),
    ),
  };
}

test('putting one thing right never lowers the score, and takes it off the list', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(), (given, pick) => {
      const before = checkHealth(given);
      const finding = before.findings[pick % Math.max(1, before.findings.length)];
      if (!finding) return;
      const after = checkHealth(repaired(given, finding));
      assert.ok(after.points / after.weight >= before.points / before.weight - 1e-12, finding.rule);
      assert.ok(!after.findings.some(({ rule, id }) => rule === finding.rule && id === finding.id), finding.rule);
    }),
    { numRuns: 500 },
  );
});

test('ending work with evidence never lowers the score', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(), (given, pick) => {
      const id = given.actions[pick % given.actions.length]?.id;
      const actions = given.actions.map((one) => (one.id === id ? { ...one, status: 'completed' as const } : one));
      const beside = new Map(
        [...given.beside].map(([key, own]) => [key, key === id ? { ...own, hasEvidence: true } : own]),
      );
      const [before, after] = [checkHealth(given), checkHealth({ ...given, actions, beside })];
      assert.ok(after.points >= before.points - 1e-12 && after.weight === before.weight);
    }),
    { numRuns: 300 },
  );
});

test('the order of the plan changes neither the score nor what is found', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const turned = { ...given, actions: given.actions.toReversed() };
      const [one, other] = [checkHealth(given), checkHealth(turned)];
      assert.deepEqual(one.lines, other.lines);
      assert.deepEqual([one.score, one.worst], [other.score, other.worst]);
      assert.deepEqual(rulesFound(given).sort(), rulesFound(turned).sort());
    }),
  );
});
