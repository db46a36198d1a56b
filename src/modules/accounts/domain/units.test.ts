import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingProblem, levelBelow, pathOf } from './units.ts';

const directorate = { id: 'd', parentId: null, name: 'Adults', closedOn: null };
const service = { id: 's', parentId: 'd', name: 'Assessment', closedOn: null };

test('knows the three levels', () => {
  assert.equal(levelBelow('directorate'), 'service');
  assert.equal(levelBelow('team'), null);
});

test('writes the way from the directorate down', () => {
  assert.deepEqual(pathOf(service, [service, directorate]), ['Adults', 'Assessment']);
});

test('closes from the bottom up and opens from the top down', () => {
  const units = [directorate, service];
  assert.deepEqual(closingProblem(directorate, '2026-11-22', units), { code: 'open-below', count: 1 });
  assert.equal(closingProblem(service, '2026-11-22', units), null);
  const closed = units.map((unit) => ({ ...unit, closedOn: '2026-01-01' }));
  assert.deepEqual(closingProblem({ ...service, closedOn: '2026-01-01' }, null, closed), {
    code: 'closed-above',
    name: 'Adults',
  });
  assert.equal(closingProblem({ ...directorate, closedOn: '2026-01-01' }, null, closed), null);
});
