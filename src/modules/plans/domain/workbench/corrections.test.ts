import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Correction } from './correction.ts';
import { recognise } from './recognise.ts';
import { cutsBetween } from './split.ts';
import { corrected, keyOfAction, plainTable } from './testing-proposal.ts';

const read = corrected();
const key = (words: string) => keyOfAction(read, words);
const unplacedText = (...corrections: Correction[]) => corrected(...corrections).unplaced.map(({ text }) => text);

test('a column that gets a meaning gives it to every row of every table with that header', () => {
  const measures = corrected({
    ...{ kind: 'column-meaning', header: 'Gwyliadwriaeth', table: null, column: null, meaning: 'measure' },
  } as Correction).actions.map(({ measures: own }) => own);
  assert.deepEqual(
    measures.map(([first]) => first?.split(' ')[0]),
    ['Half', 'The', 'All', 'Ten', 'Loops'],
  );
});

test('a column that is ignored gives its words back', () => {
  const leads = { kind: 'column-meaning', header: 'Who', table: null, column: null, meaning: null } as const;
  assert.ok(corrected(leads).actions.every(({ leads: own }) => own.length === 0));
  assert.ok(unplacedText(leads).some((text) => text.includes('Payroll team')));
});

test('items keep their keys when the file is read again', () => {
  const again = corrected({ kind: 'column-meaning', header: 'Who', table: null, column: null, meaning: null });
  assert.deepEqual(
    again.actions.map((action) => action.key),
    read.actions.map((action) => action.key),
  );
});

test('a horizon counts from the anchor date that was chosen, in all rows', () => {
  const { actions, findings } = corrected(
    { kind: 'anchor-date', date: '2026-04-01' },
    { kind: 'define-horizon', word: 'Short term', from: null, to: null, months: [0, 12] },
  );
  const short = actions.filter(({ timescale }) => timescale?.text === 'Short term');
  assert.deepEqual(
    short.map(({ timescale }) => timescale?.to),
    ['2027-04-01', '2027-04-01'],
  );
  assert.ok(!findings.some(({ code }) => code === 'undefined-horizon'));
});

test('the words of the levels are as they were told', () => {
  const { levels } = corrected({ kind: 'level-words', group: 'Pillar', objective: 'Goal', action: 'Step' });
  assert.deepEqual(levels, ['Pillar', 'Goal', 'Step']);
});

test('a word of a rating means what it was told to mean', () => {
  const { actions } = corrected(
    { kind: 'column-meaning', header: 'Gwyliadwriaeth', table: null, column: null, meaning: 'status' },
    { kind: 'rating-meaning', word: 'The gap is on the website', status: 'completed' },
  );
  assert.equal(actions[1]?.status?.code, 'completed');
});

test('fields that are set replace what was read, and what was read has no place any more', () => {
  const set: Correction = {
    kind: 'set-field',
    key: key('Publish'),
    values: { leads: 'Payroll team\nFinance', timescale: 'by 30 June 2027', measures: 'Gap below 5%' },
  };
  const [, action] = corrected(set).actions;
  assert.deepEqual(action?.leads, ['Payroll team', 'Finance']);
  assert.equal(action?.timescale?.to, '2027-06-30');
  assert.deepEqual(action?.doubts, {});
  assert.ok(unplacedText(set).includes('Short term'));
});

test('an action moves to another group, right after another action or first', () => {
  const after = corrected({ kind: 'move', key: key('Review'), to: { after: key('Translate') } });
  assert.deepEqual(
    after.actions.map(({ number }) => number),
    ['1.2', '1.3', '2.1', '1.1', '2.2'],
  );
  assert.equal(after.actions[3]?.group, '2');
  const [, group] = read.groups;
  const first = corrected({
    ...{ kind: 'move', key: key('Review') },
    to: { first: true, group: group?.key ?? null, objective: null },
  } as Correction);
  assert.deepEqual(
    first.actions.map(({ number }) => number),
    ['1.2', '1.3', '1.1', '2.1', '2.2'],
  );
});

test('an action becomes a part of the one before, with its leads', () => {
  const { actions, reconciliation } = corrected({
    ...{ kind: 'merge', key: key('Publish'), into: key('Review'), as: 'part' },
  } as Correction);
  assert.equal(actions.length, 4);
  assert.deepEqual(actions[0]?.parts, [{ number: '1.2', text: 'Publish the pay gap by grade' }]);
  assert.deepEqual(actions[0]?.leads, ['Head of Resourcing', 'Payroll team']);
  assert.equal(reconciliation.unplaced, read.reconciliation.unplaced);
});

test('an action splits where a person broke its text', () => {
  const cuts = cutsBetween('Review the recruitment panels', 'Review the\nrecruitment panels');
  assert.deepEqual(cuts, [11]);
  assert.equal(cutsBetween('Review the panels', 'Review\nother panels'), null);
  const { actions } = corrected({ kind: 'split', key: key('Review'), at: cuts ?? [] });
  assert.deepEqual(
    actions.slice(0, 2).map(({ text }) => text),
    ['Review the', 'recruitment panels'],
  );
  assert.deepEqual(actions[1]?.leads, ['Head of Resourcing']);
});

test('an action splits at its parts', () => {
  const merged: Correction = { kind: 'merge', key: key('Publish'), into: key('Review'), as: 'part' };
  const { actions } = corrected(merged, { kind: 'split', key: key('Review'), at: 'parts' });
  assert.deepEqual(
    actions.slice(0, 2).map(({ number }) => number),
    ['1.1', '1.2'],
  );
  assert.equal(actions.length, 5);
});

test('an action that was a heading becomes a group, and what followed it stands in it', () => {
  const { groups, actions } = corrected({ kind: 'retype', key: key('Publish'), to: 'group' });
  assert.deepEqual(
    groups.map(({ code }) => code),
    ['1', '1.2', '2'],
  );
  assert.deepEqual(
    actions.map(({ group }) => group),
    ['1', '1.2', '2', '2'],
  );
});

test('a group becomes an objective of the one before, and an action again', () => {
  const [, services] = read.groups;
  const retyped: Correction = { kind: 'retype', key: services?.key ?? '', to: 'objective' };
  const { groups, objectives, actions } = corrected(retyped);
  assert.deepEqual([groups.length, objectives.map(({ text }) => text)], [1, ['Our services']]);
  assert.deepEqual(
    actions.map(({ objective }) => objective),
    [null, null, null, '2', '2'],
  );
  assert.equal(corrected(retyped, { ...retyped, to: 'action' }).actions.length, 6);
});

test('words without a place become an action where they stood', () => {
  const loose = read.unplaced.find(({ text }) => text.startsWith('Ten letters'));
  const { actions, reconciliation } = corrected({ kind: 'retype', key: loose?.key ?? '', to: 'action' });
  assert.deepEqual(
    actions.map(({ number }) => number),
    ['1.1', '1.2', '1.3', '2.1', null, '2.2'],
  );
  assert.equal(reconciliation.unplaced, read.reconciliation.unplaced - 4);
});

test('what is removed has no place, and can come back', () => {
  const removal: Correction = { kind: 'remove', key: key('Publish') };
  const removed = corrected(removal);
  assert.equal(removed.actions.length, 4);
  assert.ok(removed.unplaced.some((one) => one.key === key('Publish') && one.text.includes('pay gap by grade')));
  assert.equal(removed.reconciliation.unplaced, read.reconciliation.unplaced + 12);
  assert.equal(corrected(removal, { kind: 'retype', key: key('Publish'), to: 'action' }).actions.length, 5);
});

test('a finding that was looked at is accepted', () => {
  const [finding] = read.findings;
  assert.equal(corrected({ kind: 'accept-finding', key: finding?.key ?? '' }).findings[0]?.accepted, true);
});

test('an edit whose item is gone is said to apply no longer', () => {
  assert.deepEqual(corrected({ kind: 'remove', key: 'a-gone' }).lapsed, [1]);
  const twice: Correction = { kind: 'remove', key: key('Publish') };
  assert.deepEqual(corrected(twice, twice).lapsed, [2]);
});

test('a table without headers takes meanings by the place of its columns, or from its first row', () => {
  const rows = [
    ['Camau', 'Pobl', 'Amser'],
    ['Open the prayer room in the depot', 'Facilities', 'March 2027'],
    ['Offer interviews by video relay', 'Resourcing', 'June 2027'],
  ];
  const document = plainTable(rows);
  const actions = (...corrections: Correction[]) => recognise(document, corrections).actions;
  const byName: Correction[] = ['action', 'lead', 'timescale'].map((meaning, column) => ({
    kind: 'column-meaning',
    header: rows[0]?.[column] ?? '',
    table: null,
    column: null,
    meaning: meaning as 'action',
  }));
  assert.deepEqual(
    actions(...byName).map(({ text, leads }) => [text, leads]),
    [
      ['Open the prayer room in the depot', ['Facilities']],
      ['Offer interviews by video relay', ['Resourcing']],
    ],
  );
  const byPlace = byName.map((one, column) => ({ ...one, header: '', table: 0, column }) as Correction);
  assert.equal(actions(...byPlace).at(-1)?.leads[0], 'Resourcing');
});
