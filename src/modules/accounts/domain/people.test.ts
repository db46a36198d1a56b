import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasLeft, losesLastAdministrator } from './people.ts';

test('a person has left from the day itself, not the day before', () => {
  assert.equal(hasLeft(null, '2026-11-22'), false);
  assert.equal(hasLeft('2026-11-23', '2026-11-22'), false);
  assert.equal(hasLeft('2026-11-22', '2026-11-22'), true);
});

test('knows when the last administrator would go', () => {
  const ada = { id: 'a', roles: ['administrator'], leftOn: null };
  const ben = { id: 'b', roles: ['administrator'], leftOn: null };
  const gone = { id: 'c', roles: ['administrator'], leftOn: '2020-01-01' };
  const demoted = { ...ada, roles: ['reader'] };
  const leaving = { ...ada, leftOn: '2030-01-01' };
  assert.equal(losesLastAdministrator([ada, ben], [demoted]), false);
  assert.equal(losesLastAdministrator([ada, gone], [demoted]), true);
  assert.equal(losesLastAdministrator([ada, gone], [leaving]), true);
  assert.equal(losesLastAdministrator([ada], [demoted, ben]), false);
});
