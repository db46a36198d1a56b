import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementOf, isJoint, standingsByBody } from './body-standings.ts';
import type { Action, Plan } from './plan.ts';

const bodies = [
  { id: 'council', name: 'Council', closedOn: null },
  { id: 'trust', name: 'Trust', closedOn: null },
  { id: 'pct', name: 'Primary Care Trust', closedOn: '2013-03-31' },
  { id: 'other', name: 'Not of this plan', closedOn: null },
];
const plan = { bodies: ['council', 'trust', 'pct'].map((bodyId) => ({ label: bodyId, bodyId })) } as Plan;
const action = (id: string, bodyIds: string[] = []) => ({ id, bodyIds }) as unknown as Action;

test('bodies agree, differ, or wait for one that has not reported', () => {
  assert.equal(agreementOf(['completed', 'completed']), 'agree');
  assert.equal(agreementOf(['completed', 'in-progress']), 'differ');
  assert.equal(agreementOf(['completed', null]), 'waiting');
});

test('a dissolved body keeps what it reported and is not waited for', () => {
  const reports = [
    { actionId: 'a', of: 'council', status: 'completed' },
    { actionId: 'a', of: 'trust', status: 'completed' },
    { actionId: 'a', of: 'pct', status: 'stopped' },
  ] as const;
  const found = standingsByBody({ plan, actions: [action('a')] }, bodies, reports);
  assert.deepEqual(
    found.bodies.map(({ id }) => id),
    ['council', 'trust', 'pct'],
  );
  assert.deepEqual(found.rows[0]?.statuses, ['completed', 'completed', 'stopped']);
  assert.equal(found.rows[0]?.agreement, 'agree');
});

test('an action of one body only says nothing of the other', () => {
  const reports = [{ actionId: 'a', of: 'trust', status: 'completed' }] as const;
  const found = standingsByBody({ plan, actions: [action('a', ['council'])] }, bodies, reports);
  assert.deepEqual(found.rows[0]?.statuses, [null, undefined, undefined]);
  assert.equal(found.rows[0]?.agreement, 'waiting');
});

test('an action of a dissolved body alone is nobody’s to compare', () =>
  assert.deepEqual(standingsByBody({ plan, actions: [action('a', ['pct'])] }, bodies, []).rows, []));

test('a plan of one body is not joint, nor one that names a body twice', () => {
  assert.equal(isJoint(plan), true);
  const twice = [
    { label: 'Council', bodyId: 'council' },
    { label: 'The Council', bodyId: 'council' },
    { label: 'Unknown', bodyId: null },
  ];
  assert.equal(isJoint({ bodies: twice }), false);
});
