import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonLegends, defaultLegend } from './common-legends.ts';
import { isLate, proposeRating, rate, type Standing, situationOf, situations } from './legend.ts';
import { readLegend } from './read-legend.ts';

const today = '2026-11-22';
const standing = (
  status: Standing['status'],
  startsOn: string | null = null,
  dueOn: string | null = null,
): Standing => ({
  status,
  startsOn,
  dueOn,
});
const legend = (key: string) => [...(commonLegends.find((one) => one.key === key)?.entries ?? [])];

test('an action is late the day after it is due, not on the day', () => {
  assert.equal(situationOf(standing('in-progress', null, '2026-11-22'), today), 'in-progress');
  assert.equal(situationOf(standing('in-progress', null, '2026-11-21'), today), 'in-progress-late');
  assert.equal(isLate(standing('planned', null, '2026-11-22'), today), false);
  assert.equal(isLate(standing('planned', null, '2026-11-21'), today), true);
});

test('an action that should have begun and has not is late, though its end is ahead', () => {
  assert.equal(situationOf(standing('planned', '2026-11-21', '2027-03-31'), today), 'not-started-late');
  assert.equal(situationOf(standing('in-progress', '2026-11-21', '2027-03-31'), today), 'in-progress');
});

test('an action that begins today or later is not late, whatever is known of its end', () => {
  assert.equal(situationOf(standing('planned', '2026-11-22'), today), 'planned');
  assert.equal(situationOf(standing('planned', '2026-11-21'), today), 'not-started-late');
  assert.equal(situationOf(standing('planned', '2027-01-01', '2027-03-31'), today), 'planned');
  assert.equal(situationOf(standing('unknown', '2027-01-01'), today), 'planned');
});

test('a legend without a word for late work in progress calls it in progress, and nothing else by another word', () => {
  const [, inProgress] = legend('words');
  assert.ok(inProgress);
  assert.equal(proposeRating([inProgress], standing('in-progress', null, '2026-11-21'), today)?.code, 'in-progress');
  assert.equal(proposeRating([inProgress], standing('planned', null, '2026-11-21'), today), null);
  assert.equal(proposeRating([], standing('in-progress', null, '2026-11-21'), today), null);
});

test('completed and stopped actions are never late', () => {
  assert.equal(situationOf(standing('completed', null, '2020-01-01'), today), 'completed');
  assert.equal(isLate(standing('stopped', null, '2020-01-01'), today), false);
});

test('no report and no date is no data, which is not planned', () => {
  assert.equal(situationOf(standing('unknown'), today), null);
  assert.equal(proposeRating(defaultLegend(), standing('unknown'), today), null);
  assert.equal(situationOf(standing('unknown', null, '2027-01-01'), today), 'planned');
  assert.equal(situationOf(standing('planned'), today), 'planned');
});

test('red means not started and late where the plan says so, and an overdue action in progress stays amber', () => {
  const own = legend('rag-planned');
  assert.equal(proposeRating(own, standing('planned', null, '2026-11-21'), today)?.word, 'Red');
  assert.equal(proposeRating(own, standing('in-progress', null, '2026-11-21'), today)?.word, 'Amber');
  assert.equal(proposeRating(own, standing('planned', null, '2027-01-01'), today)?.word, 'Blue');
});

test('blue means complete in the usual BRAG', () => {
  assert.equal(proposeRating(legend('brag'), standing('completed'), today)?.word, 'Blue');
});

test("a person's decision stands over the proposal, which is still told", () => {
  const own = legend('brag');
  const rating = rate(own, { ...standing('in-progress'), decision: { code: 'amber' } }, today);
  assert.deepEqual([rating.entry?.code, rating.proposed?.code, rating.decided], ['amber', 'green', true]);
  const gone = rate(own, { ...standing('in-progress'), decision: { code: 'removed' } }, today);
  assert.deepEqual([gone.entry?.code, gone.decided], ['green', false]);
});

test('every common legend has at most one word for each situation', () => {
  for (const { entries } of commonLegends)
    for (const situation of situations)
      assert.ok(entries.filter((one) => one.situations.includes(situation)).length <= 1);
});

test('reads a legend of colours from its meanings', () => {
  const read = readLegend([
    { code: 'red', word: 'Red', meaning: 'Late, not yet started' },
    { code: 'amber', word: 'Amber', meaning: 'Work is underway' },
    { code: 'green', word: 'Green', meaning: 'Delivered' },
    { code: 'blue', word: 'Blue', meaning: 'Scheduled for later' },
  ]);
  assert.deepEqual(
    read.map(({ colour, situations: found }) => [colour, found]),
    [
      ['red', ['not-started-late']],
      ['amber', ['in-progress', 'in-progress-late']],
      ['green', ['completed']],
      ['blue', ['planned']],
    ],
  );
});

test('leaves an entry whose meaning is a judgement to people', () => {
  assert.deepEqual(readLegend([{ code: 'amber', word: 'Amber', meaning: 'At risk' }])[0]?.situations, []);
});
