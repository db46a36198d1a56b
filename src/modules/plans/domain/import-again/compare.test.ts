import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proposedTakes } from './choice.ts';
import { compare, type FileRole } from './compare.ts';
import type { FileItem, OurItem } from './items.ts';
import { fileAction, planOf } from './testing-items.ts';

const reporter = { name: 'Spring report', at: new Date('2026-06-01T00:00:00+01:00') };

const compared = (
  ours: readonly OurItem[],
  items: readonly FileItem[],
  { role = 'version', decided = {} }: { role?: FileRole; decided?: Record<string, string | null> } = {},
) => compare(ours, { role, items, decided, reporter });

const changes = (ours: readonly OurItem[], items: readonly FileItem[]) =>
  compared(ours, items).items.map(({ change, ours: our, file }) => [change, our?.id ?? null, file?.key ?? null]);

const ramp = 'Fit a level ramp at every pier';
const crews = 'Train crews to guide blind passengers';
const plan = planOf([
  fileAction('a', ramp, { number: '1.1', fields: { leads: ['Harbour team'], dueOn: '2027-03-31' } }),
  fileAction('b', crews, { number: '1.2', fields: { leads: ['Crew manager'] } }),
]);

test('the same words with another number are the same action', () => {
  const items = [fileAction('x', crews, { number: '1.1' }), fileAction('y', ramp, { number: '1.2' })];
  const found = compared(plan, items).items.map(({ ours, file }) => [ours?.id, file?.key]);
  assert.deepEqual(found, [
    ['b', 'x'],
    ['a', 'y'],
  ]);
});

test('the same number with other words is one action gone and another new', () => {
  const items = [
    fileAction('x', 'Ask the access panel about the timetable', { number: '1.1' }),
    fileAction('y', crews),
  ];
  assert.deepEqual(
    changes(plan, items).filter(([change]) => change === 'new' || change === 'gone'),
    [
      ['new', null, 'x'],
      ['gone', 'a', null],
    ],
  );
});

test('a text that was cut off is the beginning of the same action', () => {
  const [item] = compared(plan, [fileAction('x', 'Train crews to guide blind')]).items;
  assert.equal(item?.ours?.id, 'b');
});

test('a field has one of four fates: the file’s, a conflict, ours, or empty in the file', () => {
  const fate = (said: unknown, ours: unknown, file: unknown) => {
    const one = plan[0];
    assert.ok(one);
    const our = { ...one, fields: { ...one.fields, leads: ours } };
    const known =
      said === undefined ? null : { fields: { ...one.fields, leads: said }, stands: '', status: one.status };
    const item = fileAction('x', ramp, { number: '1.1', fields: { leads: file, dueOn: '2027-03-31' } });
    const fields = compared([{ ...our, said: known }], [item]).items[0]?.fields ?? [];
    return fields.map(({ state }) => state).join();
  };
  assert.equal(fate(['A'], ['A'], ['A']), '');
  assert.equal(fate(['A'], ['A'], ['B']), 'file');
  assert.equal(fate(['A'], ['B'], ['A']), 'here');
  assert.equal(fate(['A'], ['B'], ['B']), '');
  assert.equal(fate(['A'], ['B'], ['C']), 'conflict');
  assert.equal(fate(['A'], ['A'], []), 'empty');
  assert.equal(fate(['A'], ['B'], []), 'empty');
  assert.equal(fate(['A'], [], ['B']), 'conflict');
  assert.equal(fate([], [], ['B']), 'file');
  assert.equal(fate([], ['A'], ['B']), 'conflict');
  assert.equal(fate([], ['A'], []), 'here');
  assert.equal(fate(undefined, [], ['B']), 'file');
  assert.equal(fate(undefined, ['A'], ['B']), 'conflict');
});

test('what is ticked at first: new items, and what only the file changed; never what is gone', () => {
  const [a] = plan;
  assert.ok(a);
  const file = [
    fileAction('x', ramp, { number: '1.1', fields: { leads: ['Pier team'], dueOn: '2027-06-30' } }),
    fileAction('y', 'Ask the access panel about the timetable'),
  ];
  const byHand = { ...a, fields: { ...a.fields, dueOn: '2027-05-01' } };
  const takes = proposedTakes(compared([byHand, ...plan.slice(1)], file), 'version');
  assert.deepEqual(takes, ['order', 'counts', 'set a leads', 'new y']);
});

test('what was written here and never stood in a file is not gone', () => {
  const ours = plan.map((one) => ({ ...one, said: null }));
  assert.deepEqual(changes(ours, []), [
    ['same', 'a', null],
    ['same', 'b', null],
  ]);
});

test('a person’s word on which item is which stands, and nobody is taken twice', () => {
  const items = [fileAction('x', ramp), fileAction('y', 'Something else altogether')];
  const pairs = (decided: Record<string, string | null>) =>
    compared(plan, items, { decided }).items.map(({ ours, file }) => `${ours?.id} ${file?.key}`);
  assert.deepEqual(pairs({ y: 'a' }), ['undefined x', 'a y', 'b undefined']);
  assert.deepEqual(pairs({ x: null }), ['undefined x', 'undefined y', 'a undefined', 'b undefined']);
  assert.deepEqual(pairs({ x: 'b', y: 'b' }), ['b x', 'undefined y', 'a undefined']);
  assert.deepEqual(pairs({ x: 'nobody' }), ['undefined x', 'undefined y', 'a undefined', 'b undefined']);
});

test('a status that only the file changed is a report; one that people reported since is a conflict', () => {
  const item = fileAction('x', ramp, { status: 'completed', statusText: 'Done', notes: ['All nine piers are done'] });
  const [untouched] = compared(plan, [item]).items;
  assert.deepEqual(untouched?.reports, [{ note: 'All nine piers are done', status: 'completed' }]);
  assert.equal(untouched?.statusConflict, false);
  const ours = plan.map((one) => ({ ...one, status: 'stopped' as const }));
  assert.equal(compared(ours, [item]).items[0]?.statusConflict, true);
  const [again] = compared(planOf([item]), [item]).items;
  assert.deepEqual(again?.reports, []);
});

test('a report changes no words, adds nothing by itself and takes nothing away', () => {
  const items = [
    fileAction('x', `${ramp} and jetty`, { status: 'completed', statusText: 'Done' }),
    fileAction('y', 'Ask the access panel about the timetable', { status: 'planned', statusText: 'Next year' }),
  ];
  const comparison = compared(plan, items, { role: 'report' });
  assert.deepEqual(
    comparison.items.map(({ change, fields, reports }) => [change, fields.length, reports.length]),
    [
      ['changed', 0, 1],
      ['new', 0, 1],
      ['same', 0, 0],
    ],
  );
  assert.deepEqual(proposedTakes(comparison, 'report'), ['order', 'counts', 'report a']);
});

test('a report that is recorded already adds nothing; one of another day does', () => {
  const item = fileAction('x', ramp, { status: 'in-progress', statusText: 'On  track' });
  const recorded = (by: string, at: string) =>
    plan.map((one) => ({ ...one, recorded: [{ note: 'On track', status: one.status, by, at: new Date(at) }] }));
  const reports = (ours: OurItem[]) => compared(ours, [item], { role: 'report' }).items[0]?.reports.length;
  assert.equal(reports(recorded('Spring report', '2026-06-01T00:00:00+01:00')), 0);
  assert.equal(reports(recorded('Spring report', '2026-03-01T00:00:00Z')), 1);
  assert.equal(reports(recorded('Autumn report', '2026-06-01T00:00:00+01:00')), 1);
});

test('a group whose number and actions stay is the same group under another name', () => {
  const group = (key: string, label: string): FileItem => ({
    ...fileAction(key, label, { number: '1' }),
    kind: 'group',
    fields: { code: '1', label, statement: '' },
  });
  const under = (key: string) => [
    fileAction(`${key}1`, ramp, { groupKey: key }),
    fileAction(`${key}2`, crews, { groupKey: key }),
  ];
  const ours = planOf([group('g', 'Boarding'), ...under('g')]);
  const [found, ...actions] = compared(ours, [group('x', 'Getting on and off'), ...under('x')]).items;
  assert.deepEqual(
    found?.fields.map(({ field, ours: before, file }) => [field, before, file]),
    [['label', 'Boarding', 'Getting on and off']],
  );
  assert.deepEqual(
    actions.map(({ change }) => change),
    ['same', 'same'],
  );
});

test('an action that stands under another group has moved', () => {
  const group = (key: string, label: string): FileItem => ({
    ...fileAction(key, label),
    kind: 'group',
    fields: { code: '', label, statement: '' },
  });
  const groups = [group('g', 'Boarding'), group('h', 'Timetables')];
  const ours = planOf([...groups, fileAction('a', ramp, { groupKey: 'g' })]);
  const moved = compared(ours, [...groups, fileAction('a', ramp, { groupKey: 'h' })]).items.at(-1);
  assert.equal(moved?.change, 'moved');
  assert.deepEqual(moved?.fields, [{ field: 'place', ours: 'group:g', file: 'group:h', state: 'file' }]);
});

test('another order is told once, for the whole plan', () => {
  const [a, b] = [fileAction('a', ramp), fileAction('b', crews)];
  const ours = planOf([a, b]);
  assert.equal(compared(ours, [b, a]).reordered, true);
  assert.equal(compared(ours, [a, b]).reordered, false);
});
