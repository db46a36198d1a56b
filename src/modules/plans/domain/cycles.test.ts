import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionsCovered, isCycleOpen } from './cycles.ts';
import type { Action } from './plan.ts';

const action = (id: string, more: Partial<Action> = {}) =>
  ({ id, groupId: null, dueOn: null, status: 'in-progress', ...more }) as Action;
const actions = [
  action('done', { status: 'completed', dueOn: '2026-01-01', groupId: 'g' }),
  action('stopped', { status: 'stopped' }),
  action('late', { dueOn: '2026-01-01' }),
  action('due', { dueOn: '2026-11-30', groupId: 'g' }),
  action('later', { dueOn: '2026-12-01' }),
  action('undated'),
  action('each quarter', { dueOn: '2030-01-01' }),
];
const occurrences = [{ actionId: 'each quarter', dueOn: '2026-10-01', updateId: null }];
const covered = (covers: 'all' | 'group' | 'due', groupId: string | null = null) =>
  actionsCovered(actions, { covers, groupId, dueOn: '2026-11-30' }, occurrences).map(({ id }) => id);

test('a cycle asks about what is open: all, a group, or what is late or due by its day', () => {
  assert.deepEqual(covered('all'), ['late', 'due', 'later', 'undated', 'each quarter']);
  assert.deepEqual(covered('group', 'g'), ['due']);
  assert.deepEqual(covered('due'), ['late', 'due', 'each quarter']);
});

test('a cycle is open on its last day, unless somebody closed it', () => {
  assert.equal(isCycleOpen({ closedAt: null, closesOn: '2026-11-22' }, '2026-11-22'), true);
  assert.equal(isCycleOpen({ closedAt: null, closesOn: '2026-11-22' }, '2026-11-23'), false);
  assert.equal(isCycleOpen({ closedAt: new Date(0), closesOn: '2026-11-22' }, '2026-11-22'), false);
});
