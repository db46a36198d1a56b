import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Group } from '../plan.ts';
import { anAction, aPlan } from '../testing-plan.ts';
import { reportModel } from './model.ts';
import type { PlanHistory, RecordedChange, RecordedUpdate } from './plan-at.ts';

const group = (id: string): Group => ({
  id,
  planId: 'p',
  code: id,
  label: 'Workforce',
  statement: '',
  places: {},
  version: 1,
});
const at = (day: string) => new Date(`${day}T12:00:00Z`);

function update(
  actionId: string,
  day: string,
  before: Action['status'],
  status: Action['status'],
  note = '',
): RecordedUpdate {
  const rest = { by: 'Elin Parry', percent: null, nextStep: '', evidence: [] };
  return {
    id: `${actionId} ${day}`,
    actionId,
    at: at(day),
    note,
    status,
    statusBefore: before,
    statusAfter: status,
    ...rest,
  };
}

const moved = (
  subjectId: string,
  day: string,
  before: string | null,
  after: string | null,
  reason = '',
): RecordedChange => ({
  ...{ subjectId, field: 'dueOn', before, after, at: at(day), by: 'Dele Okafor', reason },
});

function history(actions: Action[], more: Partial<PlanHistory> = {}, born: Record<string, string> = {}): PlanHistory {
  const plan = aPlan({});
  const all = [...actions, ...(more.removed ?? [])];
  return {
    tree: { plan, groups: [group('g')], objectives: [], actions },
    removed: [],
    lives: new Map(all.map(({ id }) => [id, { from: at(born[id] ?? '2026-01-01'), to: null }])),
    updates: [],
    decisions: [],
    changes: [],
    ...more,
  };
}

const model = (source: PlanHistory, since: string | null = null, on = '2026-11-22') =>
  reportModel({ history: source, measures: new Map(), promises: [] }, { on, since });

const ids = (items: { action: Action }[]) => items.map(({ action }) => action.id);

test('counts of groups and ratings add up to the whole, with what has no data', () => {
  const found = model(
    history([
      anAction('done', { groupId: 'g', status: 'completed' }),
      anAction('late', { groupId: 'g', dueOn: '2026-11-21' }),
      anAction('due', { groupId: 'g', dueOn: '2026-11-22' }),
      anAction('unknown'),
    ]),
  );
  const { figures } = found;
  assert.equal(figures['all.total'], 4);
  assert.equal(figures['group.g.total'], 3);
  assert.equal(figures['group.none.total'], 1);
  assert.equal(figures['group.none.no-data'], 1);
  const sum = found.plan.legend.reduce((total, { code }) => total + (figures[`all.rating.${code}`] ?? 0), 0);
  assert.equal(sum + (figures['all.no-data'] ?? 0), 4);
  assert.deepEqual([ids(found.late), ids(found.dueNext), ids(found.completed)], [['late'], ['due'], ['done']]);
  assert.deepEqual([figures.late, figures.dueNext, figures.completed], [1, 1, 1]);
});

test('a plan without actions has figures, and all are nought', () => {
  const { figures } = model(history([]));
  assert.deepEqual(new Set(Object.values(figures)), new Set([0]));
  assert.ok('all.total' in figures && 'late' in figures);
});

test('as it stood on an earlier day: later reports, dates, decisions and actions are not there', () => {
  const source = history(
    [anAction('a', { status: 'completed', dueOn: '2027-03-31' }), anAction('new', { status: 'planned' })],
    {
      updates: [
        update('a', '2026-04-01', 'planned', 'in-progress', 'Begun'),
        update('a', '2026-09-01', 'in-progress', 'completed', 'Done'),
      ],
      changes: [moved('a', '2026-06-01', '2026-05-31', '2027-03-31', 'The supplier left')],
    },
    { new: '2026-10-01' },
  );
  const may = model(source, null, '2026-05-31');
  assert.deepEqual(ids(may.actions), ['a']);
  const [a] = may.actions;
  assert.deepEqual(
    [a?.action.status, a?.action.dueOn, a?.latest?.note, a?.slip],
    ['in-progress', '2026-05-31', 'Begun', null],
  );
  const march = model(source, null, '2026-03-31');
  assert.equal(march.actions[0]?.action.status, 'planned');
  assert.equal(model(source).actions[0]?.action.status, 'completed');
});

test('a report on the day itself counts: the day ends at midnight in London', () => {
  const source = history([anAction('a', { status: 'completed' })], {
    updates: [{ ...update('a', '2026-06-30', 'planned', 'completed'), at: new Date('2026-06-30T22:59:59Z') }],
  });
  assert.equal(model(source, null, '2026-06-30').actions[0]?.action.status, 'completed');
  const after = history([anAction('a', { status: 'completed' })], {
    updates: [{ ...update('a', '2026-06-30', 'planned', 'completed'), at: new Date('2026-06-30T23:00:00Z') }],
  });
  assert.equal(model(after, null, '2026-06-30').actions[0]?.action.status, 'planned');
});

test('since a day: what was added, taken out and rated otherwise; what stayed is not told', () => {
  const gone = anAction('gone', { status: 'planned' });
  const source = history(
    [
      anAction('moved', { status: 'completed' }),
      anAction('same', { status: 'planned' }),
      anAction('new', { status: 'planned' }),
    ],
    {
      removed: [gone],
      updates: [update('moved', '2026-09-01', 'planned', 'completed')],
    },
    { new: '2026-10-01' },
  );
  (source.lives as Map<string, { from: Date; to: Date | null }>).set('gone', {
    from: at('2026-01-01'),
    to: at('2026-08-01'),
  });
  const found = model(source, '2026-06-30');
  assert.deepEqual(
    found.changed.map(({ kind, item }) => [kind, item.action.id]),
    [
      ['rating', 'moved'],
      ['added', 'new'],
      ['removed', 'gone'],
    ],
  );
  assert.deepEqual([found.figures['before.total'], found.figures['all.total'], found.figures.changed], [3, 3, 3]);
  assert.deepEqual(ids(found.completed), ['moved']);
  assert.deepEqual(ids(model(source, '2026-10-31').completed), []);
});

test('a slip has the day first set and the reason; a day brought forward is none, and an old slip is not news', () => {
  const source = history([anAction('back', { dueOn: '2027-03-31' }), anAction('forward', { dueOn: '2026-12-01' })], {
    changes: [
      moved('back', '2026-03-01', '2026-06-30', '2026-12-31', 'Nobody in post'),
      moved('back', '2026-07-01', '2026-12-31', '2027-03-31', 'The supplier left'),
      moved('forward', '2026-07-01', '2027-01-01', '2026-12-01'),
    ],
  });
  const [slipped] = model(source).slipped;
  assert.equal(slipped?.action.id, 'back');
  assert.equal(slipped?.slip?.original, '2026-06-30');
  assert.deepEqual(
    slipped?.slip?.moves.map(({ reason }) => reason),
    ['Nobody in post', 'The supplier left'],
  );
  assert.equal(model(source).figures.slipped, 1);
  assert.equal(model(source, '2026-07-02').figures.slipped, 0);
});

test('silent is what is open and has no report for longer than the plan allows', () => {
  const source = history(
    [
      anAction('old', { status: 'in-progress' }),
      anAction('told', {
        status: 'in-progress',
        latest: { at: at('2026-11-01'), by: '', note: '', status: 'in-progress', percent: null, nextStep: '' },
      }),
      anAction('ended', { status: 'stopped' }),
      anAction('young'),
    ],
    { updates: [update('told', '2026-11-01', 'planned', 'in-progress')] },
    { young: '2026-11-10' },
  );
  assert.deepEqual(ids(model(source).silent), ['old']);
});
