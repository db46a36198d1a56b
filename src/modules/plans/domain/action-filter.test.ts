import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ActionFilter, filterActions, leadsOf } from './action-filter.ts';
import { defaultLegend } from './common-legends.ts';
import { leadNamed } from './plan.ts';
import { anAction } from './testing-plan.ts';

const today = '2026-11-22';
const nothing: ActionFilter = {
  words: '',
  lead: '',
  characteristic: '',
  aim: '',
  origin: '',
  rating: '',
  window: '',
  groupId: '',
};
const actions = [
  anAction('late', {
    number: '1.1',
    text: 'Review the recruitment guide',
    dueOn: '2026-11-21',
    leads: [leadNamed('HR')],
  }),
  anAction('soon', { text: 'Train panels', dueOn: '2027-02-21', characteristics: ['race'], groupId: 'g' }),
  anAction('later', { text: 'Publish the survey', dueOn: '2027-02-22', leads: [leadNamed('Analytics')] }),
  anAction('done', { text: 'Appoint a chair', dueOn: '2026-12-01', status: 'completed' }),
  anAction('bare', { text: 'Open a network' }),
];
const found = (filter: Partial<ActionFilter>) =>
  filterActions(actions, { legend: defaultLegend() }, { ...nothing, ...filter }, today).map(({ id }) => id);

test('asks nothing by default', () => {
  assert.equal(found({}).length, actions.length);
});

test('finds every word, in the number too, whatever the case', () => {
  assert.deepEqual(found({ words: 'GUIDE 1.1' }), ['late']);
  assert.deepEqual(found({ words: 'guide survey' }), []);
});

test('finds by lead, by no lead, by characteristic, group and rating', () => {
  assert.deepEqual(found({ lead: 'HR' }), ['late']);
  assert.deepEqual(found({ lead: 'none' }), ['soon', 'done', 'bare']);
  assert.deepEqual(found({ characteristic: 'race' }), ['soon']);
  assert.deepEqual(found({ groupId: 'g' }), ['soon']);
  assert.deepEqual(found({ rating: 'overdue' }), ['late']);
  assert.deepEqual(found({ rating: 'none' }), ['bare']);
});

test('three months reach to day 91 and leave out what is done', () => {
  assert.deepEqual(found({ window: 'three-months' }), ['soon']);
  assert.deepEqual(found({ window: 'year' }), ['soon', 'later']);
  assert.deepEqual(found({ window: 'late' }), ['late']);
  assert.deepEqual(found({ window: 'no-date' }), ['bare']);
});

test('lists each lead once, in order', () => {
  assert.deepEqual(leadsOf(actions), ['Analytics', 'HR']);
});
