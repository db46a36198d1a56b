import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonLegends } from './common-legends.ts';
import type { Action, Group, Plan } from './plan.ts';
import { type GroupProgress, progressByGroup, progressOf } from './progress.ts';

const today = '2026-11-22';
const legend = [...(commonLegends.find(({ key }) => key === 'rag-planned')?.entries ?? [])];
const plan = { legend } as Plan;
const group = (id: string): Group => ({ id, planId: 'p', code: id, label: id, statement: '', places: {}, version: 1 });
const action = (groupId: string | null, fields: Partial<Action>): Action =>
  ({ groupId, startsOn: null, dueOn: null, status: 'unknown', decision: null, ...fields }) as Action;

const actions = [
  action('A', { status: 'completed' }),
  action('A', { status: 'completed', dueOn: '2026-01-01' }),
  action('A', { status: 'in-progress' }),
  action('A', {}),
  action('B', { status: 'planned', dueOn: '2026-11-21' }),
  action('gone', { status: 'planned' }),
  action(null, { status: 'in-progress', dueOn: '2026-01-01' }),
];
const counts = ({ rows, noData, total }: GroupProgress) => ({
  ...Object.fromEntries(rows.map(({ entry, count }) => [entry.code, count])),
  noData,
  total,
});

test('counts each group by the words of the legend, and no data on its own', () => {
  const [a, b, empty, rest, ...more] = progressByGroup(
    { plan, groups: [group('A'), group('B'), group('C')], objectives: [], actions },
    today,
  );
  assert.ok(a && b && empty && rest);
  assert.deepEqual([a.group?.id, b.group?.id, empty.group?.id, rest.group], ['A', 'B', 'C', null]);
  assert.deepEqual(counts(a), { red: 0, amber: 1, green: 2, blue: 0, noData: 1, total: 4 });
  assert.deepEqual(counts(b), { red: 1, amber: 0, green: 0, blue: 0, noData: 0, total: 1 });
  assert.deepEqual(counts(empty), { red: 0, amber: 0, green: 0, blue: 0, noData: 0, total: 0 });
  assert.deepEqual(counts(rest), { red: 0, amber: 1, green: 0, blue: 1, noData: 0, total: 2 });
  assert.deepEqual(more, []);
});

test('has no row for actions without a group where there are none', () => {
  const tree = { plan, groups: [group('A')], objectives: [], actions: actions.slice(0, 4) };
  assert.equal(progressByGroup(tree, today).length, 1);
});

test('counts the whole plan as one', () => {
  const all = progressOf({ plan, actions }, today);
  assert.equal(all.group, null);
  assert.deepEqual(counts(all), { red: 1, amber: 2, green: 2, blue: 1, noData: 1, total: 7 });
});
