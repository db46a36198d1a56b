import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksFor, type Colleague, type OwnAnswers, type Staff } from './asks.ts';
import { type Lead, leadNamed } from './plan.ts';

const today = '2026-11-22';
const colleague = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  ...{ id, name: id, bodyId: 'council', unitIds: [], roles: ['action-lead'] },
  ...more,
});
const staff = (people: Colleague[], covers: Staff['covers'] = []): Staff => ({ people, covers, today });
const nobodyElse: OwnAnswers = { units: [], bodies: [] };
const ask = (leads: Lead[], own: OwnAnswers, of: Staff) => {
  const { asks, unreachable } = asksFor({ id: 'action', leads }, own, of);
  return {
    asked: asks.map(({ personId, forId, unitId, bodyId }) => [personId, forId, unitId ?? bodyId]),
    missing: unreachable.map(({ why, unitId, bodyId }) => [why, unitId ?? bodyId]),
  };
};
const led = (personId: string | null, deputyId: string | null = null): Lead => ({
  ...leadNamed('HR'),
  ...{ personId, deputyId },
});
const away = (fromOn: string, toOn: string) => [{ personId: 'elin', coverId: 'cai', fromOn, toOn }];
const [elin, cai, dai] = [colleague('elin'), colleague('cai'), colleague('dai')];

test('asks the contact of a lead, and says where nobody is named or they have left', () => {
  assert.deepEqual(ask([led('elin', 'dai')], nobodyElse, staff([elin, dai])), {
    asked: [['elin', null, null]],
    missing: [],
  });
  assert.deepEqual(ask([], nobodyElse, staff([elin])).missing, [['no-lead', null]]);
  assert.deepEqual(ask([led(null)], nobodyElse, staff([elin])).missing, [['nobody-named', null]]);
  assert.deepEqual(ask([led('gone')], nobodyElse, staff([elin])).missing, [['has-left', null]]);
});

test('while the contact is away, from the first day of cover to the last, cover and deputy are asked', () => {
  const everybody = [elin, cai, dai];
  const asked = (fromOn: string, toOn: string) =>
    ask([led('elin', 'dai')], nobodyElse, staff(everybody, away(fromOn, toOn))).asked;
  const instead = [
    ['cai', 'elin', null],
    ['dai', 'elin', null],
  ];
  assert.deepEqual(asked(today, today), instead);
  assert.deepEqual(asked('2026-11-01', '2026-11-21'), [['elin', null, null]]);
  assert.deepEqual(asked('2026-11-23', '2026-12-01'), [['elin', null, null]]);
});

test('a deputy answers for a contact who has left', () => {
  assert.deepEqual(ask([led('gone', 'dai')], nobodyElse, staff([dai])).asked, [['dai', 'gone', null]]);
});

test('of each unit a manager is asked, else an action lead; a unit without either is named', () => {
  const all = { ...leadNamed('All services'), eachLevel: 'service' as const };
  const own: OwnAnswers = {
    units: ['libraries', 'roads', 'parks', 'schools'].map((id) => ({
      asked: { id },
      report: id === 'schools' ? { status: 'completed' } : null,
    })),
    bodies: [],
  };
  const people = [
    colleague('lead', { unitIds: ['libraries'] }),
    colleague('team manager', { unitIds: ['branch', 'libraries'], roles: ['manager'] }),
    colleague('manager', { unitIds: ['libraries'], roles: ['manager'] }),
    colleague('road lead', { unitIds: ['roads'] }),
    colleague('reader', { unitIds: ['parks'], roles: ['reader'] }),
  ];
  assert.deepEqual(ask([all], own, staff(people)), {
    asked: [
      ['manager', null, 'libraries'],
      ['road lead', null, 'roads'],
    ],
    missing: [['no-unit-contact', 'parks']],
  });
});

test('where bodies share an action each is asked through its own lead, but not one that has completed it', () => {
  const trust = colleague('morag', { bodyId: 'trust' });
  const body = (id: string, status: 'completed' | null = null, closedOn: string | null = null) => ({
    asked: { id, closedOn },
    report: status && { status },
  });
  const both = [led('elin'), led('morag')];
  const own = { units: [], bodies: [body('council'), body('trust')] };
  assert.deepEqual(ask(both, own, staff([elin, trust])).asked, [
    ['elin', null, 'council'],
    ['morag', null, 'trust'],
  ]);
  assert.deepEqual(ask([led('elin')], own, staff([elin, trust])).missing, [['no-body-contact', 'trust']]);
  const done = { units: [], bodies: [body('council', 'completed'), body('trust'), body('old', null, '2020-01-01')] };
  assert.deepEqual(ask(both, done, staff([elin, trust])), { asked: [['morag', null, 'trust']], missing: [] });
});
